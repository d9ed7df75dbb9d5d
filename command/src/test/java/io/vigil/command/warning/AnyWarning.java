package io.vigil.command.warning;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.WarningCommand.ChangeWarningColour;
import io.vigil.api.warning.WarningCommand.ClearWarning;
import io.vigil.api.warning.WarningCommand.CloseWarning;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import io.vigil.api.warning.WarningCommand.ResumeWarning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the monitor asks of one warning. */
final class AnyWarning {
  static final String ID = "w1";
  static final String UNIT = "P23";

  private AnyWarning() {}

  static RaiseWarning raise(Colour colour, boolean historical, Instant at) {
    return new RaiseWarning(
        ID,
        "STU-17",
        UNIT,
        List.of("LL", "D06", UNIT),
        colour,
        LocalDate.of(2026, 10, 26),
        historical,
        evidence(),
        new Cause(1, 0),
        at);
  }

  static ChangeWarningColour turn(long position, Colour colour, Instant at) {
    return new ChangeWarningColour(ID, colour, evidence(), new Cause(position, 0), at);
  }

  static ClearWarning clear(long position, Instant at) {
    return new ClearWarning(ID, evidence(), new Cause(position, 0), at);
  }

  static ResumeWarning resume(long position, Colour colour, Instant at) {
    return new ResumeWarning(ID, colour, evidence(), new Cause(position, 0), at);
  }

  static CloseWarning close(long position, CloseReason reason, Instant at) {
    return new CloseWarning(ID, reason, new Cause(position, 0), at);
  }

  static Evidence evidence() {
    LocalDate monday = LocalDate.of(2026, 10, 26);
    var rule =
        new JudgingRule(
            Direction.HIGHER_IS_BETTER,
            "%",
            Lines.of(95, 90, 85, LocalDate.of(2000, 1, 1)),
            Colour.RED,
            null,
            1,
            1,
            PeriodKind.TEACHING_WEEK);
    return new Evidence(
        "threshold",
        new PeriodSpan("2026-27/1-W09", monday, monday.plusDays(6)),
        84.0,
        null,
        rule,
        new Grade(Colour.YELLOW, Grade.Reason.WARNING_VALUE, 85.0),
        Colour.YELLOW,
        false,
        1,
        0,
        List.of(),
        null);
  }
}
