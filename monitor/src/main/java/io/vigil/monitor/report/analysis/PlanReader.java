package io.vigil.monitor.report.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads contingency plans; what people wrote of drills and activations may name persons. */
@Component
class PlanReader {
  private static final String WITHIN =
      """
      (CAST(:unit AS text) IS NULL
        OR p.unit IN (SELECT descendant FROM board.unit_closure WHERE ancestor = :unit))\
      """;

  private static final String PLANS =
      """
      SELECT
        p.plan_id, p.name, p.unit, p.version, p.document,
        (p.issued_at AT TIME ZONE board.zone())::date AS issued_on,
        (p.review_by AT TIME ZONE board.zone())::date AS review_by, p.state,
        (p.issued_at AT TIME ZONE board.zone())::date > :last AS later,
        (SELECT count(*) FROM board.contingency_version AS v
          WHERE v.plan_id = p.plan_id
            AND (v.issued_at AT TIME ZONE board.zone())::date BETWEEN :first AND :last) AS revised,
        (p.drilled_at AT TIME ZONE board.zone())::date AS drilled_on
      FROM board.contingency_plan AS p
      WHERE EXISTS (
          SELECT FROM board.contingency_version AS v
          WHERE v.plan_id = p.plan_id
            AND (v.issued_at AT TIME ZONE board.zone())::date <= :last)
        AND (p.state <> 'WITHDRAWN' OR EXISTS (
          SELECT FROM board.check_step AS w
          WHERE w.case_id = p.plan_id AND w.step = 'withdraw'
            AND (w.at AT TIME ZONE board.zone())::date >= :first))
        AND
      """
          + WITHIN
          + "\nORDER BY p.unit, p.name, p.plan_id\n";

  private static final String ACTIVATIONS =
      """
      SELECT
        p.name, p.unit, a.version, a.incident_id,
        (a.activated_at AT TIME ZONE board.zone())::date AS from_day,
        (a.ended_at AT TIME ZONE board.zone())::date AS until_day
      FROM board.contingency_activation AS a
      JOIN board.contingency_plan AS p ON p.plan_id = a.plan_id
      WHERE (a.activated_at AT TIME ZONE board.zone())::date BETWEEN :first AND :last
        AND
      """
          + WITHIN
          + "\nORDER BY a.activated_at, a.activation_id\n";

  private final JdbcClient jdbc;

  PlanReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Plans read(LocalDate first, LocalDate last, @Nullable String unit) {
    return new Plans(
        jdbc.sql(PLANS)
            .param("first", first)
            .param("last", last)
            .param("unit", unit)
            .query(
                (row, n) ->
                    new Plans.Plan(
                        row.getString("plan_id"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getInt("version"),
                        row.getString("document"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("review_by", LocalDate.class),
                        row.getString("state"),
                        row.getBoolean("later"),
                        row.getLong("revised"),
                        row.getObject("drilled_on", LocalDate.class)))
            .list(),
        jdbc.sql(ACTIVATIONS)
            .param("first", first)
            .param("last", last)
            .param("unit", unit)
            .query(
                (row, n) ->
                    new Plans.Activation(
                        row.getString("name"),
                        row.getString("unit"),
                        row.getInt("version"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("incident_id")))
            .list());
  }
}
