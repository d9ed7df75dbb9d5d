/** Incident tallies as they are checked and recorded. */
@NullMarked
package io.vigil.command.tally;

import org.jspecify.annotations.NullMarked;
