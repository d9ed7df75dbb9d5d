package io.vigil.monitor.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.report.UnitTree;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two cases of one school year, on both sides of New Year. */
class PoolTest {
  private static final UnitTree COLLEGE =
      new UnitTree(List.of(new UnitTree.Node("D01", "Faculty 1", null)));

  private static Row row(String day) {
    return new Row(
        "incident",
        day,
        "D01",
        null,
        "2023-24/1",
        LocalDate.parse(day),
        "2023-24",
        "EX-08",
        "EX-08",
        "teaching",
        "GENERAL",
        1,
        null,
        null,
        null,
        null,
        null);
  }

  private static Pool pool(String from, String to) {
    return new Pool(key -> List.of(row("2023-12-31"), row("2024-01-01")), COLLEGE, from, to, null);
  }

  private static long count(Pool pool, String year) {
    return pool.year(Aggregate.SUM, Counted.CASE, year, null).count();
  }

  @Test
  void aCalendarYearHasWhatHappenedOnItsDays() {
    Pool pool = pool("2022", "2024");

    assertThat(count(pool, "2022")).isZero();
    assertThat(count(pool, "2023")).isOne();
    assertThat(count(pool, "2024")).isOne();
    assertThat(pool.all(Aggregate.SUM, Counted.CASE, null).count()).isEqualTo(2);
    assertThat(pool.rowsOf(Counted.CASE, "2024", row -> true))
        .extracting(Row::eventId)
        .containsExactly("2024-01-01");
  }

  @Test
  void aSchoolYearHasBoth() {
    assertThat(count(pool("2022-23", "2023-24"), "2023-24")).isEqualTo(2);
    assertThat(count(pool("2022-23", "2023-24"), "2022-23")).isZero();
  }

  @Test
  void theReferenceSaysWhichYearIsMeant() {
    assertThat(pool("2022", "2024").year(Aggregate.SUM, Counted.CASE, "2024", null).reference())
        .isEqualTo("analysis~sum~case~2024~2024~*~*~*");
  }
}
