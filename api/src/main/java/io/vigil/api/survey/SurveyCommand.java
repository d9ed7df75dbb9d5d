package io.vigil.api.survey;

import io.vigil.api.casework.By;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people do with surveys. */
public sealed interface SurveyCommand {
  String surveyId();

  /**
   * @param unit that is asked about
   * @param period such as {@code 2025-26}
   * @param population how many there are to ask
   * @param sent how many were asked, at most the population
   * @param questions in order, at least one
   * @param controlPoint that the result is a reading of; {@code null} for none
   */
  record OpenSurvey(
      @TargetAggregateIdentifier String surveyId,
      Respondents respondents,
      String unit,
      String title,
      String period,
      int population,
      int sent,
      List<String> questions,
      @Nullable String controlPoint,
      By by,
      Instant at)
      implements SurveyCommand {}

  /**
   * Evaluates a survey, once; the same said again changes nothing.
   *
   * @param valid answers that count, at most as many as were sent
   * @param scores mean of each question, 0 to 100, in the order of the questions
   */
  record EvaluateSurvey(
      @TargetAggregateIdentifier String surveyId,
      int valid,
      List<Double> scores,
      String conclusion,
      By by,
      Instant at)
      implements SurveyCommand {}
}
