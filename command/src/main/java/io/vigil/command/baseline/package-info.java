/** Levels of series that people accept as the new usual. */
@NullMarked
package io.vigil.command.baseline;

import org.jspecify.annotations.NullMarked;
