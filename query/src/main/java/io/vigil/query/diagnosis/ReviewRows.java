package io.vigil.query.diagnosis;

import io.vigil.api.casework.Due;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.review.Material;
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
import io.vigil.api.review.Tie;
import io.vigil.query.casework.CaseSteps;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of reviews become. */
final class ReviewRows {
  private final ReviewTables tables = new ReviewTables();

  void take(ReviewEvent event, StoredFact<VigilEvent> fact) {
    long position = fact.position();
    switch (event) {
      case ReviewAnnounced e -> {
        tables.announced.add(new StoredFact<>(e, fact.eventId(), position));
        day(e, e.onSite(), position);
        materials(e.reviewId(), position, e.materials());
        step(e, e.onSite().toString(), null, fact);
      }
      case ReviewMoved e -> {
        day(e, e.onSite(), position);
        step(e, e.onSite() + " " + e.reason(), null, fact);
      }
      case MaterialSet e -> {
        materials(e.reviewId(), position, List.of(e.material()));
        step(e, e.material().name(), e.material().state().name(), fact);
      }
      case ConflictNamed e -> {
        expert(e, e.expert(), e.name(), null, e.tie(), e.reason(), position);
        step(e, null, e.tie().name(), fact);
      }
      case ExpertAppointed e -> {
        expert(e, e.expert(), e.name(), e.institution(), null, null, position);
        step(e, null, null, fact);
      }
      case SelfConclusionsTaken e -> {
        tables.own.add(
            new ReviewTables.Own(e.reviewId(), position, e.diagnosisId(), e.conclusions()));
        step(e, null, null, fact);
      }
      case ConclusionRecorded e -> {
        tables.judgements.add(
            new ReviewTables.Judgement(
                e.reviewId(), e.element(), position, e.expert(), e.conclusion(), null, e.reason()));
        step(e, e.element(), e.conclusion(), fact);
      }
      case MatchOverridden e -> {
        tables.judgements.add(
            new ReviewTables.Judgement(
                e.reviewId(), e.element(), position, e.expert(), null, e.matches(), e.reason()));
        step(e, e.element() + " " + e.reason(), null, fact);
      }
      case ReviewConcluded e -> {
        tables.results.add(new StoredFact<>(e, fact.eventId(), position));
        step(e, e.document(), e.outcome().name(), fact);
      }
      case MaterialsPublished e -> step(e, e.link(), e.late() ? StepRows.LATE : null, fact);
      case MeasuresJudged e -> step(e, e.reason(), e.measures().name(), fact);
      case Revisited e -> step(e, e.note(), null, fact);
      case AppliedAgain e -> step(e, e.next(), null, fact);
      case ReviewStepOverdue e -> step(e, e.missed().step(), null, fact);
    }
  }

  private void day(ReviewEvent event, LocalDate onSite, long position) {
    Due due = event.due();
    tables.dates.add(
        new ReviewTables.Day(event.reviewId(), position, onSite, due == null ? null : due.at()));
  }

  private void materials(String review, long position, List<Material> materials) {
    for (int i = 0; i < materials.size(); i++) {
      tables.materials.add(new ReviewTables.Listed(review, position, i, materials.get(i)));
    }
  }

  private void expert(
      ReviewEvent event,
      String expert,
      @Nullable String name,
      @Nullable String institution,
      @Nullable Tie tie,
      @Nullable String reason,
      long position) {
    tables.experts.add(
        new ReviewTables.Expert(
            event.reviewId(), expert, position, name, institution, tie, reason));
  }

  private void step(
      ReviewEvent event,
      @Nullable String note,
      @Nullable String grade,
      StoredFact<VigilEvent> fact) {
    var taken = new StepRows.Taken(event.by(), event.at(), event.recordedAt(), event.due());
    CaseSteps.Row row = StepRows.row(event.reviewId(), fact, taken, note, grade);
    tables.steps.add(row);
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    tables.write(jdbc, slot);
  }
}
