package io.vigil.query.register;

import io.vigil.api.meeting.Decision;
import io.vigil.api.meeting.MeetingEvent;
import io.vigil.api.meeting.MeetingEvent.MeetingCalled;
import io.vigil.api.meeting.MeetingEvent.MinutesRecorded;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.register.RegisterKind;
import io.vigil.query.casework.KindSteps;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of quality meetings become. */
final class MeetingRows {

  private record Decided(String meetingId, Decision decision, long position) {}

  private static final TableWriter<StoredFact<MeetingCalled>> MEETING =
      TableWriter.<StoredFact<MeetingCalled>>into("meeting")
          .keys()
          .text("meeting_id", row -> row.event().meetingId())
          .values()
          .text("unit", row -> row.event().unit())
          .text("title", row -> row.event().title())
          .time("held_at", row -> row.event().heldAt())
          .json("agenda", row -> row.event().agenda())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .text("kind", row -> kind(row.event()))
          .writer();

  private static final TableWriter<StoredFact<MinutesRecorded>> MINUTES =
      TableWriter.<StoredFact<MinutesRecorded>>into("meeting_minutes")
          .keys()
          .text("meeting_id", row -> row.event().meetingId())
          .values()
          .text("minutes", row -> row.event().minutes())
          .time("written_at", row -> row.event().at())
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<Decided> DECISION =
      TableWriter.<Decided>into("meeting_decision")
          .keys()
          .text("meeting_id", Decided::meetingId)
          .text("matter_id", row -> row.decision().matterId())
          .values()
          .text("text", row -> row.decision().text())
          .text("unit", row -> row.decision().unit())
          .time("due_at", row -> row.decision().dueAt())
          .whole("event_position", Decided::position)
          .writer();

  private static @Nullable String kind(MeetingCalled called) {
    return called.kind() == null ? null : called.kind().name();
  }

  private final KindSteps<RegisterKind> common;
  private final List<StoredFact<MeetingCalled>> called = new ArrayList<>();
  private final List<StoredFact<MinutesRecorded>> minutes = new ArrayList<>();
  private final List<Decided> decided = new ArrayList<>();

  MeetingRows(KindSteps<RegisterKind> common) {
    this.common = common;
  }

  void take(MeetingEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case MeetingCalled e -> {
        called.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step("call", e.title(), e, fact);
      }
      case MinutesRecorded e -> {
        minutes.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        e.decisions().forEach(one -> decided.add(new Decided(e.meetingId(), one, fact.position())));
        step("record-minutes", e.minutes(), e, fact);
      }
    }
  }

  private void step(String step, String note, MeetingEvent event, StoredFact<?> fact) {
    common.add(RegisterKind.MEETING, event.meetingId(), step, note, event, fact);
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    MEETING.insertNew(jdbc, slot, called);
    MINUTES.insertNew(jdbc, slot, minutes);
    DECISION.insertNew(jdbc, slot, decided);
  }
}
