package io.vigil.monitor.report;

/** What a college keeps records of, each kind from a day on. */
public enum Recorded {
  /** Errors among them; zero reports tell as well that there were none. */
  INCIDENTS(
      """
      SELECT least(
        (SELECT min(i.occurred_on) FROM board.incident AS i),
        (SELECT min(d.first_month) FROM board.zero_report_duty AS d))
      """),
  COMPLAINTS(
      """
      SELECT (min(c.received_at) AT TIME ZONE board.zone())::date FROM board.complaint AS c
      """),
  /** Withdrawn ones too; deadlines of registers passed long before anybody kept warnings. */
  WARNINGS(
      """
      SELECT (min(w.raised_at) AT TIME ZONE board.zone())::date FROM board.warning AS w
      WHERE w.about <> 'EVENT' OR w.control_point IN ('INCIDENT', 'COMPLAINT')
      """),
  /** Those of an area. */
  SELF_CHECKS(
      """
      SELECT (min(least(c.planned_at, c.due_at)) AT TIME ZONE board.zone())::date
      FROM board.self_check AS c
      WHERE c.area = :key AND c.state <> 'CALLED_OFF'
      """),
  /** Those that were due. */
  ZERO_REPORTS(
      """
      SELECT min(o.month)
      FROM board.zero_report_owed(DATE '2000-01-01', CAST(:as_of AS date)) AS o
      WHERE o.due_on < CAST(:as_of AS date)
      """);

  private final String sql;

  Recorded(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
