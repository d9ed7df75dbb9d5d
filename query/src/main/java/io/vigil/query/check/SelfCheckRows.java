package io.vigil.query.check;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.check.CheckKind;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.selfcheck.SelfCheckEvent;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckCalledOff;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingClosed;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingNoted;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingOverdue;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFinished;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckOverdue;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckPlanned;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckStarted;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of self-checks become. */
final class SelfCheckRows {

  private static final Numbered.Table TABLE =
      new Numbered.Table("self_check", "check_id", CaseKind.SELF_CHECK);

  private static final TableWriter<Numbered<StoredFact<SelfCheckPlanned>>> CHECK =
      TableWriter.<Numbered<StoredFact<SelfCheckPlanned>>>into("self_check")
          .keys()
          .text("check_id", row -> row.fact().event().checkId())
          .values()
          .small("number_year", row -> row.number().year())
          .small("number", row -> row.number().number())
          .name("level", row -> row.fact().event().level())
          .text("area", row -> row.fact().event().area())
          .text("area_name", row -> row.fact().event().areaName())
          .text("unit", row -> row.fact().event().unit())
          .text("period", row -> row.fact().event().period())
          .list("checklist", row -> row.fact().event().checklist())
          .time("planned_at", row -> row.fact().event().at())
          .time("due_at", row -> Objects.requireNonNull(row.fact().event().due()).at())
          .time("recorded_at", row -> row.fact().event().recordedAt())
          .text("event_id", row -> row.fact().eventId())
          .whole("event_position", row -> row.fact().position())
          .writer();

  private static final TableWriter<StoredFact<SelfCheckFinished>> RESULT =
      TableWriter.<StoredFact<SelfCheckFinished>>into("self_check_result")
          .keys()
          .text("check_id", row -> row.event().checkId())
          .values()
          .json("items", row -> row.event().items())
          .text("summary", row -> row.event().summary())
          .flag("late", row -> row.event().late())
          .whole("event_position", StoredFact::position)
          .writer();

  private final CheckRows common;
  private final List<StoredFact<SelfCheckPlanned>> planned = new ArrayList<>();
  private final List<StoredFact<SelfCheckFinished>> finished = new ArrayList<>();

  SelfCheckRows(CheckRows common) {
    this.common = common;
  }

  void take(SelfCheckEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case SelfCheckPlanned e -> {
        planned.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step("plan", null, e, fact);
      }
      case SelfCheckStarted e -> step("start", null, e, fact);
      case SelfCheckFindingNoted e -> {
        common.add(finding(e, fact.position()));
        step("note-finding", e.text(), e, fact);
      }
      case SelfCheckFinished e -> {
        finished.add(new StoredFact<>(e, fact.eventId(), fact.position()));
        step("finish", e.summary(), e, fact);
      }
      case SelfCheckFindingClosed e -> {
        common.add(step(e, e.findingId(), CheckRows.CLOSED, e.measure(), fact.position()));
        step("close-finding", e.measure(), e, fact);
      }
      case SelfCheckCalledOff e -> step("call-off", e.reason(), e, fact);
      case SelfCheckOverdue e -> step("overdue", null, e, fact);
      case SelfCheckFindingOverdue e -> {
        common.add(step(e, e.findingId(), CheckRows.OVERDUE, null, fact.position()));
        step("finding-overdue", null, e, fact);
      }
    }
  }

  private void step(
      String step, @Nullable String note, SelfCheckEvent event, StoredFact<VigilEvent> fact) {
    common.steps().add(CheckKind.SELF_CHECK, event.checkId(), step, note, event, fact);
  }

  private static CheckRows.Finding finding(SelfCheckFindingNoted event, long position) {
    return new CheckRows.Finding(
        CheckKind.SELF_CHECK,
        event.checkId(),
        event.findingId(),
        event.item(),
        event.text(),
        null,
        event.at(),
        event.closing().at(),
        position);
  }

  private static CheckRows.FindingStep step(
      SelfCheckEvent event, String finding, String state, @Nullable String note, long position) {
    return new CheckRows.FindingStep(
        event.checkId(), finding, state, event.at(), note, null, position);
  }

  void write(JdbcTemplate jdbc, Slot slot, ZoneId zone) {
    CHECK.insertNew(
        jdbc,
        slot,
        Numbered.of(
            planned,
            row -> row.event().checkId(),
            row -> row.event().at(),
            jdbc,
            slot,
            TABLE,
            zone));
    RESULT.insertNew(jdbc, slot, finished);
  }
}
