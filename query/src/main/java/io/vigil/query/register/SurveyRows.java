package io.vigil.query.register;

import io.vigil.api.message.VigilEvent;
import io.vigil.api.register.RegisterKind;
import io.vigil.api.survey.SurveyEvent;
import io.vigil.api.survey.SurveyEvent.SurveyEvaluated;
import io.vigil.api.survey.SurveyEvent.SurveyOpened;
import io.vigil.query.casework.KindSteps;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of surveys become. */
final class SurveyRows {

  private static final TableWriter<StoredFact<SurveyOpened>> SURVEY =
      TableWriter.<StoredFact<SurveyOpened>>into("survey")
          .keys()
          .text("survey_id", row -> row.event().surveyId())
          .values()
          .name("respondents", row -> row.event().respondents())
          .text("unit", row -> row.event().unit())
          .text("title", row -> row.event().title())
          .text("period", row -> row.event().period())
          .small("population", row -> row.event().population())
          .small("sent", row -> row.event().sent())
          .list("questions", row -> row.event().questions())
          .text("control_point", row -> row.event().controlPoint())
          .time("opened_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<StoredFact<SurveyEvaluated>> RESULT =
      TableWriter.<StoredFact<SurveyEvaluated>>into("survey_result")
          .keys()
          .text("survey_id", row -> row.event().surveyId())
          .values()
          .small("valid", row -> row.event().valid())
          .list("scores", row -> row.event().scores().stream().map(String::valueOf).toList())
          .number("result", row -> row.event().result())
          .text("conclusion", row -> row.event().conclusion())
          .time("evaluated_at", row -> row.event().at())
          .whole("event_position", StoredFact::position)
          .writer();

  private final KindSteps<RegisterKind> common;
  private final List<StoredFact<SurveyOpened>> opened = new ArrayList<>();
  private final List<StoredFact<SurveyEvaluated>> evaluated = new ArrayList<>();

  SurveyRows(KindSteps<RegisterKind> common) {
    this.common = common;
  }

  void take(SurveyEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case SurveyOpened e -> {
        opened.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step("open", e.title(), e, fact);
      }
      case SurveyEvaluated e -> {
        evaluated.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step("evaluate", e.conclusion(), e, fact);
      }
    }
  }

  private void step(String step, String note, SurveyEvent event, StoredFact<?> fact) {
    common.add(RegisterKind.SURVEY, event.surveyId(), step, note, event, fact);
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    SURVEY.insertNew(jdbc, slot, opened);
    RESULT.insertNew(jdbc, slot, evaluated);
  }
}
