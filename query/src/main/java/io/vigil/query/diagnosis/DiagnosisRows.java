package io.vigil.query.diagnosis;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.DiagnosisEvent;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisFrozen;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisOpened;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisOverdue;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisPublished;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisReturned;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisSubmitted;
import io.vigil.api.diagnosis.DiagnosisEvent.PartWritten;
import io.vigil.api.message.VigilEvent;
import io.vigil.query.casework.CaseSteps;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of self-diagnoses become. */
final class DiagnosisRows {

  private static final TableWriter<StoredFact<DiagnosisOpened>> DIAGNOSIS =
      TableWriter.<StoredFact<DiagnosisOpened>>into("diagnosis")
          .keys()
          .text("diagnosis_id", row -> row.event().diagnosisId())
          .values()
          .name("level", row -> row.event().level())
          .text("unit", row -> row.event().unit())
          .text("cycle", row -> row.event().cycle())
          .text("scheme", row -> row.event().scheme())
          .text("scheme_version", row -> row.event().schemeVersion())
          .json("parts", row -> row.event().parts())
          .time("opened_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<StoredFact<PartWritten>> PART =
      TableWriter.<StoredFact<PartWritten>>into("diagnosis_part")
          .keys()
          .text("diagnosis_id", row -> row.event().diagnosisId())
          .text("part", row -> row.event().part())
          .whole("event_position", StoredFact::position)
          .values()
          .json("texts", row -> texts(row.event()))
          .text("conclusion", row -> row.event().conclusion())
          .json("cited", row -> row.event().values())
          .flag("complete", row -> row.event().complete())
          .time("written_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("actor", row -> row.event().by().actor())
          .text("event_id", StoredFact::eventId)
          .writer();

  private static final TableWriter<CaseSteps.Row> STEP =
      CaseSteps.into("diagnosis_step", "diagnosis_id");

  private final List<StoredFact<DiagnosisOpened>> opened = new ArrayList<>();
  private final List<StoredFact<PartWritten>> parts = new ArrayList<>();
  private final List<CaseSteps.Row> steps = new ArrayList<>();

  void take(DiagnosisEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case DiagnosisOpened e -> {
        opened.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step(e, null, null, fact);
      }
      case PartWritten e -> {
        parts.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step(e, e.part(), null, fact);
      }
      case DiagnosisSubmitted e -> step(e, null, e.late() ? StepRows.LATE : null, fact);
      case DiagnosisReturned e -> step(e, e.reason(), null, fact);
      case DiagnosisFrozen e -> step(e, e.document(), null, fact);
      case DiagnosisPublished e -> step(e, e.link(), null, fact);
      case DiagnosisOverdue e -> step(e, String.join(", ", e.missing()), null, fact);
    }
  }

  private void step(
      DiagnosisEvent event,
      @Nullable String note,
      @Nullable String grade,
      StoredFact<VigilEvent> fact) {
    var taken = new StepRows.Taken(event.by(), event.at(), event.recordedAt(), event.due());
    steps.add(StepRows.row(event.diagnosisId(), fact, taken, note, grade));
  }

  private static Map<Box, String> texts(PartWritten event) {
    Map<Box, String> texts = new EnumMap<>(Box.class);
    List<String> written = event.texts();
    for (int i = 0; written != null && i < written.size(); i++) {
      texts.put(event.boxes().get(i), written.get(i));
    }
    return texts;
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    DIAGNOSIS.insertNew(jdbc, slot, opened);
    PART.insertNew(jdbc, slot, parts);
    STEP.insertNew(jdbc, slot, steps);
  }
}
