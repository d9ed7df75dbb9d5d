package io.vigil.query.reference;

import io.vigil.api.calendar.CollegeBreak;
import io.vigil.api.calendar.FindCalendar;
import io.vigil.query.projection.Json;
import io.vigil.query.projection.Rows;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CalendarQueries {

  private static final String TERMS =
      """
      SELECT DISTINCT ON (term) term, first_monday, weeks, class_weeks
      FROM board.term_dates
      ORDER BY term, root
      """;

  private static final String DAYS =
      """
      SELECT DISTINCT ON (day) day, worked, name, statutory
      FROM board.calendar_day
      ORDER BY day, root
      """;

  private static final String BREAKS =
      """
      SELECT DISTINCT ON (first_day) first_day, last_day, name, stands_still
      FROM board.calendar_break
      ORDER BY first_day, root
      """;

  private static final String VERSIONS =
      """
      SELECT revision FROM board.calendar_version ORDER BY version DESC, root
      """;

  private final JdbcClient jdbc;

  CalendarQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The versions are read first: what is shown is never older than the version that it names. */
  @QueryHandler
  FindCalendar.Result handle(FindCalendar query) {
    List<FindCalendar.Version> versions = versions();
    var terms =
        jdbc.sql(TERMS)
            .query(
                (row, index) ->
                    new FindCalendar.TermRow(
                        row.getString("term"),
                        Rows.date(row, "first_monday"),
                        row.getInt("weeks"),
                        row.getInt("class_weeks")))
            .list();
    var days =
        jdbc.sql(DAYS)
            .query(
                (row, index) ->
                    new FindCalendar.DayRow(
                        Rows.date(row, "day"),
                        row.getBoolean("worked"),
                        row.getString("name"),
                        row.getBoolean("statutory")))
            .list();
    return new FindCalendar.Result(terms, days, breaks(), versions);
  }

  private List<CollegeBreak> breaks() {
    return jdbc.sql(BREAKS)
        .query(
            (row, index) ->
                new CollegeBreak(
                    Rows.date(row, "first_day"),
                    Rows.date(row, "last_day"),
                    row.getString("name"),
                    row.getBoolean("stands_still")))
        .list();
  }

  private List<FindCalendar.Version> versions() {
    return jdbc.sql(VERSIONS)
        .query((row, index) -> Json.read(row.getString("revision"), FindCalendar.Version.class))
        .list();
  }
}
