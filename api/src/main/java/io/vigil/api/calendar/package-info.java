/** The academic calendar: terms, teaching weeks, school years and working days. */
@NullMarked
package io.vigil.api.calendar;

import org.jspecify.annotations.NullMarked;
