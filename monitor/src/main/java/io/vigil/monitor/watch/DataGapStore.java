package io.vigil.monitor.watch;

import io.vigil.api.delivery.Feed;
import io.vigil.api.warning.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tables of gaps in the delivery of data. */
final class DataGapStore {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  DataGapStore(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param judgedUntil last day whose end was judged; {@code null} before the first
   * @param readingsUntil position of the last reading heard of, -1 before the first
   * @param assignmentsUntil position of the last assignment heard of, -1 before the first
   */
  record Progress(@Nullable LocalDate judgedUntil, long readingsUntil, long assignmentsUntil) {}

  Progress progress() {
    return jdbc.queryForObject(
        "select judged_until, readings_until, assignments_until from watch.data_gap_progress",
        (row, number) ->
            new Progress(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3)));
  }

  void heard(long reading, long assignment) {
    jdbc.update(
        """
        update watch.data_gap_progress
        set readings_until = greatest(readings_until, ?),
          assignments_until = greatest(assignments_until, ?)
        """,
        reading,
        assignment);
  }

  List<DataGap> open() {
    return jdbc.query(
        """
        select control_point, data_owner, gap_id, since, units, periods, warned
        from watch.data_gap
        order by control_point, data_owner
        """,
        (row, number) -> gap(row));
  }

  private DataGap gap(ResultSet row) throws SQLException {
    return new DataGap(
        new Feed(row.getString("control_point"), row.getString("data_owner")),
        row.getString("gap_id"),
        row.getObject("since", LocalDate.class),
        strings(row, "units"),
        strings(row, "periods"),
        warned(row.getString("warned")));
  }

  private @Nullable Evidence warned(@Nullable String text) {
    return text == null ? null : json.readValue(text, Evidence.class);
  }

  private static TreeSet<String> strings(ResultSet row, String column) throws SQLException {
    return new TreeSet<>(Set.of((String[]) row.getArray(column).getArray()));
  }

  void save(Collection<DataGap> open, LocalDate judgedUntil) {
    jdbc.update(
        "update watch.data_gap_progress set judged_until = ?::date", judgedUntil.toString());
    jdbc.update("delete from watch.data_gap");
    if (!open.isEmpty()) {
      insert(open);
    }
  }

  private void insert(Collection<DataGap> open) {
    jdbc.update(
        """
        insert into watch.data_gap
          (control_point, data_owner, gap_id, since, units, periods, warned)
        select control_point, data_owner, gap_id, since,
          array(select jsonb_array_elements_text(units::jsonb)),
          array(select jsonb_array_elements_text(periods::jsonb)), warned::jsonb
        from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[])
          as v (control_point, data_owner, gap_id, since, units, periods, warned)
        """,
        statement ->
            new Columns<>(statement, open)
                .bind("text", gap -> gap.feed().controlPoint())
                .bind("text", gap -> gap.feed().dataOwner())
                .bind("text", DataGap::id)
                .bindText(DataGap::since)
                .bind("text", gap -> json.writeValueAsString(gap.units()))
                .bind("text", gap -> json.writeValueAsString(gap.periods()))
                .bind(
                    "text",
                    gap -> gap.warned() == null ? null : json.writeValueAsString(gap.warned())));
  }
}
