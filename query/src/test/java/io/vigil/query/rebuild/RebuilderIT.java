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

  /** More than a rebuild leaves for the time in which it holds the reader. */
  private static final int READINGS = 12_000;

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
    for (String model :
        List.of("reference", "reading", "tally", "warning", "response", "signal", "imports")) {
      String before = slot(model);
      keep(model, before);
      List<String> checksum = checksum(model, before);

      readSide.get(Rebuilder.class).rebuild("query." + model);

      assertThat(slot(model)).isNotEqualTo(before);
      assertThat(differences(model, slot(model))).as(model).isZero();
      assertThat(checksum(model, slot(model))).isEqualTo(checksum);
    }
  }

  @Test
  void nothingIsLeftOfWhatTheBoardsShowedBefore() {
    String before = slot("reference");
    assertThat(count("SELECT count(*) FROM %s.unit".formatted(before))).isPositive();

    readSide.get(Rebuilder.class).rebuild("query.reference");

    assertThat(count("SELECT count(*) FROM %s.unit".formatted(before))).isZero();
    assertThat(count("SELECT count(*) FROM board.unit")).isPositive();
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

  /** Copies what the boards show, to compare with it. */
  private static void keep(String model, String slot) {
    readSide.jdbc().sql("DROP SCHEMA IF EXISTS kept CASCADE").update();
    readSide.jdbc().sql("CREATE SCHEMA kept").update();
    tables(model)
        .forEach(
            table ->
                readSide
                    .jdbc()
                    .sql("CREATE TABLE kept.%2$s AS TABLE %1$s.%2$s".formatted(slot, table))
                    .update());
  }

  private static long differences(String model, String slot) {
    return tables(model).stream()
        .mapToLong(
            table ->
                count(
                    """
                    SELECT count(*) FROM (
                      (TABLE kept.%2$s EXCEPT TABLE %1$s.%2$s)
                      UNION ALL
                      (TABLE %1$s.%2$s EXCEPT TABLE kept.%2$s)) AS different
                    """
                        .formatted(slot, table)))
        .sum();
  }

  private static List<String> tables(String model) {
    return readSide
        .jdbc()
        .sql(
            "SELECT t.table_name FROM read_meta.model_table AS t JOIN pg_class AS c"
                + " ON c.relname = t.table_name AND c.relnamespace = 'read_a'::regnamespace"
                + " WHERE c.relkind = 'r' AND model = :model")
        .param("model", model)
        .query(String.class)
        .list();
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
