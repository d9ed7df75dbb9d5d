package io.vigil.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.grading.Direction;
import io.vigil.api.message.Rejection;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.tally.Severity;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RebuilderIT {

  private static final int READINGS = 25_000;
  private static final int CORRECTIONS = 300;

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @BeforeAll
  static void aCollegeWithHistory() {
    readSide.given(
        Facts.unit("COLLEGE", UnitKind.SCHOOL, null),
        Facts.unit("F1", UnitKind.FACULTY, "COLLEGE"),
        Facts.point("ATT", "%", Direction.HIGHER_IS_BETTER, PeriodKind.DAY),
        Facts.lines("ATT"),
        Facts.assigned("ATT", "F1", "2013-09-02"),
        Facts.tally("F1", "2013-14", Severity.GENERAL, 3));
    var readings = readings();
    readSide.given(readings);
    var random = new Random(7);
    List<VigilEvent> corrections = new ArrayList<>();
    for (int i = 0; i < CORRECTIONS; i++) {
      corrections.add(
          Facts.corrected(
              (ReadingRecorded) readings.get(random.nextInt(READINGS)), random.nextInt(100)));
    }
    readSide.given(corrections);
  }

  @Test
  void everyReadModelIsEqualRowForRowAfterARebuild() {
    for (String model : List.of("reference", "reading", "tally", "warning", "signal", "imports")) {
      String before = slot(model);
      readSide.get(Rebuilder.class).rebuild("query." + model);

      assertThat(slot(model)).isNotEqualTo(before);
      assertThat(differences(model)).as(model).isZero();
      assertThat(checksum(model, "read_a")).isEqualTo(checksum(model, "read_b"));
    }
  }

  @Test
  void theBoardsGoOnWithWhatComesAfterARebuild() {
    readSide.get(Rebuilder.class).rebuild("query.reading");

    readSide.given(Facts.reading("ATT", "LATER", PeriodKind.DAY, "2013-10-07", 91.0));

    assertThat(count("SELECT count(*) FROM board.reading WHERE unit = 'LATER'")).isOne();
    assertThat(count("SELECT count(*) FROM board.reading")).isGreaterThan(READINGS);
  }

  @Test
  void whatIsNoReadModelCannotBeRebuilt() {
    assertThatThrownBy(() -> readSide.get(Rebuilder.class).rebuild("monitor.watch"))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("monitor.watch");
  }

  private static List<VigilEvent> readings() {
    List<VigilEvent> readings = new ArrayList<>();
    for (int i = 0; i < READINGS; i++) {
      String day = LocalDate.of(2013, 9, 2).plusDays(i / 25).toString();
      readings.add(Facts.reading("ATT", "U" + i % 25, PeriodKind.DAY, day, 80.0 + i % 20));
    }
    return readings;
  }

  private static String slot(String model) {
    return readSide
        .jdbc()
        .sql("SELECT slot FROM read_meta.active_slot WHERE model = :model")
        .param("model", model)
        .query(String.class)
        .single();
  }

  private static long differences(String model) {
    return readSide
        .jdbc()
        .sql(
            "SELECT t.table_name FROM read_meta.model_table AS t JOIN pg_class AS c"
                + " ON c.relname = t.table_name AND c.relnamespace = 'read_a'::regnamespace"
                + " WHERE c.relkind = 'r' AND model = :model")
        .param("model", model)
        .query(String.class)
        .list()
        .stream()
        .mapToLong(
            table ->
                count(
                    """
                    SELECT count(*) FROM (
                      (TABLE read_a.%1$s EXCEPT TABLE read_b.%1$s)
                      UNION ALL
                      (TABLE read_b.%1$s EXCEPT TABLE read_a.%1$s)) AS different
                    """
                        .formatted(table)))
        .sum();
  }

  private static List<String> checksum(String model, String slot) {
    return readSide
        .jdbc()
        .sql("SELECT c::text FROM read_meta.checksum(:model, :slot) AS c")
        .param("model", model)
        .param("slot", slot)
        .query(String.class)
        .list();
  }

  private static long count(String sql) {
    return readSide.jdbc().sql(sql).query(Long.class).single();
  }
}
