package io.vigil.monitor.report.analysis;

import io.vigil.monitor.report.ReportData;
import io.vigil.monitor.report.figure.Row;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the event that each measure because of a warning rests on: the newest about it. */
@Component
class MeasureEvents {
  private static final String EVENTS =
      """
      SELECT
        'MEASURE@' || m.warning_id || '~' || m.measure_id AS measure, s.event_id, s.recorded_at
      FROM board.warning_measure AS m
      JOIN board.warning_response_step AS s
        ON s.warning_id = m.warning_id AND s.event_position = m.event_position
      WHERE 'MEASURE@' || m.warning_id || '~' || m.measure_id = ANY (:measures)
      """;

  private final JdbcClient jdbc;
  private final ReportData data;

  MeasureEvents(JdbcClient jdbc, ReportData data) {
    this.jdbc = jdbc;
    this.data = data;
  }

  private record Event(String eventId, OffsetDateTime recordedAt) {}

  List<Row> of(List<Measure> measures) {
    Map<String, Event> events = new HashMap<>();
    jdbc.sql(EVENTS)
        .param("measures", measures.stream().map(Measure::itself).toArray(String[]::new))
        .query(
            row -> {
              events.put(
                  row.getString("measure"),
                  new Event(
                      row.getString("event_id"),
                      row.getObject("recorded_at", OffsetDateTime.class)));
            });
    return measures.stream().map(one -> row(one, events.get(one.itself()))).toList();
  }

  private Row row(Measure measure, @Nullable Event event) {
    return new Row(
        "warning-measure",
        event == null ? null : event.eventId(),
        measure.unit(),
        measure.unitName(),
        measure.plannedOn().toString(),
        measure.plannedOn(),
        data.calendar().schoolYearOn(measure.plannedOn()).code(),
        measure.itself(),
        measure.controlPoint(),
        null,
        null,
        1,
        event == null ? null : event.recordedAt().toInstant(),
        null,
        null,
        null,
        null);
  }
}
