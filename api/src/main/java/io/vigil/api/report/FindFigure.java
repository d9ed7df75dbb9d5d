package io.vigil.api.report;

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
   * @param events of those events, at most {@code limit}
   */
  public record Result(
      String reference,
      @Nullable Double value,
      String query,
      Map<String, String> parameters,
      long eventCount,
      List<EventLine> events) {}

  public record EventLine(
      String eventId,
      String type,
      String unit,
      String period,
      String what,
      @Nullable Double value,
      Instant recordedAt,
      @Nullable String importId,
      @Nullable Long line) {}
}
