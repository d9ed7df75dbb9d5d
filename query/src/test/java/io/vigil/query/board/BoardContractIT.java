package io.vigil.query.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.query.ReadSide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class BoardContractIT {

  private static final List<String> CALLS =
      List.of(
          "SELECT * FROM board.reading",
          "SELECT * FROM board.reading_day",
          "SELECT * FROM board.reading_week",
          "SELECT * FROM board.reading_month",
          "SELECT * FROM board.warning_count_by_colour",
          "SELECT * FROM board.signal",
          "SELECT * FROM board.exposure",
          "SELECT * FROM board.rollup('A', 'U', '2013-01-01', '2014-01-01')",
          "SELECT * FROM board.trend('A', 'U', '2013-01-01', '2014-01-01', 'MONTH')",
          "SELECT board.units_around('U')",
          "SELECT * FROM board.missing('2014-01-01')",
          "SELECT * FROM board.judged('A', 'U', '2013-01-01', '2014-01-01', 'MONTH')",
          "SELECT * FROM board.warning_worst('w', '2014-01-01')",
          "SELECT * FROM board.lines_on('A', '2014-01-01')");

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @Test
  void aReaderOfTheBoardSeesAllOfItAndNothingElse() {
    readSide.asBoardReader(
        () -> {
          CALLS.forEach(call -> readSide.jdbc().sql(call).query().listOfRows());
          assertThatThrownBy(
                  () -> readSide.jdbc().sql("SELECT * FROM read_a.reading").query().listOfRows())
              .isInstanceOf(DataAccessException.class)
              .rootCause()
              .hasMessageContaining("permission denied for schema read_a");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"alert", "alert_step", "attachment"})
  void whatTheSoftwareAloneReadsIsClosedToAReaderOfTheBoard(String view) {
    readSide.asBoardReader(
        () ->
            assertThatThrownBy(
                    () -> readSide.jdbc().sql("SELECT * FROM inside." + view).query().listOfRows())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied for schema inside"));
  }

  @Test
  void whatASealedCaseWasDueToAndLedToIsToldToNoReader() {
    readSide
        .jdbc()
        .sql(
            """
            INSERT INTO read_live.incident (
              incident_id, number_year, number, state, source, unit, unit_path, category,
              category_name, category_group, body, sealed, occurred_at, occurred_on, school_year,
              term, rule_book, reported_at, overdue, event_position, causes, hours_lost, money_lost,
              injured, consequence_kinds, assessing_event, assessed_at)
            SELECT
              CASE WHEN s THEN 'sealed' ELSE 'open' END, 2026, CASE WHEN s THEN 2 ELSE 1 END,
              'DECIDED', 'OFFICE', 'U', '{U}', 'EXAM', '考试与成绩', '教学类', '教务处', s, now(),
              current_date, '2026-27', '2026-27/1', '2023', now(), false, 1, '{RULES}', 2, 5000, 1, '{PAY}', 'e-1', now()
            FROM unnest(ARRAY[true, false]) AS s
            """)
        .update();

    readSide.asBoardReader(
        () ->
            assertThat(
                    readSide
                        .jdbc()
                        .sql(
                            """
                            SELECT incident_id || ' ' || num_nonnulls(
                              causes, hours_lost, money_lost, injured, consequence_kinds,
                              assessing_event, assessed_at)
                            FROM board.incident ORDER BY incident_id
                            """)
                        .query(String.class)
                        .list())
                .containsExactly("open 7", "sealed 0"));
  }

  @Test
  void everyViewAndFunctionOfTheBoardIsExplained() {
    assertThat(
            readSide
                .jdbc()
                .sql(
                    """
                    SELECT relname::text FROM pg_class
                    WHERE relnamespace = 'board'::regnamespace AND relkind = 'v'
                      AND obj_description(oid, 'pg_class') IS NULL
                    UNION ALL
                    SELECT proname::text FROM pg_proc
                    WHERE pronamespace = 'board'::regnamespace
                      AND obj_description(oid, 'pg_proc') IS NULL
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void everyColumnStandsInTheDataDictionary() throws IOException {
    String dictionary = Files.readString(Path.of("../docs/data-dictionary.md"));
    var columns =
        readSide
            .jdbc()
            .sql(
                """
                SELECT DISTINCT unnest(ARRAY['board.' || c.relname, a.attname])
                FROM pg_class AS c
                JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
                WHERE c.relnamespace = 'board'::regnamespace AND c.relkind = 'v'
                """)
            .query(String.class)
            .list();

    assertThat(columns).isNotEmpty().allMatch(name -> dictionary.contains("`" + name + "`"));
  }
}
