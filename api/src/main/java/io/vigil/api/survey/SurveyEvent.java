package io.vigil.api.survey;

import io.vigil.api.casework.By;
import io.vigil.api.casework.StepEvent;
import io.vigil.api.message.StoredAs;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The life of a survey. */
public sealed interface SurveyEvent extends StepEvent {
  String surveyId();

  /** A round of questions went out. */
  @StoredAs("survey.opened")
  @Revision("1")
  record SurveyOpened(
      String surveyId,
      Respondents respondents,
      String unit,
      String title,
      String period,
      int population,
      int sent,
      List<String> questions,
      @Nullable String controlPoint,
      By by,
      Instant at,
      Instant recordedAt)
      implements SurveyEvent {}

  /**
   * @param result mean of the questions, 0 to 100, rounded to two decimals
   */
  @StoredAs("survey.evaluated")
  @Revision("1")
  record SurveyEvaluated(
      String surveyId,
      int valid,
      List<Double> scores,
      double result,
      String conclusion,
      By by,
      Instant at,
      Instant recordedAt)
      implements SurveyEvent {}
}
