package io.vigil.query.diagnosis;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.studentform.StudentFormEvent;
import io.vigil.api.studentform.StudentFormEvent.StudentFormHandedIn;
import io.vigil.api.studentform.StudentFormEvent.StudentFormReturned;
import io.vigil.api.studentform.StudentFormEvent.StudentFormWritten;
import io.vigil.api.studentform.StudentFormState;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of students' forms become; they are evidence of nothing. */
final class StudentFormRows {

  private static final TableWriter<StoredFact<StudentFormWritten>> WRITTEN =
      TableWriter.<StoredFact<StudentFormWritten>>into("student_form_text")
          .keys()
          .text("form_id", row -> row.event().formId())
          .whole("event_position", StoredFact::position)
          .values()
          .text("student", row -> row.event().student())
          .text("class_group", row -> row.event().classGroup())
          .text("cycle", row -> row.event().cycle())
          .json("texts", row -> texts(row.event()))
          .json("cited", row -> row.event().values())
          .time("written_at", row -> row.event().at())
          .text("event_id", StoredFact::eventId)
          .writer();

  private static final TableWriter<Turn> TURN =
      TableWriter.<Turn>into("student_form_turn")
          .keys()
          .text("form_id", Turn::formId)
          .whole("event_position", Turn::position)
          .values()
          .name("state", Turn::state)
          .text("reason", Turn::reason)
          .time("at", Turn::at)
          .text("event_id", Turn::eventId)
          .writer();

  private final List<StoredFact<StudentFormWritten>> written = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();

  private record Turn(
      String formId,
      long position,
      StudentFormState state,
      @Nullable String reason,
      Instant at,
      String eventId) {}

  void take(StudentFormEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case StudentFormWritten e ->
          written.add(new StoredFact<>(e, fact.eventId(), fact.position()));
      case StudentFormHandedIn e -> turn(e, StudentFormState.HANDED_IN, null, fact);
      case StudentFormReturned e -> turn(e, StudentFormState.RETURNED, e.reason(), fact);
    }
  }

  private void turn(
      StudentFormEvent event,
      StudentFormState state,
      @Nullable String reason,
      StoredFact<VigilEvent> fact) {
    turns.add(new Turn(event.formId(), fact.position(), state, reason, event.at(), fact.eventId()));
  }

  private static Map<Box, String> texts(StudentFormWritten event) {
    Map<Box, String> texts = new EnumMap<>(Box.class);
    List<String> said = event.texts();
    for (int i = 0; said != null && i < said.size(); i++) {
      texts.put(event.boxes().get(i), said.get(i));
    }
    return texts;
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    WRITTEN.insertNew(jdbc, slot, written);
    TURN.insertNew(jdbc, slot, turns);
  }
}
