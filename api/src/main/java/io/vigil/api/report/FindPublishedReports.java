package io.vigil.api.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reports that everybody may see, the latest published first.
 *
 * @param reportId this one alone, with what it says; {@code null} for all without that
 */
public record FindPublishedReports(@Nullable String reportId) {

  public record Result(List<Item> items) {}

  /**
   * @param title of its form for outsiders
   * @param model its form for outsiders as JSON; {@code null} in a list
   * @param texts that people wrote and that go along with it, by the keys of their paragraphs
   */
  public record Item(
      String reportId,
      String title,
      @Nullable String subtitle,
      String issuer,
      String language,
      Instant publishedAt,
      @Nullable String model,
      Map<String, String> texts) {}
}
