package io.vigil.query.delivery;

import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindDeliveries;
import io.vigil.api.delivery.FindDeliveries.Cell;
import io.vigil.api.delivery.FindTimeliness;
import io.vigil.api.period.PeriodKind;
import io.vigil.query.projection.Answers;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what was due, feed by feed and owner by owner. */
@Component
class DeliveryGridQueries {

  /** Days after the last column in which the data of its days may fall due. */
  private static final int DUE_AFTER = 21;

  private static final String GRID =
      """
      SELECT
        g.*, p.name AS control_point_name, p.name_en, o.name AS owner_name
      FROM (
        SELECT
          d.control_point, d.owner, min(d.period_kind) AS period_kind,
          width_bucket(%s, CAST(:starts AS date[])) - 1 AS place,
          count(*) FILTER (WHERE NOT d.delivered AND d.due_on >= :asOf) AS open,
          %s
        FROM board.delivery(:first, :last) AS d
        WHERE %s BETWEEN :first AND :end AND %s
        GROUP BY d.control_point, d.owner, place) AS g
      LEFT JOIN board.control_point AS p ON p.control_point = g.control_point
      LEFT JOIN board.unit AS o ON o.unit = g.owner
      ORDER BY o.path, g.owner, g.control_point, g.place
      """
          .formatted(
              DeliverySql.PLACE, DeliverySql.COUNTS, DeliverySql.PLACE, DeliverySql.IN_SCOPE);

  private static final String TIMELINESS =
      """
      SELECT g.*, o.name AS owner_name
      FROM (
        SELECT s.place, d.owner, %s
        FROM unnest(CAST(:from AS date[]), CAST(:to AS date[])) WITH ORDINALITY
          AS s (first_day, last_day, place)
        JOIN (
          SELECT
            k.due_on, k.unit, k.owner, k.known AND k.delivered AS delivered,
            CASE WHEN k.known THEN k.state END AS state, k.known AND k.corrected AS corrected,
            k.known AND k.nothing_occurred AS nothing_occurred,
            CASE WHEN k.known THEN k.delay_days END AS delay_days
          FROM (
            SELECT x.*, CAST(:known AS timestamptz) IS NULL
              OR coalesce(x.recorded_at < :known, false) AS known
            FROM board.delivery(:first, :last) AS x) AS k) AS d
          ON d.due_on BETWEEN s.first_day AND s.last_day
        WHERE %s
        GROUP BY s.place, d.owner) AS g
      LEFT JOIN board.unit AS o ON o.unit = g.owner
      ORDER BY g.place, g.owner
      """
          .formatted(DeliverySql.COUNTS, DeliverySql.IN_SCOPE);

  private final JdbcClient jdbc;
  private final Answers answers;

  DeliveryGridQueries(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.answers = answers;
  }

  @QueryHandler
  FindDeliveries.Result handle(FindDeliveries query) {
    return answers.to(query, this::find);
  }

  private FindDeliveries.Result find(FindDeliveries query) {
    Map<Feed, FindDeliveries.Row> rows = new LinkedHashMap<>();
    jdbc.sql(GRID)
        .param("starts", days(query.starts()))
        .param("asOf", query.asOf())
        .param("first", query.starts().getFirst())
        .param("last", query.end().plusDays(DUE_AFTER))
        .param("end", query.end())
        .param("scopes", DeliverySql.scopes(query.scopes()))
        .query(
            row -> {
              FindDeliveries.Row feed = feed(row);
              rows.computeIfAbsent(feed.feed(), key -> feed).cells().add(cell(row));
            });
    return new FindDeliveries.Result(List.copyOf(rows.values()));
  }

  private static FindDeliveries.Row feed(ResultSet row) throws SQLException {
    return new FindDeliveries.Row(
        new Feed(row.getString("control_point"), row.getString("owner")),
        row.getString("control_point_name"),
        row.getString("name_en"),
        row.getString("owner_name"),
        Rows.name(row, "period_kind", PeriodKind.class),
        new ArrayList<>());
  }

  private static Cell cell(ResultSet row) throws SQLException {
    return new Cell(row.getInt("place"), DeliverySql.counts(row), row.getLong("open"));
  }

  @QueryHandler
  FindTimeliness.Result handle(FindTimeliness query) {
    return answers.to(query, this::find);
  }

  private FindTimeliness.Result find(FindTimeliness query) {
    List<FindTimeliness.Span> spans = query.spans();
    LocalDate first = day(spans.stream().map(FindTimeliness.Span::from).toList(), true);
    LocalDate last = day(spans.stream().map(FindTimeliness.Span::to).toList(), false);
    if (first == null || last == null || last.isBefore(first)) {
      return new FindTimeliness.Result(List.of());
    }
    return new FindTimeliness.Result(
        jdbc.sql(TIMELINESS)
            .param("from", days(spans.stream().map(FindTimeliness.Span::from).toList()))
            .param("to", days(spans.stream().map(FindTimeliness.Span::to).toList()))
            .param("asOf", last.plusDays(1))
            .param("first", first)
            .param("last", last)
            .param("known", known(query.known()))
            .param("scopes", DeliverySql.scopes(query.scopes()))
            .query((row, index) -> timeliness(row))
            .list());
  }

  private static @Nullable OffsetDateTime known(@Nullable Instant moment) {
    return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static FindTimeliness.Row timeliness(ResultSet row) throws SQLException {
    return new FindTimeliness.Row(
        row.getInt("place") - 1,
        row.getString("owner"),
        row.getString("owner_name"),
        DeliverySql.counts(row));
  }

  private static String[] days(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toArray(String[]::new);
  }

  private static @Nullable LocalDate day(List<LocalDate> days, boolean first) {
    return days.stream().reduce((a, b) -> a.isBefore(b) == first ? a : b).orElse(null);
  }
}
