package io.vigil.query.diagnosis;

import io.vigil.api.diagnosis.CountEvidence;
import io.vigil.api.diagnosis.EvidenceFolder;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.diagnosis.FindEvidence;
import io.vigil.query.casework.LeaderTurns;
import io.vigil.query.projection.NumberSql;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class EvidenceQueries {

  /**
   * What is about one person is evidence of nothing that others may see, nor is what complains of
   * the quality office, which keeps the folders.
   */
  private static final String SEEN =
      """
      (CAST(:as_of AS timestamptz) IS NULL OR c.at < :as_of) AND (c.unit IS NULL OR %s)
        AND NOT EXISTS (
          SELECT FROM board.unit AS n WHERE n.unit = c.unit AND n.kind = 'TEACHER')
        AND NOT (c.kind = 'COMPLAINT' AND EXISTS (
          SELECT FROM board.complaint AS o WHERE o.complaint_id = c.case_id AND %s))
      """
          .formatted(UnitScope.SEEN, LeaderTurns.complainsOfTheOffice("o"));

  /** What lay there at that moment, and what was recorded after it. */
  private static final String SORTED =
      """
      SELECT c.*,
        CASE
          WHEN CAST(:as_of AS timestamptz) IS NULL THEN c.removed_at IS NULL
          ELSE c.recorded_at < :as_of AND (c.removed_at IS NULL OR c.removed_at >= :as_of)
        END AS known,
        coalesce(c.recorded_at >= :as_of, false) AND c.removed_at IS NULL AS later
      FROM board.evidence_log AS c
      WHERE %s
      """
          .formatted(SEEN);

  private static final String COUNT =
      """
      SELECT c.kind, c.element, c.topic, count(*) FILTER (WHERE c.known) AS items,
        max(c.at) FILTER (WHERE c.known) AS newest, count(*) FILTER (WHERE c.later) AS later
      FROM (%s) AS c
      WHERE c.known OR c.later
      GROUP BY c.kind, c.element, c.topic
      ORDER BY c.kind, c.element, c.topic
      """
          .formatted(SORTED);

  private static final String IN_FOLDER =
      """
      (c.kind = ANY (CAST(:kinds AS text[]))
        OR c.kind = ANY (CAST(:measured AS text[])) AND c.element = :of_element
        OR c.kind = 'ATTACHMENT' AND c.element = ANY (CAST(:laid_into AS text[]))
        OR c.topic = ANY (CAST(:groups AS text[])))
      """;

  private static final String NAMED =
      """
      WITH years AS MATERIALIZED (
        SELECT
          y.school_year, y.first_date,
          coalesce(lead(y.first_date) OVER (ORDER BY y.school_year), 'infinity') AS next_date
        FROM (
          SELECT
            (min(c.at) AT TIME ZONE board.zone())::date - 366 AS first_day,
            (max(c.at) AT TIME ZONE board.zone())::date AS last_day
          FROM board.evidence_log AS c) AS s
        CROSS JOIN LATERAL board.school_years(s.first_day, s.last_day) AS y
      ),
      found AS (
        SELECT c.*, y.school_year, u.name AS unit_name, p.name AS control_point_name
        FROM (%s) AS c
        LEFT JOIN years AS y
          ON (c.at AT TIME ZONE board.zone())::date >= y.first_date
            AND (c.at AT TIME ZONE board.zone())::date < y.next_date
        LEFT JOIN board.unit AS u ON u.unit = c.unit
        LEFT JOIN board.control_point AS p ON p.control_point = c.control_point
        WHERE %s
      )
      """
          .formatted(SORTED, IN_FOLDER);

  private static final String FILTERED =
      """
      WHERE c.known
        AND (CAST(:kind AS text) IS NULL OR c.kind = :kind)
        AND (CAST(:year AS text) IS NULL OR c.school_year = :year)
        AND (CAST(:words AS text) IS NULL OR position(
          lower(:words) IN
          lower(concat_ws(' ', c.title, c.unit, c.unit_name, c.control_point, c.control_point_name)))
            > 0)
      """;

  private static final String TOTAL = NAMED + "SELECT count(*) FROM found AS c " + FILTERED;

  /** By what people know a case: its number, what it is about, when it was true. */
  private static final String KNOWN_BY =
      """
      SELECT c.*, k.number, k.about, k.happened_on
      FROM (%%s) AS c
      LEFT JOIN LATERAL (
        SELECT r.number, w.evidence -> 'occurrence' ->> 'subject' AS about, w.since AS happened_on
        FROM board.warning AS w
        LEFT JOIN board.warning_response AS r ON r.warning_id = w.id
        WHERE c.kind IN ('WARNING', 'EFFECT') AND w.id = c.case_id
        UNION ALL
        SELECT i.number_text, i.clause, i.occurred_on
        FROM board.incident AS i
        WHERE c.kind = 'INCIDENT' AND i.incident_id = c.case_id AND NOT i.sealed
        UNION ALL
        SELECT %s, coalesce(p.place, p.category),
          (p.received_at AT TIME ZONE board.zone())::date
        FROM board.complaint AS p
        WHERE c.kind = 'COMPLAINT' AND p.complaint_id = c.case_id
        UNION ALL
        SELECT %s, s.period, (s.planned_at AT TIME ZONE board.zone())::date
        FROM board.self_check AS s
        WHERE c.kind = 'SELF_CHECK' AND s.check_id = c.case_id
        UNION ALL
        SELECT %s, NULL, (n.done_at AT TIME ZONE board.zone())::date
        FROM board.inspection AS n
        WHERE c.kind = 'INSPECTION' AND n.inspection_id = c.case_id
        UNION ALL
        SELECT NULL, v.name, NULL
        FROM board.contingency_plan AS v
        WHERE c.kind = 'CONTINGENCY_PLAN' AND v.plan_id = c.case_id) AS k ON true
      ORDER BY c.at DESC, c.kind, c.item_id
      """
          .formatted(NumberSql.of("诉求", "p"), NumberSql.of("自查", "s"), NumberSql.of("检查", "n"));

  private static final String FIND =
      NAMED
          + KNOWN_BY.formatted(
              "SELECT c.* FROM found AS c "
                  + FILTERED
                  + "ORDER BY c.at DESC, c.kind, c.item_id LIMIT :limit OFFSET :offset");

  private static final String YEARS =
      NAMED
          + """
          SELECT c.kind, coalesce(c.school_year, '') AS school_year,
            count(*) FILTER (WHERE c.known) AS items, max(c.at) FILTER (WHERE c.known) AS newest,
            count(*) FILTER (WHERE c.later) AS later
          FROM found AS c
          WHERE c.known OR c.later
          GROUP BY c.kind, c.school_year
          ORDER BY c.school_year DESC
          """;

  private static final String LATEST =
      NAMED
          + KNOWN_BY.formatted(
              """
              SELECT l.*
              FROM (
                SELECT f.*, row_number() OVER (
                  PARTITION BY f.kind ORDER BY f.at DESC, f.item_id) AS place
                FROM found AS f
                WHERE f.known) AS l
              WHERE l.place <= :latest
              """);

  private final JdbcClient jdbc;

  EvidenceQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  CountEvidence.Result handle(CountEvidence query) {
    return new CountEvidence.Result(
        jdbc.sql(COUNT)
            .param("as_of", time(query.asOf()))
            .param("scopes", UnitScope.of(query.scopes()))
            .query(
                (row, index) ->
                    new CountEvidence.Row(
                        Rows.name(row, "kind", EvidenceKind.class),
                        row.getString("element"),
                        row.getString("topic"),
                        row.getLong("items"),
                        Rows.optionalTime(row, "newest"),
                        row.getLong("later")))
            .list());
  }

  @QueryHandler
  FindEvidence.Result handle(FindEvidence query) {
    return new FindEvidence.Result(
        filtered(TOTAL, query).query(Long.class).single(),
        filtered(FIND, query)
            .param("limit", query.limit())
            .param("offset", query.offset())
            .query((row, index) -> item(row))
            .list());
  }

  private StatementSpec filtered(String sql, FindEvidence query) {
    FindEvidence.Filter filter = query.filter();
    EvidenceKind kind = filter.kind();
    return asked(sql, query.folder(), query.asOf(), query.scopes())
        .param("kind", kind == null ? null : kind.name())
        .param("year", filter.schoolYear())
        .param("words", filter.words());
  }

  /** A kind and a school year. */
  private record Counted(EvidenceKind kind, FindEvidence.Year year, long later) {}

  @QueryHandler
  FindEvidence.Summarised handle(FindEvidence.Summary query) {
    Map<EvidenceKind, List<Counted>> counted =
        asked(YEARS, query.folder(), query.asOf(), query.scopes())
            .query((row, index) -> counted(row))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Counted::kind, () -> new EnumMap<>(EvidenceKind.class), Collectors.toList()));
    Map<EvidenceKind, List<FindEvidence.Item>> latest =
        asked(LATEST, query.folder(), query.asOf(), query.scopes())
            .param("latest", query.latest())
            .query((row, index) -> item(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(FindEvidence.Item::kind));
    return new FindEvidence.Summarised(
        counted.entrySet().stream()
            .map(all -> group(all.getKey(), all.getValue(), latest))
            .sorted(
                Comparator.comparing(
                        FindEvidence.Group::newest,
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                    .reversed())
            .toList());
  }

  private static FindEvidence.Group group(
      EvidenceKind kind, List<Counted> counted, Map<EvidenceKind, List<FindEvidence.Item>> latest) {
    List<FindEvidence.Item> items = latest.getOrDefault(kind, List.of());
    return new FindEvidence.Group(
        kind,
        counted.stream().mapToLong(one -> one.year().count()).sum(),
        items.isEmpty() ? null : items.getFirst().at(),
        counted.stream().mapToLong(Counted::later).sum(),
        counted.stream().map(Counted::year).filter(year -> year.count() > 0).toList(),
        items);
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        Rows.name(row, "kind", EvidenceKind.class),
        new FindEvidence.Year(
            row.getString("school_year"), row.getLong("items"), Rows.optionalTime(row, "newest")),
        row.getLong("later"));
  }

  private StatementSpec asked(
      String sql, EvidenceFolder folder, @Nullable Instant asOf, List<String> scopes) {
    return jdbc.sql(sql)
        .param("as_of", time(asOf))
        .param("scopes", UnitScope.of(scopes))
        .param(
            "kinds",
            folder.kinds().stream()
                .filter(kind -> kind != EvidenceKind.ATTACHMENT)
                .map(Enum::name)
                .toArray(String[]::new))
        .param(
            "measured",
            Arrays.stream(EvidenceKind.values())
                .filter(EvidenceKind::isOfControlPoint)
                .map(Enum::name)
                .toArray(String[]::new))
        .param("of_element", folder.ofElement())
        .param("laid_into", folder.laidInto().toArray(String[]::new))
        .param("groups", folder.groups().toArray(String[]::new));
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
    return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static FindEvidence.Item item(ResultSet row) throws SQLException {
    return new FindEvidence.Item(
        Rows.name(row, "kind", EvidenceKind.class),
        row.getString("case_id"),
        row.getString("title"),
        row.getString("control_point"),
        row.getString("control_point_name"),
        row.getString("unit"),
        row.getString("unit_name"),
        Rows.time(row, "at"),
        row.getString("number"),
        row.getString("about"),
        row.getObject("happened_on", LocalDate.class));
  }
}
