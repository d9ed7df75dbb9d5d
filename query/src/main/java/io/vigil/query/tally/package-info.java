/** Counted incidents. */
@NullMarked
package io.vigil.query.tally;

import org.jspecify.annotations.NullMarked;
