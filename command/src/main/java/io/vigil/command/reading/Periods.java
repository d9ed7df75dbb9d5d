package io.vigil.command.reading;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.command.reference.Reference;
import io.vigil.command.row.CollectedPeriods;
import io.vigil.command.table.RowProblem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads periods; a file repeats few of them many times. */
final class Periods {
  private static final int MOST = 10_000;

  private final Map<Asked, ResolvedPeriod> known = new HashMap<>();
  private @Nullable Reference reference;

  private record Asked(String root, PeriodKind kind, PeriodKind judging, String text) {}

  /**
   * @param today for which the right form is shown to whoever wrote another one
   */
  ResolvedPeriod resolve(
      Reference current, String root, ControlPointDefinition point, String text, LocalDate today)
      throws RowProblem {
    if (current != reference || known.size() > MOST) {
      known.clear();
      reference = current;
    }
    var asked = new Asked(root, point.period(), point.judgingPeriod(), text);
    ResolvedPeriod resolved = known.get(asked);
    if (resolved == null) {
      resolved = resolve(current.calendar(root), point, text, today);
      known.put(asked, resolved);
    }
    return resolved;
  }

  private static ResolvedPeriod resolve(
      AcademicCalendar calendar, ControlPointDefinition point, String text, LocalDate today)
      throws RowProblem {
    Period period = CollectedPeriods.read("period", text, point, calendar, today);
    DateRange days = calendar.range(period);
    PeriodKind judging = point.judgingPeriod();
    return new ResolvedPeriod(
        period, days, judging == period.kind() ? null : judgedAs(calendar, days.first(), judging));
  }

  /** A shorter period is judged in the longer one that its first day lies in. */
  private static PeriodSpan judgedAs(AcademicCalendar calendar, LocalDate day, PeriodKind kind) {
    Period judged = calendar.periodOn(day, kind);
    DateRange range = calendar.range(judged);
    return new PeriodSpan(judged.code(), range.first(), range.last());
  }
}
