package io.vigil.command.reading;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import io.vigil.command.reference.Reference;
import io.vigil.command.table.RowProblem;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads periods; a file repeats few of them many times. */
final class Periods {
  private static final int MOST = 10_000;

  private final Map<Asked, ResolvedPeriod> known = new HashMap<>();
  private @Nullable Reference reference;

  private record Asked(String root, PeriodKind kind, PeriodKind judging, String text) {}

  ResolvedPeriod resolve(
      Reference current, String root, PeriodKind kind, PeriodKind judging, String text)
      throws RowProblem {
    if (current != reference || known.size() > MOST) {
      known.clear();
      reference = current;
    }
    var asked = new Asked(root, kind, judging, text);
    ResolvedPeriod resolved = known.get(asked);
    if (resolved == null) {
      resolved = resolve(current.calendar(root), asked);
      known.put(asked, resolved);
    }
    return resolved;
  }

  private static ResolvedPeriod resolve(AcademicCalendar calendar, Asked asked) throws RowProblem {
    try {
      Period period = Period.parse(asked.text(), asked.kind());
      DateRange days = calendar.range(period);
      return new ResolvedPeriod(
          period, days, JudgedPeriods.judgedAs(calendar, period, days, asked.judging()));
    } catch (PeriodFormatException e) {
      throw new RowProblem("period", asked.text(), "period." + asked.kind());
    }
  }
}
