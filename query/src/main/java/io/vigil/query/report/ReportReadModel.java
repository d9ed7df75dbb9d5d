package io.vigil.query.report;

import io.vigil.api.report.ReportEvent;
import io.vigil.api.report.ReportEvent.ParagraphEdited;
import io.vigil.api.report.ReportEvent.PublicationProposed;
import io.vigil.api.report.ReportEvent.ReportDrafted;
import io.vigil.api.report.ReportEvent.ReportFrozen;
import io.vigil.api.report.ReportEvent.ReportPublished;
import io.vigil.api.report.ReportEvent.ReportSent;
import io.vigil.api.report.ReportEvent.ReportWithdrawn;
import io.vigil.api.report.ReportEvent.WeekSent;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reports, what was edited in them, which are frozen, which went out, and which everybody may see.
 */
@Component
class ReportReadModel implements ReadModel<ReportEvent> {

  private final JdbcTemplate jdbc;

  ReportReadModel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return ReportEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<ReportEvent>> facts, Slot slot) {
    List<StoredFact<ReportDrafted>> drafted = new ArrayList<>();
    List<StoredFact<ParagraphEdited>> edited = new ArrayList<>();
    List<StoredFact<ReportFrozen>> frozen = new ArrayList<>();
    List<StoredFact<ReportSent>> sent = new ArrayList<>();
    List<PublicationStep> publications = new ArrayList<>();
    for (StoredFact<ReportEvent> fact : facts) {
      switch (fact.event()) {
        case ReportDrafted e -> drafted.add(of(e, fact));
        case ParagraphEdited e -> edited.add(of(e, fact));
        case ReportFrozen e -> frozen.add(of(e, fact));
        case ReportSent e -> sent.add(of(e, fact));
        case WeekSent e -> {} // tells once more what was sent
        case PublicationProposed e -> publications.add(PublicationStep.of(e, fact));
        case ReportPublished e -> publications.add(PublicationStep.of(e, fact));
        case ReportWithdrawn e -> publications.add(PublicationStep.of(e, fact));
      }
    }
    ReportTables.REPORT.insertNew(jdbc, slot, drafted);
    ReportTables.EDIT.insertNew(jdbc, slot, edited);
    ReportTables.FREEZE.insertNew(jdbc, slot, frozen);
    ReportTables.SENDING.insertNew(jdbc, slot, sent);
    ReportTables.PUBLICATION.insertNew(jdbc, slot, publications);
  }

  private static <E extends ReportEvent> StoredFact<E> of(E event, StoredFact<ReportEvent> fact) {
    return new StoredFact<>(event, fact.eventId(), fact.position());
  }
}
