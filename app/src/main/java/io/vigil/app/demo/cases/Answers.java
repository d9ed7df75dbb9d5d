package io.vigil.app.demo.cases;

import io.vigil.api.warning.TypicalCause;
import io.vigil.app.demo.Chance;
import io.vigil.app.demo.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
  private final List<Table.Row> families = Table.of("cases/answer-families.csv").rows();
  private final Map<String, List<Table.Row>> texts =
      Table.of("cases/warning-answers.csv").by("family");

  Answers(CaseDays days) {
    this.days = days;
  }

  DemoAnswer to(String controlPoint, @Nullable String subject, String warning, Instant raisedAt) {
    boolean late = Chance.u("late|" + warning) < LATE;
    int workingDays = (late ? USUAL_DAYS : 0) + 1 + Choice.below(USUAL_DAYS, "ack|" + warning);
    LocalDate raised = CaseDays.dayOf(raisedAt);
    int planned = workingDays + TO_PLAN;
    LocalDate due = days.calendar().plusLimit(raised, planned + TO_CARRY_OUT);
    Table.Row words = Choice.of(words(controlPoint, subject), "answer|" + warning);
    return new DemoAnswer(
        CaseDays.ifPast(days.after(raised, workingDays, ACKNOWLEDGED)),
        late,
        TypicalCause.valueOf(words.text("typical")),
        words.text("cause"),
        CaseDays.ifPast(days.after(raised, planned, PLANNED)),
        words.text("measure"),
        due,
        CaseDays.ifPast(CaseDays.at(due, DONE)));
  }

  /** A cause and the measure against it, of the kind of trouble that the control point is about. */
  private List<Table.Row> words(String controlPoint, @Nullable String subject) {
    return families.stream()
        .filter(row -> row.text("control_point").equals(controlPoint))
        .filter(row -> subject == null || subject.contains(row.text("subject")))
        .filter(row -> subject != null || !row.has("subject"))
        .findFirst()
        .map(row -> Objects.requireNonNull(texts.get(row.text("family"))))
        .orElseThrow(() -> new IllegalStateException("no answer is known for " + controlPoint));
  }
}
