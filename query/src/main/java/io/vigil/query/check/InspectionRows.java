package io.vigil.query.check;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.Due;
import io.vigil.api.check.CheckKind;
import io.vigil.api.inspection.InspectionEvent;
import io.vigil.api.inspection.InspectionEvent.InspectionCalledOff;
import io.vigil.api.inspection.InspectionEvent.InspectionCarriedOut;
import io.vigil.api.inspection.InspectionEvent.InspectionFindingNoted;
import io.vigil.api.inspection.InspectionEvent.InspectionFindingRechecked;
import io.vigil.api.inspection.InspectionEvent.InspectionOverdue;
import io.vigil.api.inspection.InspectionEvent.InspectionPlanned;
import io.vigil.api.inspection.InspectionEvent.InspectionRecheckOverdue;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.message.VigilEvent;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of teaching checks become. */
final class InspectionRows {

  private static final Numbered.Table TABLE =
      new Numbered.Table("inspection", "inspection_id", CaseKind.INSPECTION);

  private static final TableWriter<Numbered<Opened>> INSPECTION =
      TableWriter.<Numbered<Opened>>into("inspection")
          .keys()
          .text("inspection_id", row -> row.fact().id())
          .values()
          .small("number_year", row -> row.number().year())
          .small("number", row -> row.number().number())
          .name("kind", row -> row.fact().kind())
          .text("unit", row -> row.fact().unit())
          .text("term", row -> row.fact().term())
          .time("opened_at", row -> row.fact().at())
          .time("opens_at", row -> row.fact().opensAt())
          .time("due_at", row -> row.fact().dueAt())
          .time("recorded_at", row -> row.fact().recordedAt())
          .text("event_id", row -> row.fact().fact().eventId())
          .whole("event_position", row -> row.fact().fact().position())
          .writer();

  private static final TableWriter<StoredFact<InspectionCarriedOut>> RESULT =
      TableWriter.<StoredFact<InspectionCarriedOut>>into("inspection_result")
          .keys()
          .text("inspection_id", row -> row.event().inspectionId())
          .values()
          .time("done_at", row -> row.event().at())
          .flag("late", row -> row.event().late())
          .text("place", row -> row.event().observed().place())
          .text("subject", row -> row.event().observed().subject())
          .text("teacher", row -> row.event().observed().teacher())
          .small("visited", row -> row.event().observed().visited())
          .small("problems", row -> row.event().observed().problems())
          .small("present", row -> row.event().observed().present())
          .small("enrolled", row -> row.event().observed().enrolled())
          .number("score", row -> row.event().observed().score())
          .text("note", row -> row.event().observed().note())
          .whole("event_position", StoredFact::position)
          .writer();

  private final CheckRows common;
  private final List<Opened> opened = new ArrayList<>();
  private final List<StoredFact<InspectionCarriedOut>> done = new ArrayList<>();

  /** The first that was heard of a check. */
  private record Opened(
      String id,
      InspectionKind kind,
      String unit,
      @Nullable String term,
      Instant at,
      @Nullable Instant opensAt,
      @Nullable Instant dueAt,
      Instant recordedAt,
      StoredFact<?> fact) {}

  InspectionRows(CheckRows common) {
    this.common = common;
  }

  void take(InspectionEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case InspectionPlanned e -> {
        opened.add(planned(e, fact));
        step("plan", null, e, fact);
      }
      case InspectionCarriedOut e -> {
        opened.add(
            new Opened(
                e.inspectionId(),
                e.kind(),
                e.unit(),
                null,
                e.at(),
                null,
                null,
                e.recordedAt(),
                fact));
        done.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step("carry-out", e.observed().note(), e, fact);
      }
      case InspectionFindingNoted e -> {
        common.add(finding(e, fact.position()));
        step("note-finding", e.text(), e, fact);
      }
      case InspectionFindingRechecked e -> {
        String state = e.putRight() ? CheckRows.CLOSED : CheckRows.OPEN;
        common.add(step(e, e.findingId(), state, e.note(), e.recheck(), fact.position()));
        step("recheck", e.note(), e, fact);
      }
      case InspectionCalledOff e -> step("call-off", e.reason(), e, fact);
      case InspectionOverdue e -> step("overdue", null, e, fact);
      case InspectionRecheckOverdue e -> {
        common.add(step(e, e.findingId(), CheckRows.OVERDUE, null, null, fact.position()));
        step("finding-overdue", null, e, fact);
      }
    }
  }

  private static Opened planned(InspectionPlanned event, StoredFact<VigilEvent> fact) {
    Due due = event.due();
    return new Opened(
        event.inspectionId(),
        event.kind(),
        event.unit(),
        event.term(),
        event.at(),
        event.opensAt(),
        due == null ? null : due.at(),
        event.recordedAt(),
        fact);
  }

  private void step(
      String step, @Nullable String note, InspectionEvent event, StoredFact<VigilEvent> fact) {
    common.steps().add(CheckKind.INSPECTION, event.inspectionId(), step, note, event, fact);
  }

  private static CheckRows.Finding finding(InspectionFindingNoted event, long position) {
    return new CheckRows.Finding(
        CheckKind.INSPECTION,
        event.inspectionId(),
        event.findingId(),
        null,
        event.text(),
        event.linked(),
        event.at(),
        event.recheck().at(),
        position);
  }

  private static CheckRows.FindingStep step(
      InspectionEvent event,
      String finding,
      String state,
      @Nullable String note,
      @Nullable Due due,
      long position) {
    return new CheckRows.FindingStep(
        event.inspectionId(),
        finding,
        state,
        event.at(),
        note,
        due == null ? null : due.at(),
        position);
  }

  void write(JdbcTemplate jdbc, Slot slot, ZoneId zone) {
    INSPECTION.insertNew(
        jdbc, slot, Numbered.of(opened, Opened::id, Opened::at, jdbc, slot, TABLE, zone));
    RESULT.insertNew(jdbc, slot, done);
  }
}
