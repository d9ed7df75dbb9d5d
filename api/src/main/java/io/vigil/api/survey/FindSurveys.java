package io.vigil.api.survey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Surveys, the latest first.
 *
 * @param surveyId this one alone; {@code null} for all
 * @param scopes only of units below one of these; empty for all
 */
public record FindSurveys(@Nullable String surveyId, List<String> scopes) {

  public record Result(List<Item> items) {}

  /**
   * @param valid answers that count; {@code null} until it is evaluated
   * @param result mean of the questions, 0 to 100
   */
  public record Item(
      String surveyId,
      Respondents respondents,
      String unit,
      @Nullable String unitName,
      String title,
      String period,
      int population,
      int sent,
      List<String> questions,
      @Nullable String controlPoint,
      Instant openedAt,
      @Nullable Integer valid,
      List<Double> scores,
      @Nullable Double result,
      @Nullable String conclusion) {

    /** Share of those asked whose answer counts, 0 to 100; {@code null} until it is evaluated. */
    public @Nullable Double returned() {
      return valid == null || sent == 0 ? null : 100.0 * valid / sent;
    }
  }
}
