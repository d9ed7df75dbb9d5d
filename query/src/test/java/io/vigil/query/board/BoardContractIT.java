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
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    asReader(
        () -> {
          CALLS.forEach(call -> readSide.jdbc().sql(call).query().listOfRows());
          assertThatThrownBy(
                  () -> readSide.jdbc().sql("SELECT * FROM read_a.reading").query().listOfRows())
              .isInstanceOf(DataAccessException.class)
              .rootCause()
              .hasMessageContaining("permission denied for schema read_a");
        });
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

  private static void asReader(Runnable reading) {
    var transaction = new TransactionTemplate(readSide.get(PlatformTransactionManager.class));
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          readSide.jdbc().sql("CREATE ROLE board_reader_of_test").update();
          readSide
              .jdbc()
              .sql("SELECT read_meta.grant_board('board_reader_of_test')")
              .query(row -> {});
          readSide.jdbc().sql("SET LOCAL ROLE board_reader_of_test").update();
          reading.run();
        });
  }
}
