package io.vigil.app.demo.cases;

import io.vigil.app.demo.Chance;
import io.vigil.app.demo.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The default rule: acknowledged after one to three working days, some after four to six, and from
 * then on a measure within three working days that takes ten.
 */
final class Answers {
  private static final double LATE = 0.07;
  private static final int USUAL_DAYS = 3;
  private static final int TO_PLAN = 3;
  private static final int TO_CARRY_OUT = 10;
  private static final LocalTime ACKNOWLEDGED = LocalTime.of(9, 30);
  private static final LocalTime PLANNED = LocalTime.of(15, 0);
  private static final LocalTime DONE = LocalTime.of(16, 0);

  private final CaseDays days;
  private final Map<String, List<Table.Row>> texts =
      Table.of("cases/warning-answers.csv").by("kind");

  Answers(CaseDays days) {
    this.days = days;
  }

  DemoAnswer to(String warning, boolean ofEvent, Instant raisedAt) {
    boolean late = Chance.u("late|" + warning) < LATE;
    int workingDays = (late ? USUAL_DAYS : 0) + 1 + Choice.below(USUAL_DAYS, "ack|" + warning);
    LocalDate raised = CaseDays.dayOf(raisedAt);
    int planned = workingDays + TO_PLAN;
    LocalDate due = days.calendar().plusLimit(raised, planned + TO_CARRY_OUT);
    return new DemoAnswer(
        CaseDays.ifPast(days.after(raised, workingDays, ACKNOWLEDGED)),
        late,
        text("CAUSE", ofEvent, warning),
        CaseDays.ifPast(days.after(raised, planned, PLANNED)),
        text("MEASURE", ofEvent, warning),
        due,
        CaseDays.ifPast(CaseDays.at(due, DONE)));
  }

  /** Not all that is said of readings fits what happened. */
  private String text(String kind, boolean ofEvent, String warning) {
    List<Table.Row> known =
        Objects.requireNonNull(texts.get(kind)).stream()
            .filter(row -> !ofEvent || row.text("event").equals("yes"))
            .toList();
    return Choice.of(known, kind + "|" + warning).text("text");
  }
}
