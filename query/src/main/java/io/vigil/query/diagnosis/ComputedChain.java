package io.vigil.query.diagnosis;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.diagnosis.FindChain;
import io.vigil.api.reading.FindTrend;
import io.vigil.query.projection.Rows;
import io.vigil.query.reading.Trends;
import io.vigil.query.reference.Definitions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values of a unit that are put together from units below it, as pages show them. */
@Component
class ComputedChain {
  private static final int YEARS = 3;
  private static final int LATEST = 12;

  /** What was known of the units below before a moment, and what came in or changed after it. */
  private static final String KNOWN =
      """
      SELECT
        max(k.known_at) FILTER (WHERE k.known_at < :as_of) AS recorded_at,
        min(k.known_at) FILTER (WHERE k.known_at >= :as_of) AS corrected_at
      FROM board.unit_closure AS u
      JOIN board.reading AS r ON r.control_point = :point AND r.unit = u.descendant
        AND r.period_start >= board.midnight(:from) AND r.period_start < board.midnight(:to + 1)
      CROSS JOIN LATERAL (
        SELECT r.recorded_at AS known_at
        UNION ALL
        SELECT coalesce(c.old_recorded_at, board.midnight(r.period_to + 1))
        FROM board.reading_correction AS c
        WHERE c.control_point = r.control_point AND c.unit = r.unit AND c.period = r.period) AS k
      WHERE u.ancestor = :unit
      """;

  private final JdbcClient jdbc;
  private final Trends trends;
  private final ZoneId zone;

  ComputedChain(JdbcClient jdbc, Trends trends, ZoneId zone) {
    this.jdbc = jdbc;
    this.trends = trends;
    this.zone = zone;
  }

  /** Newest first, by the lines that were known then. */
  List<FindChain.Value> of(FindChain query) {
    return jdbc.sql("SELECT * FROM board.control_point WHERE control_point = :point")
        .param("point", query.controlPoint())
        .query((row, index) -> Definitions.read(row))
        .optional()
        .map(point -> of(query, point))
        .orElse(List.of());
  }

  private List<FindChain.Value> of(FindChain query, ControlPointDefinition point) {
    LocalDate day = LocalDate.ofInstant(query.asOf(), zone);
    var trend =
        new FindTrend(
            point.code(), query.unit(), day.minusYears(YEARS), day, point.judgingPeriod());
    return trends.rolledAsOf(trend, point, query.asOf()).stream()
        .filter(one -> one.to().isBefore(day))
        .sorted(Comparator.comparing(FindTrend.Point::from).reversed())
        .limit(LATEST)
        .flatMap(one -> value(query, one).stream())
        .toList();
  }

  private Optional<FindChain.Value> value(FindChain query, FindTrend.Point point) {
    return jdbc.sql(KNOWN)
        .param("point", query.controlPoint())
        .param("unit", query.unit())
        .param("as_of", OffsetDateTime.ofInstant(query.asOf(), ZoneOffset.UTC))
        .param("from", point.from())
        .param("to", point.to())
        .query(
            (row, index) ->
                value(
                    point,
                    Rows.optionalTime(row, "recorded_at"),
                    Rows.optionalTime(row, "corrected_at")))
        .single();
  }

  /** How a value stood before a part of it came in or was corrected is not kept. */
  private static Optional<FindChain.Value> value(
      FindTrend.Point point, @Nullable Instant recordedAt, @Nullable Instant correctedAt) {
    return recordedAt == null
        ? Optional.empty()
        : Optional.of(
            new FindChain.Value(
                point.period(),
                point.to(),
                correctedAt == null ? point.value() : null,
                point.standard(),
                correctedAt == null ? point.colour() : null,
                recordedAt,
                correctedAt));
  }
}
