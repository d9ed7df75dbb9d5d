package io.vigil.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.report.FindPublishedReports;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.FindReports.Step;
import io.vigil.api.report.ReportEvent.ParagraphEdited;
import io.vigil.api.report.ReportEvent.PublicationProposed;
import io.vigil.api.report.ReportEvent.ReportDrafted;
import io.vigil.api.report.ReportEvent.ReportFrozen;
import io.vigil.api.report.ReportEvent.ReportPublished;
import io.vigil.api.report.ReportEvent.ReportSent;
import io.vigil.api.report.ReportEvent.ReportWithdrawn;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A frozen report, one of whose paragraphs was edited twice, and a draft. */
class ReportIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final String RULES = "incident-analysis/1";
  private static final String DIGEST = "a".repeat(64);

  @BeforeAll
  static void reports() {
    readSide.given(
        drafted("r-1"),
        drafted("r-2"),
        drafted("r-3"),
        new ParagraphEdited(
            "r-3", "summary.count", "report|r-3", null, OFFICE, Facts.NOW, Facts.NOW),
        edited("第一稿。"),
        edited("第二稿。"),
        new ReportFrozen(
            "r-1", RULES, DIGEST, List.of("summary.count"), OFFICE, Facts.NOW, Facts.NOW),
        new ReportSent("r-1", "报告 r-1", OFFICE, Facts.NOW, Facts.NOW),
        new PublicationProposed("r-1", List.of(), "report|r-1", "提请", OFFICE, Facts.NOW, Facts.NOW),
        publication("r-1"),
        new ReportWithdrawn("r-1", "report|r-1", "数据有误", OFFICE, Facts.NOW, Facts.NOW),
        publication("r-1", "summary.count"),
        publication("r-2"),
        new ReportWithdrawn("r-2", "report|r-2", null, OFFICE, Facts.NOW, Facts.NOW),
        new PublicationProposed(
            "r-2", List.of("summary.count"), "report|r-2", "再提", OFFICE, Facts.NOW, Facts.NOW));
  }

  private static ReportDrafted drafted(String id) {
    return new ReportDrafted(
        id,
        "2023-24",
        "2025-26",
        null,
        "zh",
        RULES,
        "{\"id\": \"%s\"}".formatted(id),
        DIGEST,
        List.of("summary.count"),
        OFFICE,
        Facts.NOW,
        Facts.NOW,
        "{\"document\": {\"head\": {\"title\": \"报告 %s\", \"issuer\": \"临澜\"}}}".formatted(id));
  }

  private static ReportPublished publication(String id, String... paragraphs) {
    return new ReportPublished(
        id, List.of(paragraphs), "report|" + id, "按信息公开要求", OFFICE, Facts.NOW, Facts.NOW);
  }

  private static ParagraphEdited edited(String text) {
    return new ParagraphEdited(
        "r-1", "summary.count", "report|r-1", text, OFFICE, Facts.NOW, Facts.NOW);
  }

  @Test
  void aReportIsFoundWithItsModelAndTheLastTextOfEachParagraph() {
    FindReports.Item found = find("r-1").getFirst();

    assertThat(found.model()).isEqualTo("{\"id\": \"r-1\"}");
    assertThat(found.frozenAt()).isEqualTo(Facts.NOW);
    assertThat(found.sentAt()).isEqualTo(Facts.NOW);
    assertThat(found.edits()).extracting(FindReports.Edit::text).containsExactly("第二稿。");
  }

  @Test
  void aListLeavesTheModelsOut() {
    assertThat(find(null)).hasSize(3).allMatch(item -> item.model() == null);
    assertThat(find("r-2").getFirst().frozenAt()).isNull();
    assertThat(find("r-2").getFirst().sentAt()).isNull();
    assertThat(find("r-9")).isEmpty();
  }

  @Test
  void theFirstTextStandsAgainOnceWhatPeopleWroteWasErased() {
    assertThat(find("r-3").getFirst().edits()).isEmpty();
  }

  @Test
  void whenAReportWasPublishedAndWithdrawnIsTold() {
    assertThat(find("r-1").getFirst().publications())
        .extracting(FindReports.Publication::step)
        .containsExactly(Step.PROPOSED, Step.PUBLISHED, Step.WITHDRAWN, Step.PUBLISHED);
    assertThat(find("r-1").getFirst().proposal()).isEmpty();
    assertThat(find("r-2").getFirst().proposal())
        .hasValueSatisfying(
            waiting -> assertThat(waiting.paragraphs()).containsExactly("summary.count"));
    assertThat(find("r-1").getFirst().publishedAt()).isEqualTo(Facts.NOW);
    assertThat(find("r-2").getFirst().publishedAt()).isNull();
  }

  @Test
  void everybodySeesWhatIsPublishedNowWithTheTextsThatGoAlong() {
    assertThat(published(null))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.title()).isEqualTo("报告 r-1");
              assertThat(item.model()).isNull();
            });
    assertThat(published("r-1").getFirst().texts())
        .containsOnly(Map.entry("summary.count", "第二稿。"));
    assertThat(published("r-1").getFirst().model()).contains("报告 r-1");
    assertThat(published("r-2")).isEmpty();
    assertThat(published("r-3")).isEmpty();
  }

  @Test
  void aRebuildChangesNothing() {
    List<FindReports.Item> before = find("r-1");
    List<FindPublishedReports.Item> shown = published("r-1");

    readSide.get(Rebuilder.class).rebuild("query.report");

    assertThat(find("r-1")).isEqualTo(before);
    assertThat(published("r-1")).isEqualTo(shown);
  }

  private static List<FindPublishedReports.Item> published(@Nullable String id) {
    return readSide.query(new FindPublishedReports(id), FindPublishedReports.Result.class).items();
  }

  private static List<FindReports.Item> find(@Nullable String id) {
    return readSide.query(new FindReports(id), FindReports.Result.class).items();
  }
}
