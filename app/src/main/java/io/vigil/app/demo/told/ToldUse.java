package io.vigil.app.demo.told;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever took a step in the demo college used the platform in that week. */
final class ToldUse {

  private static final String TELL =
      """
      INSERT INTO auth.weekly_use (week, account, unit, first_on)
      SELECT
        date_trunc('week', s.day)::date, a.id, coalesce(a.office, a.scopes[1]), min(s.day)
      FROM (
        SELECT k.actor, (k.at AT TIME ZONE board.zone())::date AS day
        FROM (
          SELECT actor, at FROM board.warning_response_step
          UNION ALL
          SELECT actor, at FROM board.incident_step
          UNION ALL
          SELECT actor, at FROM board.register_step
          UNION ALL
          SELECT actor, at FROM board.diagnosis_step) AS k) AS s
      JOIN auth.account AS a ON a.id::text = s.actor
      GROUP BY 1, 2, 3
      ON CONFLICT (week, account) DO NOTHING
      """;

  private final JdbcClient jdbc;

  ToldUse(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void tell() {
    jdbc.sql(TELL).update();
  }
}
