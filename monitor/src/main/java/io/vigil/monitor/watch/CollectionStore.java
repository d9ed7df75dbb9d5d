package io.vigil.monitor.watch;

import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of what is collected, and until when. */
record CollectionStore(JdbcTemplate jdbc, JsonMapper json) {

  private record Key(String controlPoint, String unit, String firstPeriod) {}

  /** Keeps the assignments among the events; the last one of its kind counts. */
  void save(List<Heard> events) {
    Map<Key, ControlPointAssigned> latest = new LinkedHashMap<>();
    for (Heard event : events) {
      if (event instanceof Heard.OfAssignment(ControlPointAssigned one, Trigger ignored)) {
        latest.put(new Key(one.controlPoint(), one.unit(), one.firstPeriod()), one);
      }
    }
    if (!latest.isEmpty()) {
      write(List.copyOf(latest.values()));
    }
  }

  private void write(List<ControlPointAssigned> assignments) {
    jdbc.update(
        """
        insert into watch.collection
          (control_point, unit, first_period, starts_on, ends_on, path, data_owner)
        select control_point, unit, first_period, starts_on, ends_on,
          array(select jsonb_array_elements_text(path::jsonb)), data_owner
        from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[])
          as v (control_point, unit, first_period, starts_on, ends_on, path, data_owner)
        on conflict (control_point, unit, first_period) do update
        set starts_on = excluded.starts_on, ends_on = excluded.ends_on, path = excluded.path,
          data_owner = excluded.data_owner
        """,
        statement ->
            new Columns<>(statement, assignments)
                .bind("text", ControlPointAssigned::controlPoint)
                .bind("text", ControlPointAssigned::unit)
                .bind("text", ControlPointAssigned::firstPeriod)
                .bindText(ControlPointAssigned::from)
                .bindText(CollectionStore::end)
                .bind("text", one -> json.writeValueAsString(path(one)))
                .bind("text", ControlPointAssigned::dataOwner));
  }

  /** Last day of collection of the series that have an end. */
  Map<SeriesKey, LocalDate> ends(Collection<SeriesKey> keys) {
    Map<SeriesKey, LocalDate> ends = new HashMap<>();
    jdbc.query(
        """
        select control_point, unit, max(ends_on) as ends_on
        from unnest(?::text[], ?::text[]) as k (control_point, unit)
        join watch.collection using (control_point, unit)
        group by control_point, unit
        having bool_and(ends_on is not null)
        """,
        statement ->
            new Columns<>(statement, keys)
                .bind("text", SeriesKey::controlPoint)
                .bind("text", SeriesKey::unit),
        row -> {
          var key = new SeriesKey(row.getString("control_point"), row.getString("unit"));
          ends.put(key, row.getObject("ends_on", LocalDate.class));
        });
    return ends;
  }

  private static List<String> path(ControlPointAssigned assignment) {
    return assignment.unitPath() == null ? List.of(assignment.unit()) : assignment.unitPath();
  }

  private static @Nullable LocalDate end(ControlPointAssigned assignment) {
    return assignment.to();
  }
}
