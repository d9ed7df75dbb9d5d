package io.vigil.command.diagnosis;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.DiagnosisCommand;
import io.vigil.api.diagnosis.DiagnosisCommand.FreezeDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.OpenDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.PassDiagnosisTime;
import io.vigil.api.diagnosis.DiagnosisCommand.PrefillPart;
import io.vigil.api.diagnosis.DiagnosisCommand.PublishDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.ReturnDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.SubmitDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.WritePart;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisFrozen;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisOpened;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisOverdue;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisPublished;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisReturned;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisSubmitted;
import io.vigil.api.diagnosis.DiagnosisEvent.PartNamed;
import io.vigil.api.diagnosis.DiagnosisEvent.PartWritten;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.DiagnosisState;
import io.vigil.api.diagnosis.DiagnosisStep;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.diagnosis.TextLimits;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Moments;
import io.vigil.command.casework.Places;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A self-diagnosis of a unit in a cycle. */
@Aggregate
@NullUnmarked
class Diagnosis {
  @AggregateIdentifier private String id;
  private DiagnosisOpened opened;
  private DiagnosisState state;
  private Set<String> missing;
  private Set<String> written;
  private Map<String, String> conclusions;
  private Due due;
  private boolean wasOverdue;
  private int submissions;

  Diagnosis() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(OpenDiagnosis command, Schemes schemes, Places places, Clock clock) {
    if (id != null) {
      return;
    }
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    List<String> path = places.path(command.unit());
    DiagnosisScheme scheme = schemes.on(places.day(command.at()), command.scheme());
    apply(
        new DiagnosisOpened(
            command.diagnosisId(),
            command.level(),
            command.unit(),
            path,
            command.cycle(),
            scheme.code(),
            scheme.version(),
            parts(command, scheme),
            command.by(),
            command.at(),
            now,
            due(command.at(), command.dueAt())));
  }

  private static List<PartNamed> parts(OpenDiagnosis command, DiagnosisScheme scheme) {
    Map<String, PartNamed> named = new HashMap<>();
    scheme
        .elements()
        .forEach(e -> named.put(e.code(), new PartNamed(e.code(), e.name(), e.nameEn())));
    return command
        .level()
        .parts(scheme.elements().stream().map(DiagnosisScheme.Element::code).toList())
        .stream()
        .map(code -> named.getOrDefault(code, new PartNamed(code, null, null)))
        .toList();
  }

  private static Due due(Instant since, Instant at) {
    if (at == null) {
      return null;
    }
    if (!at.isAfter(since)) {
      throw Rejection.invalid(
          "due.before", "'dueAt' is %s and lies before %s; give a later moment.", at, since);
    }
    return Due.of(DiagnosisCommand.SUBMIT, since, at);
  }

  @CommandHandler
  void handle(WritePart command, Schemes schemes, TextLimits limits, Clock clock) {
    Instant now = begin(DiagnosisStep.WRITE, command.at(), clock);
    PartContent content = command.content();
    if (opened.parts().stream().noneMatch(part -> part.code().equals(content.part()))) {
      throw Rejection.notFound("part of this diagnosis", content.part());
    }
    content.require(limits);
    if (content.conclusion() != null) {
      schemes
          .version(opened.scheme(), opened.schemeVersion())
          .requireConclusion(content.conclusion());
    }
    List<Box> boxes = content.form().boxes().stream().filter(content.texts()::containsKey).toList();
    apply(
        new PartWritten(
            id,
            opened.unit(),
            content.part(),
            boxes,
            boxes.stream().map(content::text).toList(),
            content.conclusion(),
            content.values(),
            content.isComplete(),
            command.by(),
            command.at(),
            now,
            due));
  }

  @CommandHandler
  void handle(PrefillPart command, Schemes schemes, TextLimits limits, Clock clock) {
    if (state == DiagnosisState.DRAFT && !written.contains(command.content().part())) {
      var write = new WritePart(id, command.content(), command.by(), command.at());
      handle(write, schemes, limits, clock);
    }
  }

  @CommandHandler
  void handle(SubmitDiagnosis command, Clock clock) {
    Instant now = begin(DiagnosisStep.SUBMIT, command.at(), clock);
    if (!missing.isEmpty()) {
      throw Rejection.conflict(
          "diagnosis.incomplete", "These parts are not complete: %s. Write them first.", missing);
    }
    apply(
        new DiagnosisSubmitted(
            id,
            submissions + 1,
            opened.scheme(),
            opened.schemeVersion(),
            new TreeMap<>(conclusions),
            wasOverdue,
            command.by(),
            command.at(),
            now,
            null));
  }

  @CommandHandler
  void handle(ReturnDiagnosis command, Clock clock) {
    Instant now = begin(DiagnosisStep.RETURN, command.at(), clock);
    Due again = due(command.at(), command.dueAt());
    apply(
        new DiagnosisReturned(
            id, opened.unit(), command.reason(), command.by(), command.at(), now, again));
  }

  @CommandHandler
  void handle(FreezeDiagnosis command, Clock clock) {
    Instant now = begin(DiagnosisStep.FREEZE, command.at(), clock);
    apply(new DiagnosisFrozen(id, command.document(), command.by(), command.at(), now, null));
  }

  @CommandHandler
  void handle(PublishDiagnosis command, Clock clock) {
    Instant now = begin(DiagnosisStep.PUBLISH, command.at(), clock);
    if (opened.level().isPerson()) {
      throw Rejection.conflict(
          "diagnosis.personal", "What is said of a person is never published.");
    }
    apply(new DiagnosisPublished(id, command.link(), command.by(), command.at(), now, null));
  }

  @CommandHandler
  void handle(PassDiagnosisTime command, Clock clock) {
    passTime(command.at(), clock.instant());
  }

  /** What became overdue meanwhile comes first; then the state must allow the step. */
  private Instant begin(DiagnosisStep step, Instant at, Clock clock) {
    Instant now = clock.instant();
    Moments.check(at, opened.at(), now);
    passTime(at, now);
    DiagnosisStep.TABLE.require("Self-diagnosis '%s'".formatted(id), state, step);
    return now;
  }

  private void passTime(Instant at, Instant now) {
    if (due != null && due.isOverAt(at)) {
      apply(
          new DiagnosisOverdue(
              id,
              opened.level(),
              opened.unit(),
              List.copyOf(missing),
              By.clock(),
              due.at(),
              now,
              null));
    }
  }

  @EventSourcingHandler
  void on(DiagnosisOpened event) {
    id = event.diagnosisId();
    opened = event;
    state = DiagnosisState.DRAFT;
    missing = new LinkedHashSet<>(event.parts().stream().map(PartNamed::code).toList());
    written = new HashSet<>();
    conclusions = new HashMap<>();
    due = event.due();
  }

  @EventSourcingHandler
  void on(PartWritten event) {
    written.add(event.part());
    if (event.complete()) {
      missing.remove(event.part());
    } else {
      missing.add(event.part());
    }
    if (event.conclusion() == null) {
      conclusions.remove(event.part());
    } else {
      conclusions.put(event.part(), event.conclusion());
    }
  }

  @EventSourcingHandler
  void on(DiagnosisSubmitted event) {
    state = DiagnosisState.SUBMITTED;
    submissions = event.number();
    due = null;
    wasOverdue = false;
  }

  @EventSourcingHandler
  void on(DiagnosisReturned event) {
    state = DiagnosisState.RETURNED;
    due = event.due();
  }

  @EventSourcingHandler
  void on(DiagnosisFrozen event) {
    state = DiagnosisState.FROZEN;
  }

  @EventSourcingHandler
  void on(DiagnosisPublished event) {
    state = DiagnosisState.PUBLIC;
  }

  @EventSourcingHandler
  void on(DiagnosisOverdue event) {
    due = null;
    wasOverdue = true;
  }
}
