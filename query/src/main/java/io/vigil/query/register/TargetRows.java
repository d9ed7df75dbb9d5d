package io.vigil.query.register;

import io.vigil.api.message.VigilEvent;
import io.vigil.api.register.RegisterKind;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.TargetEvent;
import io.vigil.api.targets.TargetEvent.ChangeDecided;
import io.vigil.api.targets.TargetEvent.ChangeProposed;
import io.vigil.api.targets.TargetEvent.CompletionAssessed;
import io.vigil.api.targets.TargetEvent.CompletionReported;
import io.vigil.api.targets.TargetEvent.TargetConcluded;
import io.vigil.api.targets.TargetEvent.TargetIssued;
import io.vigil.api.targets.TargetEvent.TaskSplit;
import io.vigil.api.targets.TargetTask;
import io.vigil.query.casework.KindSteps;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of targets become. */
final class TargetRows {

  private record Version(
      String targetId, String taskId, int ordinal, @Nullable TargetTask task, long position) {

    <T> @Nullable T of(Function<TargetTask, @Nullable T> part) {
      return task == null ? null : part.apply(task);
    }

    <T> @Nullable T indicator(Function<Indicator, T> part) {
      Indicator indicator = of(TargetTask::indicator);
      return indicator == null ? null : part.apply(indicator);
    }
  }

  private record Completion(
      String targetId,
      String taskId,
      boolean assessed,
      double completion,
      @Nullable Double value,
      String evidence,
      Instant at,
      long position) {}

  private static final TableWriter<StoredFact<TargetIssued>> TARGET =
      TableWriter.<StoredFact<TargetIssued>>into("target")
          .keys()
          .text("target_id", row -> row.event().targetId())
          .values()
          .text("unit", row -> row.event().unit())
          .small("year", row -> row.event().year())
          .text("document", row -> row.event().document())
          .time("issued_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<Version> TASK =
      TableWriter.<Version>into("target_task")
          .keys()
          .text("target_id", Version::targetId)
          .text("task_id", Version::taskId)
          .whole("event_position", Version::position)
          .values()
          .small("ordinal", Version::ordinal)
          .flag("dropped", row -> row.task() == null)
          .name("kind", row -> row.of(TargetTask::kind))
          .name("head", row -> row.of(TargetTask::head))
          .text("name", row -> row.of(TargetTask::name))
          .text("criterion", row -> row.of(TargetTask::criterion))
          .number("weight", row -> row.of(TargetTask::weight))
          .text("assignee", row -> row.of(TargetTask::assignee))
          .text("part_of", row -> row.of(TargetTask::partOf))
          .text("indicator_point", row -> row.indicator(Indicator::controlPoint))
          .name("indicator_direction", row -> row.indicator(Indicator::direction))
          .number("indicator_target", row -> row.indicator(Indicator::target))
          .writer();

  private static final TableWriter<Completion> COMPLETION =
      TableWriter.<Completion>into("target_completion")
          .keys()
          .text("target_id", Completion::targetId)
          .text("task_id", Completion::taskId)
          .whole("event_position", Completion::position)
          .values()
          .flag("assessed", Completion::assessed)
          .number("completion", Completion::completion)
          .number("value", Completion::value)
          .text("evidence", Completion::evidence)
          .time("at", Completion::at)
          .writer();

  private static final TableWriter<StoredFact<ChangeProposed>> CHANGE =
      TableWriter.<StoredFact<ChangeProposed>>into("target_change")
          .keys()
          .text("target_id", row -> row.event().targetId())
          .text("change_id", row -> row.event().changeId())
          .values()
          .name("kind", row -> row.event().kind())
          .text("task_id", row -> changed(row.event()).taskId())
          .text("task_name", row -> changed(row.event()).name())
          .json("before", row -> row.event().before())
          .json("after", row -> row.event().task())
          .json("parts", row -> row.event().parts())
          .text("reason", row -> row.event().reason())
          .time("proposed_at", row -> row.event().at())
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<StoredFact<ChangeDecided>> DECISION =
      TableWriter.<StoredFact<ChangeDecided>>into("target_change_decision")
          .keys()
          .text("target_id", row -> row.event().targetId())
          .text("change_id", row -> row.event().changeId())
          .values()
          .flag("accepted", row -> row.event().accepted())
          .text("document", row -> row.event().document())
          .text("note", row -> row.event().note())
          .time("decided_at", row -> row.event().at())
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<StoredFact<TargetConcluded>> CONCLUSION =
      TableWriter.<StoredFact<TargetConcluded>>into("target_conclusion")
          .keys()
          .text("target_id", row -> row.event().targetId())
          .values()
          .number("attainment", row -> row.event().attainment())
          .name("grade", row -> row.event().grade())
          .text("document", row -> row.event().document())
          .text("conclusion", row -> row.event().conclusion())
          .time("concluded_at", row -> row.event().at())
          .whole("event_position", StoredFact::position)
          .writer();

  private final KindSteps<RegisterKind> common;
  private final List<StoredFact<TargetIssued>> issued = new ArrayList<>();
  private final List<Version> tasks = new ArrayList<>();
  private final List<Completion> completions = new ArrayList<>();
  private final List<StoredFact<ChangeProposed>> changes = new ArrayList<>();
  private final List<StoredFact<ChangeDecided>> decisions = new ArrayList<>();
  private final List<StoredFact<TargetConcluded>> conclusions = new ArrayList<>();

  TargetRows(KindSteps<RegisterKind> common) {
    this.common = common;
  }

  void take(TargetEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case TargetIssued e -> {
        issued.add(of(e, fact));
        for (int i = 0; i < e.tasks().size(); i++) {
          TargetTask task = e.tasks().get(i);
          tasks.add(new Version(e.targetId(), task.taskId(), i, task, fact.position()));
        }
        step("issue", e.document(), e, fact);
      }
      case CompletionReported e -> {
        completions.add(reported(e, fact.position()));
        step("report", e.evidence(), e, fact);
      }
      case CompletionAssessed e -> {
        completions.add(assessed(e, fact.position()));
        step("assess", e.note(), e, fact);
      }
      case TaskSplit e -> {
        parts(e.targetId(), e.parts(), fact.position());
        step("split", split(e.parts()), e, fact);
      }
      case ChangeProposed e -> {
        changes.add(of(e, fact));
        step("propose-change", changed(e).name() + "：" + e.reason(), e, fact);
      }
      case ChangeDecided e -> {
        decisions.add(of(e, fact));
        if (e.accepted()) {
          change(e, fact.position());
        }
        step(e.accepted() ? "accept-change" : "refuse-change", e.document(), e, fact);
      }
      case TargetConcluded e -> {
        conclusions.add(of(e, fact));
        step("conclude", e.conclusion(), e, fact);
      }
    }
  }

  private void change(ChangeDecided event, long position) {
    if (event.parts() == null) {
      tasks.add(new Version(event.targetId(), event.taskId(), 0, event.task(), position));
      return;
    }
    if (event.droppedParts() != null) {
      event
          .droppedParts()
          .forEach(id -> tasks.add(new Version(event.targetId(), id, 0, null, position)));
    }
    parts(event.targetId(), event.parts(), position);
  }

  private void parts(String targetId, List<TargetTask> parts, long position) {
    for (int i = 0; i < parts.size(); i++) {
      TargetTask part = parts.get(i);
      tasks.add(new Version(targetId, part.taskId(), i, part, position));
    }
  }

  private static String split(List<TargetTask> parts) {
    return parts.stream().map(TargetTask::name).collect(Collectors.joining("；"));
  }

  private static <E extends VigilEvent> StoredFact<E> of(E event, StoredFact<?> fact) {
    return new StoredFact<>(event, fact.eventId(), fact.position());
  }

  /** The task as it should be; of one that is dropped, as it is. */
  private static TargetTask changed(ChangeProposed event) {
    TargetTask task = event.task() == null ? event.before() : event.task();
    if (task == null) {
      throw new IllegalArgumentException("a change of no task: " + event);
    }
    return task;
  }

  private static Completion reported(CompletionReported event, long position) {
    return new Completion(
        event.targetId(),
        event.taskId(),
        false,
        event.completion(),
        event.value(),
        event.evidence(),
        event.at(),
        position);
  }

  private static Completion assessed(CompletionAssessed event, long position) {
    return new Completion(
        event.targetId(),
        event.taskId(),
        true,
        event.completion(),
        null,
        event.note(),
        event.at(),
        position);
  }

  private void step(
      String step, @Nullable String note, TargetEvent event, StoredFact<VigilEvent> fact) {
    common.add(RegisterKind.TARGET, event.targetId(), step, note, event, fact);
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    TARGET.insertNew(jdbc, slot, issued);
    TASK.insertNew(jdbc, slot, tasks);
    COMPLETION.insertNew(jdbc, slot, completions);
    CHANGE.insertNew(jdbc, slot, changes);
    DECISION.insertNew(jdbc, slot, decisions);
    CONCLUSION.insertNew(jdbc, slot, conclusions);
  }
}
