package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.WarningState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Warnings of a class, about its values or about what happened. */
final class SampleCases {
  private SampleCases() {}

  static FindWarnings.Item value(String id, LocalDate since, FindWarnings.@Nullable Ending ending) {
    var evidence =
        new Evidence(
            "threshold",
            new PeriodSpan("2025-W45", since, since.plusDays(6)),
            86.4,
            null,
            new JudgingRule(
                Direction.HIGHER_IS_BETTER, "%", null, Colour.ORANGE, null, 1, 1, PeriodKind.WEEK),
            new Grade(Colour.BLUE, Grade.Reason.STANDARD, 90.0),
            Colour.BLUE,
            false,
            1,
            0,
            List.of(),
            null);
    return item(id, "STU-01", since, evidence, 0, ending);
  }

  static FindWarnings.Item happened(String id, OccurrenceRule rule, LocalDate since) {
    var what = new Occurrence(rule, "case-of-" + id, "第二食堂");
    return item(id, rule.code(), since, Evidence.of(what, since, Colour.BLUE), 0, null);
  }

  /** The same with others of its group. */
  static FindWarnings.Item withSiblings(FindWarnings.Item one, int siblings) {
    return item(one.id(), one.controlPoint(), one.since(), one.evidence(), siblings, one.ending());
  }

  private static FindWarnings.Item item(
      String id,
      String point,
      LocalDate since,
      Evidence evidence,
      int siblings,
      FindWarnings.@Nullable Ending ending) {
    return new FindWarnings.Item(
        id,
        point,
        "到课率",
        null,
        "P06-2401",
        "汽检2401",
        UnitKind.CLASS_GROUP,
        Colour.BLUE,
        Colour.BLUE,
        ending == null ? WarningState.OPEN : WarningState.CLOSED,
        since.plusDays(7).atTime(1, 0).toInstant(ZoneOffset.UTC),
        since,
        false,
        evidence,
        null,
        0,
        siblings,
        ending);
  }
}
