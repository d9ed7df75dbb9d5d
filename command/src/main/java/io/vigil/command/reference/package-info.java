/** What rows are checked against, held in memory. */
@NullMarked
package io.vigil.command.reference;

import org.jspecify.annotations.NullMarked;
