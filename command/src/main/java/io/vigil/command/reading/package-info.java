/** Readings as they are checked and recorded. */
@NullMarked
package io.vigil.command.reading;

import org.jspecify.annotations.NullMarked;
