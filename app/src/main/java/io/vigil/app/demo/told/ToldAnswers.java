package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseCommand;
import io.vigil.api.warning.ResponseCommand.AcknowledgeWarning;
import io.vigil.api.warning.ResponseCommand.AddNote;
import io.vigil.api.warning.ResponseCommand.CarryOutMeasure;
import io.vigil.api.warning.ResponseCommand.ConfirmClosure;
import io.vigil.api.warning.ResponseCommand.DiagnoseWarning;
import io.vigil.api.warning.ResponseCommand.MoveToImprovement;
import io.vigil.api.warning.ResponseCommand.PlanMeasures;
import io.vigil.api.warning.ResponseCommand.RecheckClosure;
import io.vigil.api.warning.ResponseCommand.SignWarning;
import io.vigil.api.warning.ResponseCommand.VerifyEffect;
import io.vigil.api.warning.TypicalCause;
import io.vigil.app.demo.cases.DemoAnswer;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoWarningStep;
import io.vigil.app.demo.cases.Posts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What people did about warnings: what the stories tell, and of all others that ask for an answer,
 * the usual. What they found later is noted.
 */
final class ToldAnswers {
  /** Stories whose warnings are answered while they are open. */
  private static final Set<String> STORIES =
      Set.of("S1", "S2", "S3", "S4", "S5", "S11", "S14", "S16");

  private static final Duration BEFORE_PLANNING = Duration.ofMinutes(10);

  /** What is still open when the demo opens goes on until the readings of the term are there. */
  private static final LocalDate NEXT_READINGS = LocalDate.of(2027, 1, 15);

  /** Signs what the president has acknowledged. */
  private static final String SECRETARY = "党委书记";

  private static final Duration CONFIRMED_AFTER = Duration.ofDays(21);
  private static final Duration LOOKED_AGAIN_AFTER = Duration.ofDays(12);

  private final Posts posts = new Posts();
  private final DemoCases cases;
  private final Cast cast;

  ToldAnswers(DemoCases cases, Cast cast) {
    this.cases = cases;
    this.cast = cast;
  }

  /** Steps that belong to the warning that was open at their time, in the order of time. */
  List<DemoWarningStep> steps() {
    return cases.warningSteps().filter(step -> STORIES.contains(step.story())).toList();
  }

  /** A step as commands to the warning that it belongs to; what the chair decides is confirmed. */
  List<ResponseCommand> commands(DemoWarningStep step, String warningId) {
    ResponseCommand command = command(step, warningId);
    if (step.kind() != DemoWarningStep.Kind.CLOSED) {
      return List.of(command);
    }
    By office = cast.by("质量办主任");
    Instant confirmed = step.at().plus(CONFIRMED_AFTER);
    return List.of(
        command,
        new ConfirmClosure(warningId, true, "质委〔2025〕3号", null, office, confirmed),
        new RecheckClosure(
            warningId, true, "各项措施仍在执行，未再发生", office, confirmed.plus(LOOKED_AGAIN_AFTER)));
  }

  private ResponseCommand command(DemoWarningStep step, String warningId) {
    By by = cast.by(step.by());
    String text = Objects.requireNonNullElse(step.text(), "");
    return switch (step.kind()) {
      case ACKNOWLEDGED ->
          step.by().equals(SECRETARY)
              ? new SignWarning(warningId, null, by, step.at())
              : new AcknowledgeWarning(warningId, null, by, step.at());
      case STATED -> new DiagnoseWarning(warningId, causes(step), text, by, step.at());
      case MEASURE -> new PlanMeasures(warningId, List.of(measure(step, text)), by, step.at());
      case MEASURE_DONE ->
          new CarryOutMeasure(warningId, ToldCase.idOf("measure", text), "已落实", by, step.at());
      case MOVED_TO_YEARLY_PLAN -> new MoveToImprovement(warningId, text, by, step.at());
      case CLOSED -> new VerifyEffect(warningId, true, text, "质委〔2025〕2号", by, step.at());
      case EFFECTIVE -> new VerifyEffect(warningId, true, text, null, by, step.at());
      case REMINDED, CHECKED, PARTLY_EFFECTIVE, INEFFECTIVE ->
          new AddNote(warningId, text, null, null, by, step.at());
    };
  }

  /** What the quality office does about a case whose readings are back and that waits for it. */
  ResponseCommand verified(String warningId, Instant at) {
    By office = cast.by("质量办主任");
    return new VerifyEffect(warningId, true, "监测值已回到标准线内", null, office, at);
  }

  private static List<TypicalCause> causes(DemoWarningStep step) {
    return step.cause() == null ? List.of() : List.of(step.cause());
  }

  /** The unit whose head plans it answers for it, not the class or course that it is about. */
  private PlannedMeasure measure(DemoWarningStep step, String text) {
    return new PlannedMeasure(
        ToldCase.idOf("measure", text),
        text,
        null,
        null,
        posts.headedBy(step.by()).orElse(step.unit()),
        Objects.requireNonNull(step.due(), "a measure has a date"));
  }

  /**
   * What whoever is responsible did about a warning of which no story tells, while it was open.
   * What was done about an incident stands there.
   */
  List<ResponseCommand> usual(OpenWarnings.Unanswered warning) {
    String id = warning.id();
    DemoAnswer answer =
        cases.answer(
            warning.controlPoint(),
            warning.unit(),
            warning.subject(),
            warning.since(),
            warning.askedAt());
    By head = cast.head(warning.responsible());
    List<ResponseCommand> steps = new ArrayList<>();
    Instant acknowledged = answer.acknowledgedAt();
    if (acknowledged == null || !warning.isOpenAt(acknowledged)) {
      return steps;
    }
    steps.add(new AcknowledgeWarning(id, null, head, acknowledged));
    Instant planned = answer.plannedAt();
    if (planned == null || warning.isOneIncident() || !warning.isOpenAt(planned)) {
      return steps;
    }
    String measure = ToldCase.idOf("measure", id);
    steps.add(
        new DiagnoseWarning(
            id,
            List.of(answer.typicalCause()),
            answer.cause(),
            head,
            planned.minus(BEFORE_PLANNING)));
    steps.add(
        new PlanMeasures(
            id,
            List.of(
                new PlannedMeasure(
                    measure,
                    answer.measure(),
                    null,
                    null,
                    warning.responsible(),
                    warning.isBack() ? answer.due() : NEXT_READINGS)),
            head,
            planned));
    Instant done = answer.doneAt();
    if (done != null && warning.isBack()) {
      steps.add(new CarryOutMeasure(id, measure, "已落实", head, done));
    }
    return steps;
  }
}
