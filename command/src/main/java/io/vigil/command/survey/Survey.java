package io.vigil.command.survey;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.message.Rejection;
import io.vigil.api.survey.SurveyCommand.EvaluateSurvey;
import io.vigil.api.survey.SurveyCommand.OpenSurvey;
import io.vigil.api.survey.SurveyEvent.SurveyEvaluated;
import io.vigil.api.survey.SurveyEvent.SurveyOpened;
import io.vigil.command.casework.Moments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A survey: whom it asked what, and what came of it. */
@Aggregate
@NullUnmarked
class Survey {
  private static final double ALL = 100;
  private static final int DECIMALS = 2;

  @AggregateIdentifier private String id;
  private SurveyOpened opened;
  private SurveyEvaluated evaluated;

  Survey() {}

  @CommandHandler
  Survey(OpenSurvey command, Clock clock) {
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    if (command.sent() < 1 || command.sent() > command.population()) {
      throw Rejection.invalid(
          "survey.sent",
          "'sent' is %d of %d; give a number from 1 up to the population.",
          command.sent(),
          command.population());
    }
    if (command.questions().isEmpty()) {
      throw Rejection.invalid(
          "survey.questions", "'questions' is empty; give at least one question.");
    }
    apply(
        new SurveyOpened(
            command.surveyId(),
            command.respondents(),
            command.unit(),
            command.title(),
            command.period(),
            command.population(),
            command.sent(),
            command.questions(),
            command.controlPoint(),
            command.by(),
            command.at(),
            now));
  }

  @CommandHandler
  void handle(EvaluateSurvey command, Clock clock) {
    Instant now = clock.instant();
    Moments.check(command.at(), opened.at(), now);
    if (evaluated != null && isSaidAgain(command)) {
      return;
    }
    if (evaluated != null) {
      throw Rejection.conflict(
          "survey.evaluated", "Survey '%s' is evaluated; open another one.", id);
    }
    if (command.valid() < 1 || command.valid() > opened.sent()) {
      throw Rejection.invalid(
          "survey.valid",
          "'valid' is %d of %d sent; give a number from 1 up to those sent.",
          command.valid(),
          opened.sent());
    }
    check(command.scores());
    apply(
        new SurveyEvaluated(
            id,
            command.valid(),
            command.scores(),
            mean(command.scores()),
            command.conclusion(),
            command.by(),
            command.at(),
            now));
  }

  /** What follows from an evaluation may have been cut off: the same again changes nothing. */
  private boolean isSaidAgain(EvaluateSurvey command) {
    return evaluated.valid() == command.valid()
        && evaluated.scores().equals(command.scores())
        && evaluated.conclusion().equals(command.conclusion());
  }

  private void check(List<Double> scores) {
    boolean allIn = scores.stream().allMatch(score -> score >= 0 && score <= ALL);
    if (scores.size() != opened.questions().size() || !allIn) {
      throw Rejection.invalid(
          "survey.scores",
          "'scores' is %s; give one from 0 to 100 for each of the %d questions.",
          scores,
          opened.questions().size());
    }
  }

  private static double mean(List<Double> scores) {
    return scores.stream()
        .map(BigDecimal::valueOf)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP)
        .doubleValue();
  }

  @EventSourcingHandler
  void on(SurveyOpened event) {
    id = event.surveyId();
    opened = event;
  }

  @EventSourcingHandler
  void on(SurveyEvaluated event) {
    evaluated = event;
  }
}
