package io.vigil.query.report;

import io.vigil.api.casework.By;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportEvent.PublicationProposed;
import io.vigil.api.report.ReportEvent.ReportPublished;
import io.vigil.api.report.ReportEvent.ReportWithdrawn;
import io.vigil.query.projection.StoredFact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report was proposed for publication, published or withdrawn.
 *
 * @param paragraphs keys of those that stand there with the text that a person wrote
 */
record PublicationStep(
    String reportId,
    String step,
    List<String> paragraphs,
    @Nullable String reason,
    By by,
    Instant at,
    Instant recordedAt,
    StoredFact<?> fact) {
  private static final String PROPOSED = FindReports.Step.PROPOSED.name();
  private static final String PUBLISHED = FindReports.Step.PUBLISHED.name();
  private static final String WITHDRAWN = FindReports.Step.WITHDRAWN.name();

  static PublicationStep of(PublicationProposed event, StoredFact<?> fact) {
    return new PublicationStep(
        event.reportId(),
        PROPOSED,
        event.paragraphs(),
        event.reason(),
        event.by(),
        event.at(),
        event.recordedAt(),
        fact);
  }

  static PublicationStep of(ReportPublished event, StoredFact<?> fact) {
    return new PublicationStep(
        event.reportId(),
        PUBLISHED,
        event.paragraphs(),
        event.reason(),
        event.by(),
        event.at(),
        event.recordedAt(),
        fact);
  }

  static PublicationStep of(ReportWithdrawn event, StoredFact<?> fact) {
    return new PublicationStep(
        event.reportId(),
        WITHDRAWN,
        List.of(),
        event.reason(),
        event.by(),
        event.at(),
        event.recordedAt(),
        fact);
  }
}
