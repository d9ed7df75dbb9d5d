package io.vigil.monitor.watch;

import io.vigil.api.delivery.FindGaps;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.MissingData;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is missing of a feed on a day: at least one reading. */
record Missing(List<FindGaps.Row> rows) {
  private static final String DETECTOR = "delivery";

  SortedSet<String> units() {
    SortedSet<String> units = new TreeSet<>();
    rows.forEach(row -> units.addAll(row.units()));
    return units;
  }

  SortedSet<String> periods() {
    SortedSet<String> periods = new TreeSet<>();
    rows.forEach(row -> periods.addAll(row.periods()));
    return periods;
  }

  long readings() {
    return rows.stream().mapToLong(FindGaps.Row::readings).sum();
  }

  LocalDate since() {
    return rows.stream()
        .map(FindGaps.Row::dueOn)
        .min(LocalDate::compareTo)
        .orElseThrow()
        .plusDays(1);
  }

  FindGaps.Owner owner() {
    return rows.getFirst().owner();
  }

  /** There is no value, and no line that it could pass. */
  Evidence evidence(LocalDate since, Colour colour) {
    SortedSet<String> periods = periods();
    return new Evidence(
        DETECTOR,
        latest(),
        null,
        null,
        rule(),
        new Grade(null, Grade.Reason.NOT_JUDGED, null),
        colour,
        false,
        periods.size(),
        0,
        List.of(),
        null,
        null,
        new MissingData(List.copyOf(units()), List.copyOf(periods), readings(), since));
  }

  /** Nothing is missing any more. */
  static Evidence over(Evidence last) {
    return new Evidence(
        last.detector(),
        last.period(),
        null,
        null,
        last.rule(),
        last.grade(),
        null,
        false,
        0,
        0,
        List.of(),
        null,
        null,
        last.missing());
  }

  private PeriodSpan latest() {
    return rows.stream()
        .map(FindGaps.Row::latest)
        .max(Comparator.comparing(PeriodSpan::to))
        .orElseThrow();
  }

  private JudgingRule rule() {
    return new JudgingRule(
        Direction.NONE, "", null, Colour.YELLOW, null, 1, 1, rows.getFirst().periodKind());
  }

  @Nullable Colour colour(GapColours colours) {
    return owner().person() ? null : colours.of(periods().size());
  }
}
