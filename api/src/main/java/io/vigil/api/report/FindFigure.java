package io.vigil.api.report;

import io.vigil.api.tally.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands behind a figure of a report. */
public record FindFigure(String reference, int limit) {

  /**
   * @param value the figure as of now; {@code null} where there is no data
   * @param query the SQL that gives it, over the published views
   * @param parameters of that query
   * @param rules versions of the rules by which those cases were judged, and how the figure is made
   * @param events of those events, at most {@code limit}
   */
  public record Result(
      String reference,
      @Nullable Double value,
      String query,
      Map<String, String> parameters,
      List<String> rules,
      long eventCount,
      List<EventLine> events) {}

  /**
   * @param what in the words of the store
   * @param category of an incident tally; {@code null} for other events
   * @param severity of an incident tally; {@code null} for other events
   * @param fileName of the file that brought it; {@code null} where there was none
   */
  public record EventLine(
      @Nullable String eventId,
      String type,
      String unit,
      @Nullable String unitName,
      String period,
      String what,
      @Nullable String category,
      @Nullable Severity severity,
      @Nullable Double value,
      @Nullable Instant recordedAt,
      @Nullable String importId,
      @Nullable String fileName,
      @Nullable Long line) {}
}
