/**
 * Detectors of surges in series of weekly counts, as pure functions of the counts before a week and
 * the count of that week.
 *
 * <p>Weeks are numbered from 0. Counts are whole numbers of cases in a week; a week without a
 * report is missing, never zero. Exposures are what a count is proportional to (students, classes
 * held), in any unit that stays the same over a series.
 */
@NullMarked
package io.vigil.monitor.detect.count;

import org.jspecify.annotations.NullMarked;
