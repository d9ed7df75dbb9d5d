package io.vigil.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.diagnosis.DiagnosisEvent.PartNamed;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.message.Rejection;
import io.vigil.api.review.Material;
import io.vigil.api.review.Measures;
import io.vigil.api.review.Outcome;
import io.vigil.api.review.Reading;
import io.vigil.api.review.ReviewCommand;
import io.vigil.api.review.ReviewCommand.AnnounceReview;
import io.vigil.api.review.ReviewCommand.ApplyAgain;
import io.vigil.api.review.ReviewCommand.AppointExpert;
import io.vigil.api.review.ReviewCommand.ConcludeReview;
import io.vigil.api.review.ReviewCommand.JudgeMeasures;
import io.vigil.api.review.ReviewCommand.MoveReview;
import io.vigil.api.review.ReviewCommand.NameConflict;
import io.vigil.api.review.ReviewCommand.OverrideMatch;
import io.vigil.api.review.ReviewCommand.PassReviewTime;
import io.vigil.api.review.ReviewCommand.PublishMaterials;
import io.vigil.api.review.ReviewCommand.RecordConclusion;
import io.vigil.api.review.ReviewCommand.Revisit;
import io.vigil.api.review.ReviewCommand.SetMaterial;
import io.vigil.api.review.ReviewCommand.TakeSelfConclusions;
import io.vigil.api.review.ReviewEvent.AppliedAgain;
import io.vigil.api.review.ReviewEvent.ConclusionRecorded;
import io.vigil.api.review.ReviewEvent.ConflictNamed;
import io.vigil.api.review.ReviewEvent.ExpertAppointed;
import io.vigil.api.review.ReviewEvent.MatchOverridden;
import io.vigil.api.review.ReviewEvent.MaterialSet;
import io.vigil.api.review.ReviewEvent.MaterialsPublished;
import io.vigil.api.review.ReviewEvent.MeasuresJudged;
import io.vigil.api.review.ReviewEvent.ReviewAnnounced;
import io.vigil.api.review.ReviewEvent.ReviewConcluded;
import io.vigil.api.review.ReviewEvent.ReviewMoved;
import io.vigil.api.review.ReviewEvent.ReviewStepOverdue;
import io.vigil.api.review.ReviewEvent.Revisited;
import io.vigil.api.review.ReviewEvent.SelfConclusionsTaken;
import io.vigil.api.review.ReviewLimit;
import io.vigil.api.review.ReviewState;
import io.vigil.api.review.ReviewStep;
import io.vigil.command.casework.Deadlines;
import io.vigil.command.casework.Moments;
import io.vigil.command.casework.Places;
import io.vigil.command.diagnosis.Schemes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A review of the college: its material, its experts, what they conclude, and what follows. */
@Aggregate
@NullUnmarked
class ExternalReview {
  @AggregateIdentifier private String id;
  private ReviewAnnounced announced;
  private ReviewState state;
  private Due due;
  private boolean publishingWasOverdue;
  private Folder folder;
  private Panel panel;
  private Comparison comparison;
  private Measures measures;

  ExternalReview() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      AnnounceReview command,
      Schemes schemes,
      Places places,
      ReviewSettings settings,
      Clock clock) {
    if (id != null) {
      throw Rejection.conflict("review.again", "Review '%s' was announced before.", id);
    }
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    places.path(command.unit());
    DiagnosisScheme scheme = schemes.on(places.day(command.at()), command.scheme());
    List<Material> wanted = command.materials();
    apply(
        new ReviewAnnounced(
            command.reviewId(),
            command.unit(),
            command.cycle(),
            scheme.code(),
            scheme.version(),
            scheme.elements().stream()
                .map(one -> new PartNamed(one.code(), one.name(), one.nameEn()))
                .toList(),
            command.onSite(),
            wanted == null ? Folder.missing(scheme) : wanted,
            command.by(),
            command.at(),
            now,
            Folder.due(command.at(), command.onSite(), settings, places.zone())));
  }

  @CommandHandler
  void handle(MoveReview command, Places places, ReviewSettings settings, Clock clock) {
    Instant now = begin(ReviewStep.MOVE, command.at(), clock);
    Due next =
        state == ReviewState.PREPARING
            ? Folder.due(command.at(), command.onSite(), settings, places.zone())
            : due;
    apply(
        new ReviewMoved(
            id, command.onSite(), command.reason(), command.by(), command.at(), now, next));
  }

  @CommandHandler
  void handle(NameConflict command, Clock clock) {
    Instant now = begin(ReviewStep.NAME_CONFLICT, command.at(), clock);
    apply(
        new ConflictNamed(
            id,
            command.expert(),
            command.name(),
            command.tie(),
            command.reason(),
            command.by(),
            command.at(),
            now,
            due));
  }

  @CommandHandler
  void handle(AppointExpert command, Clock clock) {
    Instant now = begin(ReviewStep.APPOINT_EXPERT, command.at(), clock);
    panel.requireFree(command);
    apply(
        new ExpertAppointed(
            id,
            command.expert(),
            command.name(),
            command.institution(),
            command.by(),
            command.at(),
            now,
            due));
  }

  @CommandHandler
  void handle(SetMaterial command, Clock clock) {
    Instant now = begin(ReviewStep.SET_MATERIAL, command.at(), clock);
    apply(new MaterialSet(id, command.material(), command.by(), command.at(), now, due));
  }

  @CommandHandler
  void handle(PublishMaterials command, Clock clock) {
    Instant now = begin(ReviewStep.PUBLISH_MATERIALS, command.at(), clock);
    folder.requireReady();
    apply(
        new MaterialsPublished(
            id, command.link(), publishingWasOverdue, command.by(), command.at(), now, null));
  }

  @CommandHandler
  void handle(TakeSelfConclusions command, Schemes schemes, Clock clock) {
    Instant now = begin(ReviewStep.TAKE_SELF_CONCLUSIONS, command.at(), clock);
    command
        .conclusions()
        .forEach(
            (element, conclusion) -> {
              requireElement(element);
              scheme(schemes).requireConclusion(conclusion);
            });
    apply(
        new SelfConclusionsTaken(
            id,
            command.diagnosisId(),
            new TreeMap<>(command.conclusions()),
            command.by(),
            command.at(),
            now,
            due));
  }

  @CommandHandler
  void handle(RecordConclusion command, Schemes schemes, Clock clock) {
    Instant now = begin(ReviewStep.RECORD_CONCLUSION, command.at(), clock);
    requireElement(command.element());
    panel.require(command.expert());
    scheme(schemes).requireConclusion(command.conclusion());
    apply(
        new ConclusionRecorded(
            id,
            command.element(),
            command.expert(),
            command.conclusion(),
            command.reason(),
            command.by(),
            command.at(),
            now,
            due));
  }

  @CommandHandler
  void handle(OverrideMatch command, Clock clock) {
    Instant now = begin(ReviewStep.OVERRIDE_MATCH, command.at(), clock);
    requireElement(command.element());
    panel.require(command.expert());
    if (!comparison.isJudged(command.element())) {
      throw Rejection.conflict(
          "review.no-conclusion",
          "No expert has concluded about element '%s' yet; record that first.",
          command.element());
    }
    apply(
        new MatchOverridden(
            id,
            command.element(),
            command.expert(),
            command.matches(),
            command.reason(),
            command.by(),
            command.at(),
            now,
            due));
  }

  @CommandHandler
  void handle(JudgeMeasures command, Clock clock) {
    Instant now = begin(ReviewStep.JUDGE_MEASURES, command.at(), clock);
    if (command.expert() != null) {
      panel.require(command.expert());
    }
    apply(
        new MeasuresJudged(
            id, command.measures(), command.reason(), command.by(), command.at(), now, due));
  }

  @CommandHandler
  void handle(ConcludeReview command, Deadlines deadlines, ReviewSettings settings, Clock clock) {
    Instant now = begin(ReviewStep.CONCLUDE, command.at(), clock);
    requireWhole();
    List<String> unmatched = comparison.unmatched();
    int matches = comparison.size() - unmatched.size();
    Reading reading = settings.reading();
    Outcome outcome = settings.rule().judge(matches, comparison.size(), measures, reading);
    apply(
        new ReviewConcluded(
            id,
            matches,
            comparison.size(),
            unmatched,
            measures,
            reading,
            outcome,
            settings.rule().judge(matches, comparison.size(), measures, other(reading)),
            command.document(),
            command.by(),
            command.at(),
            now,
            outcome.needsImprovement()
                ? deadlines.due(announced.unit(), ReviewLimit.APPLY_AGAIN, command.at())
                : null));
  }

  private static Reading other(Reading reading) {
    return reading == Reading.AND ? Reading.COUNT_ONLY : Reading.AND;
  }

  private void requireWhole() {
    comparison.requireWhole(panel.experts());
    if (measures == null) {
      throw Rejection.conflict(
          "review.measures", "Nobody has judged the measures yet; do that first.");
    }
  }

  @CommandHandler
  void handle(Revisit command, Clock clock) {
    Instant now = begin(ReviewStep.REVISIT, command.at(), clock);
    apply(new Revisited(id, command.note(), command.by(), command.at(), now, due));
  }

  @CommandHandler
  void handle(ApplyAgain command, Clock clock) {
    Instant now = begin(ReviewStep.APPLY_AGAIN, command.at(), clock);
    apply(new AppliedAgain(id, command.next(), command.by(), command.at(), now, null));
  }

  @CommandHandler
  void handle(PassReviewTime command, Clock clock) {
    passTime(command.at(), clock.instant());
  }

  /** What became overdue meanwhile comes first; then the state must allow the step. */
  private Instant begin(ReviewStep step, Instant at, Clock clock) {
    Instant now = clock.instant();
    Moments.check(at, announced.at(), now);
    passTime(at, now);
    ReviewStep.TABLE.require("Review '%s'".formatted(id), state, step);
    return now;
  }

  private void passTime(Instant at, Instant now) {
    if (due != null && due.isOverAt(at)) {
      apply(new ReviewStepOverdue(id, due, By.clock(), due.at(), now, null));
    }
  }

  private DiagnosisScheme scheme(Schemes schemes) {
    return schemes.version(announced.scheme(), announced.schemeVersion());
  }

  private void requireElement(String element) {
    if (!comparison.has(element)) {
      throw Rejection.notFound("element of this review", element);
    }
  }

  @EventSourcingHandler
  void on(ReviewAnnounced event) {
    id = event.reviewId();
    announced = event;
    state = ReviewState.PREPARING;
    due = event.due();
    folder = new Folder(event.materials());
    panel = new Panel();
    comparison = new Comparison(event.elements().stream().map(PartNamed::code).toList());
  }

  @EventSourcingHandler
  void on(ReviewMoved event) {
    due = event.due();
    publishingWasOverdue &= due == null;
  }

  @EventSourcingHandler
  void on(ConflictNamed event) {
    panel.bar(event.expert());
  }

  @EventSourcingHandler
  void on(ExpertAppointed event) {
    panel.appoint(event.expert());
  }

  @EventSourcingHandler
  void on(MaterialSet event) {
    folder.put(event.material());
  }

  @EventSourcingHandler
  void on(MaterialsPublished event) {
    state = ReviewState.PUBLISHED;
    due = null;
  }

  @EventSourcingHandler
  void on(SelfConclusionsTaken event) {
    comparison.take(event.conclusions());
  }

  @EventSourcingHandler
  void on(ConclusionRecorded event) {
    comparison.record(event.element(), event.expert(), event.conclusion());
  }

  @EventSourcingHandler
  void on(MatchOverridden event) {
    comparison.override(event.element(), event.matches());
  }

  @EventSourcingHandler
  void on(MeasuresJudged event) {
    measures = event.measures();
  }

  @EventSourcingHandler
  void on(ReviewConcluded event) {
    state = event.outcome().needsImprovement() ? ReviewState.IMPROVING : ReviewState.EFFECTIVE;
    due = event.due();
  }

  @EventSourcingHandler
  void on(AppliedAgain event) {
    state = ReviewState.APPLIED_AGAIN;
    due = null;
  }

  @EventSourcingHandler
  void on(ReviewStepOverdue event) {
    due = event.due();
    publishingWasOverdue |= event.missed().step().equals(ReviewCommand.PUBLISH);
  }
}
