package io.vigil.app.axon.serialization;

import io.vigil.api.casework.By;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.report.ReportEvent.ParagraphEdited;
import io.vigil.api.report.ReportEvent.PublicationProposed;
import io.vigil.api.report.ReportEvent.ReportDrafted;
import io.vigil.api.report.ReportEvent.ReportFrozen;
import io.vigil.api.report.ReportEvent.ReportPublished;
import io.vigil.api.report.ReportEvent.ReportSent;
import io.vigil.api.report.ReportEvent.ReportWithdrawn;
import io.vigil.api.report.ReportEvent.WeekSent;
import io.vigil.app.axon.serialization.History.Sample;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report goes through, as it is stored. */
final class ReportSamples {
  private static final Instant AT = Instant.parse("2026-11-20T00:00:00.123Z");
  private static final String ID = "01933f6e-0000-7d52-9a5e-0c6a3e9f1d40";
  private static final String RULES = "incident-analysis/1";
  private static final String DIGEST =
      "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
  private static final By BY = new By("u-1", "QUALITY_OFFICE", "page", "u-2");

  private ReportSamples() {}

  static List<VigilEvent> events() {
    return List.of(
        drafted(null),
        new ParagraphEdited(ID, "summary.count", "report|" + ID, "改写后的文字。", BY, AT, AT),
        new ReportFrozen(ID, RULES, DIGEST, List.of("summary.count"), BY, AT, AT),
        new ReportSent(ID, "质量监测周报 第12教学周", BY, AT, AT),
        new WeekSent("2026-27/1-W12", ID, BY, AT, AT),
        new PublicationProposed(
            ID, List.of("summary.count"), "report|" + ID, "按信息公开要求。", BY, AT, AT),
        new ReportPublished(ID, List.of("summary.count"), "report|" + ID, "按信息公开要求。", BY, AT, AT),
        new ReportWithdrawn(ID, "report|" + ID, "数据有误，更正后再公开。", BY, AT, AT));
  }

  /** A draft that has a form for outsiders. */
  static Sample open() {
    return Sample.of(drafted("{}"), "-open");
  }

  private static ReportDrafted drafted(@Nullable String open) {
    return new ReportDrafted(
        ID,
        "2023-24",
        "2025-26",
        "D02",
        "zh",
        RULES,
        "{}",
        DIGEST,
        List.of("summary.count", "summary.few"),
        BY,
        AT,
        AT,
        open);
  }
}
