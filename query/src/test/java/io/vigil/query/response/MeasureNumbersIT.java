package io.vigil.query.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.testkit.PostgresExtension;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures that were planned before they had numbers. */
class MeasureNumbersIT {
  private static final String BEFORE_NUMBERS = "081";

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.empty();

  private final JdbcClient jdbc = JdbcClient.create(postgres.dataSource());

  @Test
  void measuresOfBeforeAreNumberedByYearInTheOrderInWhichTheyWerePlanned() {
    migrateTo(BEFORE_NUMBERS);
    planned("w1", "carried-out", "换教师", "2025-12-31T15:59:59Z", 10);
    planned("w2", "first-of-year", "听课", "2025-12-31T16:00:00Z", 20);
    planned("w1", "same-day", "听课", "2025-12-31T16:00:00Z", 30);
    planned("w3", "last-year-too", "座谈", "2025-11-01T00:00:00Z", 40);
    directive("w3", "task", 50);
    carriedOut("w1", "carried-out", 60);
    carriedOut("w2", "first-of-year", 70);

    migrateTo("083");

    assertThat(numbers())
        .containsExactly(
            "carried-out 2025 1",
            "last-year-too 2025 2",
            "first-of-year 2026 1",
            "same-day 2026 2",
            "task null null");
  }

  private static void migrateTo(String version) {
    Flyway.configure()
        .dataSource(postgres.dataSource())
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private void planned(String warning, String measure, String text, String at, long position) {
    measure(warning, measure, "PLAN", text, at, position);
    jdbc.sql(
            """
            INSERT INTO read_a.warning_response_step
              (warning_id, event_position, step, at, recorded_at, actor, role, channel, note,
               event_id)
            VALUES (?, ?, 'measure-planned', ?::timestamptz, ?::timestamptz, 'u-1', 'DEPARTMENT',
              'page', ?, ?)
            """)
        .params(warning, position, at, at, text, "e" + position)
        .update();
  }

  private void directive(String warning, String measure, long position) {
    measure(warning, measure, "DIRECTIVE", "一周内拿出方案", "2025-11-02T00:00:00Z", position);
  }

  private void measure(
      String warning, String measure, String kind, String text, String at, long position) {
    jdbc.sql(
            """
            INSERT INTO read_a.warning_measure
              (warning_id, measure_id, kind, text, due, planned_at, event_position)
            VALUES (?, ?, ?, ?, DATE '2026-03-01', ?::timestamptz, ?)
            """)
        .params(warning, measure, kind, text, at, position)
        .update();
  }

  private void carriedOut(String warning, String measure, long position) {
    jdbc.sql(
            """
            UPDATE read_a.warning_measure SET done_at = planned_at, event_position = ?
            WHERE warning_id = ? AND measure_id = ?
            """)
        .params(position, warning, measure)
        .update();
  }

  private List<String> numbers() {
    return jdbc.sql(
            """
            SELECT concat_ws(' ', measure_id, coalesce(number_year::text, 'null'),
              coalesce(number::text, 'null'))
            FROM read_a.warning_measure
            ORDER BY number_year NULLS LAST, number
            """)
        .query(String.class)
        .list();
  }
}
