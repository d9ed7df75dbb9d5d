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
