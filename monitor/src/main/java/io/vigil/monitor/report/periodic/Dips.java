package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.text.Words;
import java.util.List;
import java.util.Objects;

/**
 * Control points whose mean of the period is inside the lines, though the values by which they are
 * judged were outside for a while: the mean hides it.
 *
 * @param warned warnings of the unit and those below it
 */
record Dips(Draft draft, String unit, List<PointValue> points, List<Registers.Warned> warned) {
  private static final int DECIMALS = 2;

  void write() {
    List<Registers.Warned> dips =
        warned.stream()
            .filter(one -> one.unit().equals(unit) && one.worst() != null && isInside(one.code()))
            .filter(this::isOfThePeriod)
            .toList();
    if (!dips.isEmpty()) {
      draft
          .sheet()
          .say(
              "programme.dips." + unit,
              "programme.dips",
              dips.stream().map(WarnedTable::reference).filter(Objects::nonNull).toList(),
              draft.words().list(dips.stream().map(this::told).distinct().toList()));
    }
  }

  /** A value may be inside its lines and unusual, or be of an earlier term and come late. */
  private boolean isOfThePeriod(Registers.Warned one) {
    return one.outside() != null && !one.outside().isBefore(draft.frame().days().first());
  }

  private boolean isInside(String code) {
    return points.stream()
        .filter(point -> point.point().equals(code))
        .map(PointValue::now)
        .anyMatch(now -> now != null && !now.isOfFew() && Boolean.TRUE.equals(now.inside()));
  }

  private String told(Registers.Warned one) {
    Words words = draft.words();
    return words.text(
        "programme.dip",
        draft.pointName(one.code()),
        words.number(one.worst(), DECIMALS),
        one.raised().toString());
  }
}
