package io.vigil.app.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.testkit.PostgresExtension;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.rowset.SqlRowSet;

/** Every query of every board, asked with the rights of the boards' reader. */
class BoardQueriesIT {

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  private static final ZoneId COLLEGE = ZoneId.of("Asia/Shanghai");
  private static final String READER =
      "vigil_board_" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void fill() {
    var jdbc = new JdbcTemplate(postgres.dataSource());
    jdbc.execute(SmallCollege.SQL);
    jdbc.execute("CREATE ROLE " + READER);
    jdbc.execute("SELECT read_meta.grant_board('%s')".formatted(READER));
  }

  @AfterAll
  static void forgetTheRole() {
    var jdbc = new JdbcTemplate(postgres.dataSource());
    jdbc.execute("DROP OWNED BY " + READER);
    jdbc.execute("DROP ROLE " + READER);
  }

  static Stream<Query> queries() {
    return Board.all().stream().flatMap(board -> board.queries().stream());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void answersFromSchemaBoardAlone(Query query) throws SQLException {
    try (var reader = reader()) {
      assertAnswered(query, reader.ask(query, false, chosen("S")));
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void answersWithTheSwitchForTimescaleOn(Query query) throws SQLException {
    try (var reader = reader()) {
      assertAnswered(query, reader.ask(query, true, chosen("S")));
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void runsForAUnitThatNobodyKnows(Query query) throws SQLException {
    try (var reader = reader()) {
      assertThat(reader.ask(query, false, chosen("o'clock")).getMetaData()).isNotNull();
    }
  }

  @Test
  void putsTheWeekOfAReadingAtMidnightOfTheCollege() throws SQLException {
    try (var reader = reader()) {
      var series = queries().filter(Query::series).filter(q -> q.place().contains("评判")).toList();

      var rows = reader.ask(series.getFirst(), false, chosen("C"));

      rows.next();
      var time = ((java.sql.Timestamp) rows.getObject("time")).toInstant().atZone(COLLEGE);
      assertThat(time.toLocalDate()).hasToString("2026-09-28");
      assertThat(time.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    }
  }

  @Test
  void givesTheReaderNothingButTheBoards() throws SQLException {
    try (var reader = reader()) {
      for (var table : List.of("read_a.reading", "read_live.reading", "read_meta.active_slot")) {
        assertThatThrownBy(() -> reader.jdbc().queryForRowSet("SELECT * FROM " + table))
            .rootCause()
            .hasMessageContaining("permission denied");
      }
    }
  }

  private static BoardReader reader() throws SQLException {
    return new BoardReader(postgres.jdbcUrl(), postgres.username(), postgres.password()).as(READER);
  }

  private static Map<String, String> chosen(String unit) {
    return Map.of("unit", unit, "control_point", "ATT", "measure", "%", "judging", "WEEK");
  }

  private static void assertAnswered(Query query, SqlRowSet rows) {
    assertThat(rows.next()).as("%s has rows", query.place()).isTrue();
    if (query.series()) {
      assertThat(rows.getMetaData().getColumnNames()).contains("time");
      assertThat(rows.getObject("time")).isInstanceOf(java.sql.Timestamp.class);
    }
  }
}
