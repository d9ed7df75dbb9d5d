package io.vigil.query.incident;

import io.vigil.api.casework.CaseStep;
import io.vigil.api.incident.AppealOutcome;
import io.vigil.api.incident.Assessment;
import io.vigil.api.incident.ConsequenceKind;
import io.vigil.api.incident.FindAccumulations;
import io.vigil.api.incident.FindDueIncidents;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.incident.IncidentIds;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.incident.IncidentState;
import io.vigil.api.incident.PanelMember;
import io.vigil.api.incident.Quorum;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.DecisionLevel;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import io.vigil.api.warning.TypicalCause;
import io.vigil.query.casework.CaseFilters;
import io.vigil.query.casework.CaseSteps;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class IncidentQueries {
  private static final String MATCHING =
      """
      FROM board.incident AS i
      JOIN read_live.incident AS t ON t.incident_id = i.incident_id
      WHERE (CAST(:incident AS text) IS NULL OR i.incident_id = :incident)
        AND (CAST(:open AS boolean) IS NULL OR i.open = :open)
        AND (CAST(:lapses AS boolean) IS NULL OR (i.severity IS NOT DISTINCT FROM 'LAPSE') = :lapses)
        AND (CAST(:unit AS text) IS NULL OR :unit = ANY (i.unit_path))
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR i.unit_path && CAST(:scopes AS text[])
          OR t.person = ANY (:scopes) OR i.body = ANY (:bodies))
        AND (CAST(:kind AS text) IS NULL
          OR :kind IN (i.category, i.category_name, i.category_group))
        AND %s
      """
          .formatted(CaseFilters.sql("i", "i.due_step", "i.open", "i.overdue"));

  /** What concerns the office that would decide it is for the leadership, too. */
  private static final String READABLE =
      """
      (NOT i.sealed OR i.body = ANY (:bodies) OR :leadership AND EXISTS (
        SELECT FROM board.unit AS o
        WHERE o.unit = ANY (i.unit_path[2:] || i.unit)
          AND (o.unit = i.body OR o.name = i.body OR i.body = ANY (o.aliases))))
      """;

  /** A list has none that may not be read; one that is asked for by its id comes without words. */
  private static final String PAGE =
      """
      SELECT i.*, t.person, t.description, t.statement, %1$s AS readable,
        t.causes AS told_causes, t.hours_lost AS told_hours, t.money_lost AS told_money,
        t.injured AS told_injured, t.consequence_kinds AS told_kinds,
        t.concerned AS told_concerned,
        t.assessing_event AS told_by, t.decided_level, t.decided_office,
        t.decided_members, t.decided_present, t.decided_in_favour %2$s
        AND (CAST(:incident AS text) IS NOT NULL OR %1$s)
      ORDER BY i.open DESC, i.occurred_at DESC, i.incident_id
      LIMIT :size OFFSET :offset
      """
          .formatted(READABLE, MATCHING);

  private static final String TOTALS =
      """
      SELECT
        count(*) FILTER (WHERE CAST(:incident AS text) IS NOT NULL OR %1$s) AS total,
        count(*) FILTER (WHERE NOT %1$s) AS hidden %2$s
      """
          .formatted(READABLE, MATCHING);

  private static final String STEPS =
      """
      SELECT s.* FROM read_live.incident_step AS s
      WHERE s.incident_id = :incident ORDER BY s.event_position
      """;

  private static final String PANELS =
      """
      SELECT s.event_position, s.step, s.at, p.member, p.unit
      FROM read_live.incident_panel AS p
      JOIN read_live.incident_step AS s
        ON s.incident_id = p.incident_id AND s.event_position = p.event_position
      WHERE p.incident_id = :incident ORDER BY s.event_position, p.seat
      """;

  private static final String DUE =
      """
      SELECT incident_id FROM board.incident
      WHERE due_at < :now AND NOT overdue
      ORDER BY due_at, incident_id LIMIT :limit
      """;

  /** Errors count until the one that makes a case of them; later ones change nothing. */
  private static final String ACCUMULATED =
      """
      WITH error AS (
        SELECT t.person, i.term, i.unit, i.unit_name, i.unit_path, i.occurred_at, i.decided_at,
          row_number() OVER (w ORDER BY i.decided_at, i.number_year, i.number) AS place,
          count(*) OVER w AS errors
        FROM board.incident_counted AS i
        JOIN read_live.incident AS t ON t.incident_id = i.incident_id
        WHERE i.severity = 'LAPSE' AND t.person IS NOT NULL
          AND (cardinality(CAST(:terms AS text[])) = 0 OR i.term = ANY (:terms))
        WINDOW w AS (PARTITION BY t.person, i.term)
      )
      SELECT * FROM error
      WHERE place = :count
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR unit_path && CAST(:scopes AS text[]))
        AND NOT (:unreported AND EXISTS (
          SELECT FROM read_live.incident AS r
          WHERE r.source = 'ACCUMULATION' AND r.source_id = error.term
            AND r.person = error.person))
      ORDER BY decided_at DESC, person
      LIMIT :limit
      """;

  private final JdbcClient jdbc;

  IncidentQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindIncidents.Result handle(FindIncidents query) {
    List<FindIncidents.Item> items =
        filtered(PAGE, query)
            .param("size", query.size())
            .param("offset", (long) query.page() * query.size())
            .query((row, n) -> item(row, query.steps()))
            .list();
    return filtered(TOTALS, query)
        .query(
            (row, n) ->
                new FindIncidents.Result(row.getLong("total"), row.getLong("hidden"), items))
        .single();
  }

  private StatementSpec filtered(String sql, FindIncidents query) {
    return CaseFilters.with(jdbc.sql(sql), query.filter())
        .param("kind", query.filter().kind())
        .param("incident", query.incidentId())
        .param("open", query.open())
        .param("lapses", query.lapses())
        .param("unit", query.unit())
        .param("bodies", query.bodies().toArray(String[]::new))
        .param("leadership", query.leadership())
        .param("scopes", query.scopes().toArray(String[]::new));
  }

  private FindIncidents.Item item(ResultSet row, boolean withSteps) throws SQLException {
    boolean readable = row.getBoolean("readable");
    String id = row.getString("incident_id");
    return new FindIncidents.Item(
        id,
        row.getString("number_text"),
        Rows.name(row, "state", IncidentState.class),
        Rows.name(row, "source", IncidentSource.class),
        row.getString("source_id"),
        row.getString("unit"),
        row.getString("unit_name"),
        Rows.list(row, "unit_path"),
        row.getString("category"),
        row.getString("category_name"),
        row.getString("category_group"),
        row.getString("body"),
        row.getBoolean("sealed"),
        readable,
        Rows.time(row, "occurred_at"),
        Rows.date(row, "occurred_on"),
        row.getString("school_year"),
        row.getString("term"),
        readable(row, "place", readable),
        quantity(row),
        row.getString("rule_book"),
        Rows.optionalName(row, "proposed", Severity.class),
        Rows.optionalName(row, "first_severity", Severity.class),
        Rows.optionalName(row, "severity", Severity.class),
        Rows.optionalName(row, "appeal", AppealOutcome.class),
        quorum("appeal", row),
        row.getObject("affected", Integer.class),
        readable(row, "person", readable),
        readable(row, "description", readable),
        readable(row, "statement", readable),
        readable ? Rows.list(row, "consequences") : List.of(),
        row.getString("document"),
        row.getBoolean("late"),
        row.getBoolean("taken_over"),
        Rows.time(row, "reported_at"),
        Rows.optionalTime(row, "decided_at"),
        Rows.optionalTime(row, "closed_at"),
        row.getString("due_step"),
        Rows.optionalTime(row, "due_at"),
        row.getBoolean("overdue"),
        withSteps ? steps(id, readable) : List.of(),
        readable && row.getString("told_by") != null ? assessment(row) : null,
        authority(row),
        quorum("decided", row),
        withSteps && readable ? panels(id) : List.of());
  }

  private static Assessment assessment(ResultSet row) throws SQLException {
    return new Assessment(
        Rows.list(row, "told_causes").stream().map(TypicalCause::valueOf).toList(),
        Rows.number(row, "told_hours"),
        Rows.number(row, "told_money"),
        row.getObject("told_injured", Integer.class),
        Rows.list(row, "told_kinds").stream().map(ConsequenceKind::valueOf).toList(),
        row.getString("told_concerned"));
  }

  private static @Nullable String readable(ResultSet row, String column, boolean readable)
      throws SQLException {
    return readable ? row.getString(column) : null;
  }

  private static @Nullable Quorum quorum(String of, ResultSet row) throws SQLException {
    Integer members = row.getObject(of + "_members", Integer.class);
    return members == null
        ? null
        : new Quorum(members, row.getInt(of + "_present"), row.getInt(of + "_in_favour"));
  }

  private static @Nullable Authority authority(ResultSet row) throws SQLException {
    DecisionLevel level = Rows.optionalName(row, "decided_level", DecisionLevel.class);
    if (level == null) {
      return null;
    }
    return new Authority(
        level, level == DecisionLevel.OFFICE ? row.getString("decided_office") : null);
  }

  private static @Nullable Quantity quantity(ResultSet row) throws SQLException {
    String clause = row.getString("clause");
    return clause == null
        ? null
        : new Quantity(clause, row.getDouble("quantity"), row.getBoolean("aggravated"));
  }

  private List<FindIncidents.Panel> panels(String id) {
    Map<Long, FindIncidents.Panel> panels = new LinkedHashMap<>();
    jdbc.sql(PANELS)
        .param("incident", id)
        .query(
            row -> {
              String step = row.getString("step");
              Instant at = Rows.time(row, "at");
              panels
                  .computeIfAbsent(
                      row.getLong("event_position"),
                      position -> new FindIncidents.Panel(step, at, new ArrayList<>()))
                  .members()
                  .add(new PanelMember(row.getString("member"), row.getString("unit")));
            });
    return List.copyOf(panels.values());
  }

  private List<CaseStep> steps(String id, boolean readable) {
    return jdbc
        .sql(STEPS)
        .param("incident", id)
        .query((row, n) -> CaseSteps.read(row))
        .list()
        .stream()
        .map(step -> readable ? step : step.withoutNote())
        .toList();
  }

  @QueryHandler
  FindDueIncidents.Result handle(FindDueIncidents query) {
    return new FindDueIncidents.Result(
        jdbc.sql(DUE)
            .param("now", OffsetDateTime.ofInstant(query.now(), ZoneOffset.UTC))
            .param("limit", query.limit())
            .query(String.class)
            .list());
  }

  @QueryHandler
  FindAccumulations.Result handle(FindAccumulations query) {
    List<FindAccumulations.Row> rows =
        jdbc.sql(ACCUMULATED)
            .param("terms", query.terms().toArray(String[]::new))
            .param("unreported", query.unreported())
            .param("limit", query.limit())
            .param("count", query.count())
            .param("scopes", query.scopes().toArray(String[]::new))
            .query((row, n) -> accumulated(row))
            .list();
    Set<String> reported = query.unreported() ? reported(rows) : Set.of();
    return new FindAccumulations.Result(
        rows.stream()
            .filter(row -> !reported.contains(IncidentIds.ofAccumulation(row.person(), row.term())))
            .toList());
  }

  private Set<String> reported(List<FindAccumulations.Row> rows) {
    return jdbc
        .sql("SELECT incident_id FROM board.incident WHERE incident_id = ANY (:ids)")
        .param(
            "ids",
            rows.stream()
                .map(row -> IncidentIds.ofAccumulation(row.person(), row.term()))
                .toArray(String[]::new))
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  private static FindAccumulations.Row accumulated(ResultSet row) throws SQLException {
    return new FindAccumulations.Row(
        row.getString("person"),
        row.getString("term"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getInt("errors"),
        Rows.time(row, "occurred_at"),
        Rows.time(row, "decided_at"));
  }
}
