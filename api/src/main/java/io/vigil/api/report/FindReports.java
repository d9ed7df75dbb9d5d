package io.vigil.api.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports that were drafted, newest first.
 *
 * @param reportId this one alone, with its model and edits; {@code null} for all without them
 */
public record FindReports(@Nullable String reportId) {

  public record Result(List<Item> items) {}

  /**
   * @param from code of the first period, as its kind tells of
   * @param to code of the last period
   * @param model as JSON; {@code null} in a list
   * @param frozenAt {@code null} while it is a draft
   * @param edits the last text of each paragraph that was edited
   */
  public record Item(
      String reportId,
      String from,
      String to,
      @Nullable String unit,
      String language,
      String rules,
      @Nullable String model,
      String sha256,
      String draftedBy,
      Instant draftedAt,
      @Nullable String frozenBy,
      @Nullable Instant frozenAt,
      List<Edit> edits) {

    public ReportKind kind() {
      return ReportKind.of(rules);
    }
  }

  public record Edit(String paragraph, String text, String actor, Instant at) {}
}
