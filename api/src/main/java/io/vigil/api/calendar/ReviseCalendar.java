package io.vigil.api.calendar;

import io.vigil.api.calendar.FindCalendar.DayRow;
import io.vigil.api.calendar.FindCalendar.TermRow;
import io.vigil.api.casework.By;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/**
 * Changes the academic calendar; the answer is the number of the new version. What is not named
 * stays as it is, and so do the limits of cases that run already.
 *
 * @param calendar always {@link #COLLEGE}
 * @param terms terms that are entered or changed; none that is over
 * @param days days that are free, or worked against the rule of the week
 * @param breaks breaks that are named or changed, by their first day
 * @param withdrawn first days of breaks that are no more
 * @param reason why, in a sentence
 * @param basedOn number of the version that is changed, 0 before the first; {@code null} for
 *     whichever is the newest
 */
public record ReviseCalendar(
    @RoutingKey String calendar,
    List<TermRow> terms,
    List<DayRow> days,
    List<CollegeBreak> breaks,
    List<LocalDate> withdrawn,
    @Nullable String reason,
    @Nullable Integer basedOn,
    By by,
    Instant at) {

  /** The college has one calendar. */
  public static final String COLLEGE = "college";
}
