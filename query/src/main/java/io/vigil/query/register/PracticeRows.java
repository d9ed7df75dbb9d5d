package io.vigil.query.register;

import io.vigil.api.message.VigilEvent;
import io.vigil.api.practice.PracticeEvent;
import io.vigil.api.practice.PracticeEvent.PracticeProposed;
import io.vigil.api.practice.PracticeEvent.PracticeSettled;
import io.vigil.api.register.RegisterKind;
import io.vigil.query.casework.KindSteps;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of the case library become. */
final class PracticeRows {

  private static final TableWriter<StoredFact<PracticeProposed>> PRACTICE =
      TableWriter.<StoredFact<PracticeProposed>>into("practice")
          .keys()
          .text("practice_id", row -> row.event().practiceId())
          .values()
          .name("kind", row -> row.event().kind())
          .text("unit", row -> row.event().unit())
          .text("title", row -> row.event().title())
          .text("text", row -> row.event().text())
          .text("link", row -> row.event().link())
          .time("proposed_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<StoredFact<PracticeSettled>> TURN =
      TableWriter.<StoredFact<PracticeSettled>>into("practice_turn")
          .keys()
          .text("practice_id", row -> row.event().practiceId())
          .whole("event_position", StoredFact::position)
          .values()
          .name("state", row -> row.event().state())
          .text("document", row -> row.event().document())
          .text("note", row -> row.event().note())
          .time("at", row -> row.event().at())
          .writer();

  private final KindSteps<RegisterKind> common;
  private final List<StoredFact<PracticeProposed>> proposed = new ArrayList<>();
  private final List<StoredFact<PracticeSettled>> settled = new ArrayList<>();

  PracticeRows(KindSteps<RegisterKind> common) {
    this.common = common;
  }

  void take(PracticeEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case PracticeProposed e -> {
        proposed.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step("propose", e.title(), e, fact);
      }
      case PracticeSettled e -> {
        settled.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step(e.state().name().toLowerCase(Locale.ROOT), e.note(), e, fact);
      }
    }
  }

  private void step(String step, String note, PracticeEvent event, StoredFact<?> fact) {
    common.add(RegisterKind.PRACTICE, event.practiceId(), step, note, event, fact);
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    PRACTICE.insertNew(jdbc, slot, proposed);
    TURN.insertNew(jdbc, slot, settled);
  }
}
