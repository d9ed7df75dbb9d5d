/** Limits of steps, counted in the calendar of the college that a unit belongs to. */
@NullMarked
package io.vigil.command.casework;

import org.jspecify.annotations.NullMarked;
