package io.vigil.query.register;

import io.vigil.api.grading.Direction;
import io.vigil.api.targets.ChangeKind;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetState;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskKind;
import io.vigil.query.projection.Json;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TargetQueries {

  /** Whose targets and tasks a scope has is asked once, and not for each target. */
  static final String FIND =
      """
      SELECT c.*, u.name AS unit_name
      FROM board.target AS c
      LEFT JOIN board.unit AS u ON u.unit = c.unit
      WHERE (CAST(:target AS text) IS NULL OR c.target_id = :target)
        AND (CAST(:year AS integer) IS NULL OR c.year = :year)
        AND (CAST(:unit AS text) IS NULL OR EXISTS (
          SELECT FROM board.unit_closure AS b WHERE b.ancestor = :unit AND b.descendant = c.unit))
        AND (cardinality(CAST(:scopes AS text[])) = 0
          OR c.unit IN (
            SELECT s.descendant FROM board.unit_closure AS s
            WHERE s.ancestor = ANY (CAST(:scopes AS text[])))
          OR c.target_id IN (
            SELECT t.target_id FROM read_live.target_task AS t
            JOIN board.unit_closure AS s ON s.descendant = t.assignee
            WHERE s.ancestor = ANY (CAST(:scopes AS text[]))
              AND NOT EXISTS (
                SELECT FROM read_live.target_task AS n
                WHERE n.target_id = t.target_id AND n.task_id = t.task_id
                  AND n.event_position > t.event_position)))
      ORDER BY c.year DESC, c.unit
      """;

  private static final String TASKS =
      """
      SELECT t.*, u.name AS assignee_name
      FROM board.target_task AS t
      LEFT JOIN board.unit AS u ON u.unit = t.assignee
      WHERE t.target_id = ANY (:targets)
      ORDER BY t.target_id, t.first_position, t.ordinal
      """;

  private static final String CHANGES =
      """
      SELECT c.*
      FROM board.target_change AS c
      WHERE c.target_id = ANY (:targets)
      ORDER BY c.target_id, c.event_position DESC
      """;

  private final JdbcClient jdbc;

  TargetQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindTargets.Result handle(FindTargets query) {
    List<FindTargets.Item> heads =
        jdbc.sql(FIND)
            .param("target", query.targetId())
            .param("unit", query.unit())
            .param("year", query.year())
            .param("scopes", query.scopes().toArray(String[]::new))
            .query((row, index) -> head(row))
            .list();
    String[] ids = heads.stream().map(FindTargets.Item::targetId).toArray(String[]::new);
    Map<String, List<FindTargets.Task>> tasks = parts(TASKS, ids, TargetQueries::task);
    Map<String, List<FindTargets.Change>> changes = parts(CHANGES, ids, TargetQueries::change);
    return new FindTargets.Result(
        heads.stream()
            .map(
                head ->
                    whole(
                        head,
                        tasks.getOrDefault(head.targetId(), List.of()),
                        changes.getOrDefault(head.targetId(), List.of())))
            .toList());
  }

  private interface Part<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> Map<String, List<T>> parts(String sql, String[] ids, Part<T> part) {
    Map<String, List<T>> byTarget = new HashMap<>();
    jdbc.sql(sql)
        .param("targets", ids)
        .query(
            row -> {
              byTarget
                  .computeIfAbsent(row.getString("target_id"), id -> new ArrayList<>())
                  .add(part.of(row));
            });
    return byTarget;
  }

  private static FindTargets.Item whole(
      FindTargets.Item head, List<FindTargets.Task> tasks, List<FindTargets.Change> changes) {
    return new FindTargets.Item(
        head.targetId(),
        head.unit(),
        head.unitName(),
        head.year(),
        head.document(),
        head.state(),
        head.issuedAt(),
        tasks,
        changes,
        head.conclusion());
  }

  private static FindTargets.Item head(ResultSet row) throws SQLException {
    return new FindTargets.Item(
        row.getString("target_id"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getInt("year"),
        row.getString("document"),
        Rows.name(row, "state", TargetState.class),
        Rows.time(row, "issued_at"),
        List.of(),
        List.of(),
        row.getString("conclusion"));
  }

  private static FindTargets.Task task(ResultSet row) throws SQLException {
    return new FindTargets.Task(
        new TargetTask(
            row.getString("task_id"),
            Rows.name(row, "kind", TaskKind.class),
            Rows.name(row, "head", ScoreHead.class),
            row.getString("name"),
            row.getString("criterion"),
            row.getDouble("weight"),
            row.getString("assignee"),
            row.getString("part_of"),
            indicator(row)),
        row.getString("assignee_name"),
        row.getDouble("completion"),
        row.getBoolean("assessed"),
        row.getString("evidence"),
        Rows.optionalTime(row, "said_at"),
        row.getBoolean("served"));
  }

  private static @Nullable Indicator indicator(ResultSet row) throws SQLException {
    String point = row.getString("indicator_point");
    return point == null
        ? null
        : new Indicator(
            point,
            Rows.name(row, "indicator_direction", Direction.class),
            row.getDouble("indicator_target"));
  }

  private static @Nullable TargetTask task(@Nullable String json) {
    return json == null ? null : Json.read(json, TargetTask.class);
  }

  private static List<TargetTask> parts(@Nullable String json) {
    return json == null ? List.of() : List.of(Json.read(json, TargetTask[].class));
  }

  private static FindTargets.Change change(ResultSet row) throws SQLException {
    boolean accepted = row.getBoolean("accepted");
    Boolean decided = row.wasNull() ? null : accepted;
    return new FindTargets.Change(
        row.getString("change_id"),
        Rows.name(row, "kind", ChangeKind.class),
        row.getString("task_name"),
        task(row.getString("before")),
        task(row.getString("after")),
        parts(row.getString("parts")),
        row.getString("reason"),
        Rows.time(row, "proposed_at"),
        decided,
        row.getString("document"),
        row.getString("note"),
        Rows.optionalTime(row, "decided_at"));
  }
}
