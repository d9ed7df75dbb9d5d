package io.vigil.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.diagnosis.DiagnosisEvent.PartNamed;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.message.Rejection;
import io.vigil.api.review.Measures;
import io.vigil.api.review.ReviewCommand;
import io.vigil.api.review.ReviewEvent;
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
import io.vigil.api.review.ReviewState;
import io.vigil.api.review.ReviewStep;
import io.vigil.command.casework.Moments;
import io.vigil.command.diagnosis.Schemes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** What a review must remember to allow a step. */
@NullUnmarked
final class ReviewCase {
  private ReviewAnnounced announced;
  private LocalDate onSite;
  private ReviewState state;
  private Due due;
  private boolean publishingWasOverdue;
  private Folder folder;
  private Panel panel;
  private Comparison comparison;
  private Measures measures;

  /** What became overdue meanwhile comes first; then the state must allow the step. */
  Instant begin(ReviewStep step, Instant at, Clock clock) {
    Instant now = clock.instant();
    Moments.check(at, announced.at(), now);
    passTime(at, now);
    ReviewStep.TABLE.require("Review '%s'".formatted(id()), state, step);
    return now;
  }

  void passTime(Instant at, Instant now) {
    if (due != null && due.isOverAt(at)) {
      apply(new ReviewStepOverdue(id(), due, By.clock(), due.at(), now, null));
    }
  }

  Instant announcedAt() {
    return announced.at();
  }

  /** The scheme under which it was announced. */
  DiagnosisScheme scheme(Schemes schemes) {
    return schemes.version(announced.scheme(), announced.schemeVersion());
  }

  void requireElement(String element) {
    if (!comparison.has(element)) {
      throw Rejection.notFound("element of this review", element);
    }
  }

  /**
   * @throws Rejection if somebody has not concluded or judged yet
   */
  void requireWhole() {
    comparison.requireWhole(panel.experts());
    if (measures == null) {
      throw Rejection.conflict(
          "review.measures", "Nobody has judged the measures yet; do that first.");
    }
  }

  /**
   * @throws Rejection if the reviewers are yet to come
   */
  void requireVisited(LocalDate day) {
    if (day.isBefore(onSite)) {
      throw Rejection.conflict(
          "review.before-visit",
          "The reviewers come on %s; it is concluded on that day or later.",
          onSite);
    }
  }

  void on(ReviewEvent event) {
    switch (event) {
      case ReviewAnnounced e -> begin(e);
      case ReviewMoved e -> {
        onSite = e.onSite();
        due = e.due();
        publishingWasOverdue &= due == null;
      }
      case ConflictNamed e -> panel.bar(e.expert());
      case ExpertAppointed e -> panel.appoint(e.expert());
      case MaterialSet e -> folder.put(e.material());
      case MaterialsPublished e -> become(ReviewState.PUBLISHED, null);
      case SelfConclusionsTaken e -> comparison.take(e.conclusions());
      case ConclusionRecorded e -> comparison.record(e.element(), e.expert(), e.conclusion());
      case MatchOverridden e -> comparison.override(e.element(), e.expert(), e.matches());
      case MeasuresJudged e -> measures = e.measures();
      case ReviewConcluded e ->
          become(
              e.outcome().needsImprovement() ? ReviewState.IMPROVING : ReviewState.EFFECTIVE,
              e.due());
      case Revisited e -> {}
      case AppliedAgain e -> become(ReviewState.APPLIED_AGAIN, null);
      case ReviewStepOverdue e -> {
        due = e.due();
        publishingWasOverdue |= e.missed().step().equals(ReviewCommand.PUBLISH);
      }
    }
  }

  private void begin(ReviewAnnounced event) {
    announced = event;
    onSite = event.onSite();
    become(ReviewState.PREPARING, event.due());
    folder = new Folder(event.materials());
    panel = new Panel();
    comparison = new Comparison(event.elements().stream().map(PartNamed::code).toList());
  }

  private void become(ReviewState next, Due awaited) {
    state = next;
    due = awaited;
  }

  String id() {
    return announced.reviewId();
  }

  String unit() {
    return announced.unit();
  }

  /** Whether its material is not public yet. */
  boolean isPreparing() {
    return state == ReviewState.PREPARING;
  }

  /** What must be done next; {@code null} where nothing has a limit. */
  Due due() {
    return due;
  }

  boolean publishingWasOverdue() {
    return publishingWasOverdue;
  }

  Folder folder() {
    return folder;
  }

  Panel panel() {
    return panel;
  }

  Comparison comparison() {
    return comparison;
  }

  /** How the measures were judged; {@code null} before they were. */
  Measures measures() {
    return measures;
  }
}
