package io.vigil.api.matter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matters; what is overdue first, then what waits, by when it is due, then what is over, the latest
 * first.
 *
 * @param matterId this one alone; {@code null} for all
 * @param kind {@code null} for all
 * @param source found or decided by this; {@code null} for all
 * @param unit of this unit and those below it; {@code null} for all
 * @param scopes only units below one of these; empty for all
 * @param limit most of them
 */
public record FindMatters(
    @Nullable String matterId,
    @Nullable MatterKind kind,
    @Nullable String source,
    @Nullable String unit,
    List<String> scopes,
    int limit) {

  /**
   * @param total those that match
   * @param open of them neither closed nor withdrawn
   * @param overdue of them overdue
   */
  public record Result(long total, long open, long overdue, List<Item> items) {}

  /**
   * @param unit that sees to it
   * @param said what was said of it last; {@code null} while nothing was
   * @param late whether it was once not done in time
   */
  public record Item(
      String matterId,
      MatterKind kind,
      String unit,
      @Nullable String unitName,
      @Nullable String place,
      @Nullable String source,
      String text,
      MatterGrade grade,
      MatterState state,
      Instant foundAt,
      @Nullable Instant dueAt,
      @Nullable String said,
      boolean late) {}
}
