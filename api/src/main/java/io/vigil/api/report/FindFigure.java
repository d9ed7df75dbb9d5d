package io.vigil.api.report;

import io.vigil.api.tally.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a figure of a report.
 *
 * @param bodies names of the offices that ask: they see the rows of sealed cases that they decide
 * @param persons whether rows of single persons are shown
 */
public record FindFigure(String reference, int limit, List<String> bodies, boolean persons) {

  public FindFigure {
    bodies = List.copyOf(bodies);
  }

  /** As somebody asks who decides no cases and sees no single persons. */
  public FindFigure(String reference, int limit) {
    this(reference, limit, List.of(), false);
  }

  /**
   * @param value the figure as of now; {@code null} where there is no data
   * @param query the SQL that gives it, over the published views
   * @param parameters of that query
   * @param rules versions of the rules by which those cases were judged, and how the figure is made
   * @param eventCount how many events there are, those that are not shown included
   * @param sealed what of the value is of sealed cases that are not shown; {@code null} if none is
   * @param ofPersons how many rows are of single persons and not shown
   * @param events of those events that may be shown, at most {@code limit}
   */
  public record Result(
      String reference,
      @Nullable Double value,
      String query,
      Map<String, String> parameters,
      List<String> rules,
      long eventCount,
      @Nullable Sealed sealed,
      long ofPersons,
      List<EventLine> events) {}

  /**
   * Events of sealed cases, as numbers alone.
   *
   * @param value their values added up
   */
  public record Sealed(long count, double value) {}

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
