package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import java.util.List;

/** What those outside the college said when they were asked (第三方评价). */
final class SurveyChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.surveys");
    List<Registers.Survey> surveys = draft.frame().registers().surveys();
    if (surveys.isEmpty()) {
      draft.say("survey.none", List.of());
      return;
    }
    draft.say(
        "survey.some",
        List.of(draft.now().all(Aggregate.COUNT, Counted.SURVEY_RESULT, null)),
        Integer.toString(surveys.size()));
    draft.table(
        "table.surveys",
        draft.columns(2, "column.survey", "column.respondents", "column.valid", "column.result"),
        surveys.stream().map(survey -> row(draft, survey)).toList(),
        "note.surveys");
  }

  /** The mean of so few answers would tell what they were. */
  private static List<Cell> row(Draft draft, Registers.Survey survey) {
    Value valid = draft.now().all(Aggregate.SUM, Counted.SURVEY_VALID, survey.surveyId());
    Value result = draft.now().all(Aggregate.SUM, Counted.SURVEY_RESULT, survey.surveyId());
    return List.of(
        draft.sheet().text(survey.title()),
        draft.sheet().text(draft.words().text("respondents." + survey.respondents())),
        draft.sheet().count(valid),
        draft
            .sheet()
            .number(
                draft.sheet().isHidden(valid.count()) ? null : result.value(),
                1,
                result.reference()));
  }
}
