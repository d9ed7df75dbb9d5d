/** The academic calendar as it is entered, and the days that end. */
@NullMarked
package io.vigil.command.calendar;

import org.jspecify.annotations.NullMarked;
