package io.vigil.app.page;

import io.vigil.monitor.report.FigureReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure stands: the page from which it was opened, or the page of what it counts.
 *
 * @param key of the page's title in the message bundles
 */
record FigureHome(String path, String key) {
  private static final FigureHome REPORTS = new FigureHome("/reports", "reports.title");

  /** Pages with figures, the longer addresses first. */
  private static final List<Map.Entry<String, String>> PAGES =
      List.of(
          Map.entry("/reports/incidents", "incidents.title"),
          Map.entry("/reports/weekly", "weekly.title"),
          Map.entry("/reports", "reports.title"),
          Map.entry("/diagnosis", "menu.diagnosis"),
          Map.entry("/reviews", "menu.diagnosis"),
          Map.entry("/targets", "menu.targets"),
          Map.entry("/registers", "menu.registers"),
          Map.entry("/complaints", "menu.complaints"),
          Map.entry("/findings", "menu.findings"),
          Map.entry("/checks", "menu.checks"),
          Map.entry("/warnings", "menu.warnings"),
          Map.entry("/units", "menu.units"));

  /**
   * @param referer address of the page that led here; {@code null} where it is not known
   * @param report path of the incident report that shows the figure
   */
  static FigureHome of(@Nullable String referer, String reference, String report) {
    return from(referer)
        .orElseGet(
            () ->
                FigureReference.isOne(reference)
                    ? new FigureHome(report, "incidents.title")
                    : REPORTS);
  }

  private static Optional<FigureHome> from(@Nullable String referer) {
    try {
      URI address = new URI(referer == null ? "" : referer);
      String path = address.getRawPath();
      return path == null
          ? Optional.empty()
          : PAGES.stream()
              .filter(page -> path.equals(page.getKey()) || path.startsWith(page.getKey() + "/"))
              .findFirst()
              .map(page -> new FigureHome(whole(address), page.getValue()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String whole(URI address) {
    String query = address.getRawQuery();
    return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
  }
}
