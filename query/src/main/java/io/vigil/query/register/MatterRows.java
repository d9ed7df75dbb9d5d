package io.vigil.query.register;

import io.vigil.api.casework.Due;
import io.vigil.api.matter.MatterEvent;
import io.vigil.api.matter.MatterEvent.MatterAssigned;
import io.vigil.api.matter.MatterEvent.MatterClosed;
import io.vigil.api.matter.MatterEvent.MatterOverdue;
import io.vigil.api.matter.MatterEvent.MatterRecorded;
import io.vigil.api.matter.MatterEvent.MatterReportedDone;
import io.vigil.api.matter.MatterEvent.MatterSentBack;
import io.vigil.api.matter.MatterEvent.MatterWithdrawn;
import io.vigil.api.matter.MatterState;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.register.RegisterKind;
import io.vigil.query.casework.KindSteps;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of matters become. */
final class MatterRows {

  private record Turn(
      MatterEvent event,
      MatterState state,
      @Nullable String unit,
      @Nullable String said,
      long position) {}

  private static final TableWriter<StoredFact<MatterRecorded>> MATTER =
      TableWriter.<StoredFact<MatterRecorded>>into("matter")
          .keys()
          .text("matter_id", row -> row.event().matterId())
          .values()
          .name("kind", row -> row.event().kind())
          .text("place", row -> row.event().place())
          .text("source", row -> row.event().source())
          .text("text", row -> row.event().text())
          .name("grade", row -> row.event().grade())
          .time("found_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<Turn> TURN =
      TableWriter.<Turn>into("matter_turn")
          .keys()
          .text("matter_id", row -> row.event().matterId())
          .whole("event_position", Turn::position)
          .values()
          .name("state", Turn::state)
          .text("unit", Turn::unit)
          .time("due_at", row -> dueAt(row.event()))
          .text("said", Turn::said)
          .time("at", row -> row.event().at())
          .writer();

  private static @Nullable Instant dueAt(MatterEvent event) {
    Due due = event.due();
    return due == null ? null : due.at();
  }

  private final KindSteps<RegisterKind> common;
  private final List<StoredFact<MatterRecorded>> recorded = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();

  MatterRows(KindSteps<RegisterKind> common) {
    this.common = common;
  }

  void take(MatterEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case MatterRecorded e -> {
        recorded.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        MatterState state = e.due() == null ? MatterState.FOUND : MatterState.ASSIGNED;
        turn("record", state, e.unit(), null, e, fact);
      }
      case MatterAssigned e -> turn("assign", MatterState.ASSIGNED, e.unit(), e.note(), e, fact);
      case MatterReportedDone e ->
          turn("report-done", MatterState.DONE, null, e.measure(), e, fact);
      case MatterClosed e -> turn("close", MatterState.CLOSED, null, e.note(), e, fact);
      case MatterSentBack e -> turn("send-back", MatterState.ASSIGNED, null, e.note(), e, fact);
      case MatterWithdrawn e -> turn("withdraw", MatterState.WITHDRAWN, null, e.reason(), e, fact);
      case MatterOverdue e -> turn("overdue", MatterState.OVERDUE, null, null, e, fact);
    }
  }

  private void turn(
      String step,
      MatterState state,
      @Nullable String unit,
      @Nullable String said,
      MatterEvent event,
      StoredFact<VigilEvent> fact) {
    turns.add(new Turn(event, state, unit, said, fact.position()));
    common.add(RegisterKind.MATTER, event.matterId(), step, said, event, fact);
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    MATTER.insertNew(jdbc, slot, recorded);
    TURN.insertNew(jdbc, slot, turns);
  }
}
