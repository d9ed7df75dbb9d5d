package io.vigil.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.message.Rejection;
import io.vigil.api.review.ReviewCommand.JudgeMeasures;
import io.vigil.api.review.ReviewCommand.OverrideMatch;
import io.vigil.api.review.ReviewCommand.RecordConclusion;
import io.vigil.api.review.ReviewCommand.TakeSelfConclusions;
import io.vigil.api.review.ReviewEvent.ConclusionRecorded;
import io.vigil.api.review.ReviewEvent.MatchOverridden;
import io.vigil.api.review.ReviewEvent.MeasuresJudged;
import io.vigil.api.review.ReviewEvent.SelfConclusionsTaken;
import io.vigil.api.review.ReviewStep;
import io.vigil.command.diagnosis.Schemes;
import java.time.Clock;
import java.time.Instant;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;

/** What the college and its reviewers conclude, element by element, and of the measures. */
final class Judging {
  private final ReviewCase review;

  Judging(ReviewCase review) {
    this.review = review;
  }

  @CommandHandler
  void handle(TakeSelfConclusions command, Schemes schemes, Clock clock) {
    Instant now = review.begin(ReviewStep.TAKE_SELF_CONCLUSIONS, command.at(), clock);
    review.comparison().requireUnjudged();
    command
        .conclusions()
        .forEach(
            (element, conclusion) -> {
              review.requireElement(element);
              review.scheme(schemes).requireConclusion(conclusion);
            });
    apply(
        new SelfConclusionsTaken(
            review.id(),
            command.diagnosisId(),
            new TreeMap<>(command.conclusions()),
            command.by(),
            command.at(),
            now,
            review.due()));
  }

  @CommandHandler
  void handle(RecordConclusion command, Schemes schemes, Clock clock) {
    Instant now = review.begin(ReviewStep.RECORD_CONCLUSION, command.at(), clock);
    review.requireElement(command.element());
    review.panel().require(command.expert());
    review.scheme(schemes).requireConclusion(command.conclusion());
    apply(
        new ConclusionRecorded(
            review.id(),
            command.element(),
            command.expert(),
            command.conclusion(),
            command.reason(),
            command.by(),
            command.at(),
            now,
            review.due()));
  }

  @CommandHandler
  void handle(OverrideMatch command, Clock clock) {
    Instant now = review.begin(ReviewStep.OVERRIDE_MATCH, command.at(), clock);
    review.requireElement(command.element());
    review.panel().require(command.expert());
    if (!review.comparison().isJudged(command.element())) {
      throw Rejection.conflict(
          "review.no-conclusion",
          "No expert has concluded about element '%s' yet; record that first.",
          command.element());
    }
    apply(
        new MatchOverridden(
            review.id(),
            command.element(),
            command.expert(),
            command.matches(),
            command.reason(),
            command.by(),
            command.at(),
            now,
            review.due()));
  }

  @CommandHandler
  void handle(JudgeMeasures command, Clock clock) {
    Instant now = review.begin(ReviewStep.JUDGE_MEASURES, command.at(), clock);
    if (command.expert() != null) {
      review.panel().require(command.expert());
    }
    apply(
        new MeasuresJudged(
            review.id(),
            command.measures(),
            command.reason(),
            command.by(),
            command.at(),
            now,
            review.due()));
  }
}
