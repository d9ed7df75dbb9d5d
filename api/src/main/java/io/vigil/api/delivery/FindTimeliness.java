package io.vigil.api.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the data that fell due in spans of days, by the unit that owes them.
 *
 * @param spans what is due today or later is left out by whoever asks
 * @param scopes as in {@link FindDeliveries}
 * @param known what was recorded at that moment or later counts as missing; {@code null} for all
 */
public record FindTimeliness(List<Span> spans, List<String> scopes, @Nullable Instant known) {

  public FindTimeliness(List<Span> spans, List<String> scopes) {
    this(spans, scopes, null);
  }

  /** Days from {@code from} to {@code to}; none if it ends before it begins. */
  public record Span(LocalDate from, LocalDate to) {}

  /** Rows by span and owner; owners of whom nothing was due are left out. */
  public record Result(List<Row> rows) {

    /** All owners of a span together. */
    public DeliveryCounts sum(int span) {
      return rows.stream()
          .filter(row -> row.span() == span)
          .map(Row::counts)
          .reduce(DeliveryCounts.NONE, DeliveryCounts::plus);
    }
  }

  /**
   * @param span place in {@code spans}, from 0
   */
  public record Row(
      int span, String dataOwner, @Nullable String ownerName, DeliveryCounts counts) {}
}
