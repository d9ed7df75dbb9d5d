package io.vigil.query.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WarningNumbersIT {
  private static final Instant NOW = Facts.NOW;
  private static final By DEAN = By.of("u-1", "DEPARTMENT", "page");

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @Test
  void whileHistoryIsToldAndNobodyHasActedNumbersFollowTheTimeOfTheCases() {
    readSide.given(raised("t1", "2019-03-02"));
    readSide.given(
        raised("t2", "2019-03-09"),
        raised("t3", "2019-03-04"),
        raised("u1", "2018-03-04"),
        new SupervisionRaised("t3", 1, "answer", By.clock(), NOW, NOW),
        new WarningAcknowledged("t1", null, null, DEAN, NOW, NOW, null),
        raised("t4", "2019-03-01"));
    readSide.given(raised("t5", "2019-03-03"));

    List<String> told = numbers();
    readSide.get(Rebuilder.class).rebuild("query.response");

    assertThat(told)
        .filteredOn(one -> one.matches("[tu][0-9].*"))
        .containsExactly("u1 1", "t1 1", "t3 2", "t2 3", "t4 4", "t5 5");
    assertThat(numbers()).isEqualTo(told);
  }

  @Test
  void whatHappenedLongAgoHasANumberToo() {
    readSide.given(
        raised("h1", "2010-03-02", OccurrenceRule.INCIDENT, true),
        raised("h2", "2010-03-09", OccurrenceRule.SELF_CHECK_OVERDUE, true));

    assertThat(numbers()).contains("h1 1", "h2 2");
  }

  @Test
  void valuesOfHistoryHaveNone() {
    readSide.given(ofAValue("h5", "2009-03-02", true), ofAValue("h6", "2009-03-09", false));

    assertThat(numbers()).contains("h6 1").noneMatch(one -> one.startsWith("h5"));
  }

  @Test
  void theValueOfAYearHasOneUntilTheNextYearIsOver() {
    readSide.given(
        ofAYear("y1", "2004-01-01", "2005-06-30"),
        ofAYear("y2", "2002-01-01", "2004-06-30"),
        ofAValue("y3", "2005-07-01", true));

    List<String> told = numbers();
    readSide.get(Rebuilder.class).rebuild("query.response");

    assertThat(told)
        .contains("y1 1")
        .noneMatch(one -> one.startsWith("y2") || one.startsWith("y3"));
    assertThat(numbers()).isEqualTo(told);
  }

  @Test
  void anUpgradedStoreKeepsTheNumbersThatItGave() {
    readSide.given(
        raised("i1", "2006-03-02", OccurrenceRule.INCIDENT, true),
        raised("i2", "2006-03-09", OccurrenceRule.SELF_CHECK_OVERDUE, true));
    readSide
        .jdbc()
        .sql(
            """
            UPDATE read_meta.last_unnumbered SET event_position = (
              SELECT max(event_position) FROM read_live.warning_response)
            """)
        .update();

    readSide.get(Rebuilder.class).rebuild("query.response");

    assertThat(numbers()).contains("i2 1").noneMatch(one -> one.startsWith("i1"));
  }

  @Test
  void whatWasToldBeforeHasNoneAfterARebuildEither() {
    readSide.given(
        raised("h3", "2008-03-02", OccurrenceRule.SELF_CHECK_OVERDUE, true),
        raised("l1", "2008-03-09", OccurrenceRule.SELF_CHECK_OVERDUE, false));
    readSide
        .jdbc()
        .sql(
            """
            UPDATE read_meta.last_unnumbered SET (position, event_position) = (
              SELECT max(event_position), max(event_position) FROM read_live.warning_response)
            """)
        .update();

    readSide.get(Rebuilder.class).rebuild("query.response");

    assertThat(numbers()).contains("l1 1").noneMatch(one -> one.startsWith("h3"));
  }

  @Test
  void valuesOfYearsThatWereToldBeforeHaveNoneAfterARebuildEither() {
    readSide.given(
        ofAYear("y4", "2012-01-01", "2013-06-30"),
        raised("y5", "2013-07-02", OccurrenceRule.SELF_CHECK_OVERDUE, false));
    readSide
        .jdbc()
        .sql(
            """
            UPDATE read_meta.last_unnumbered SET value_position = (
              SELECT max(event_position) FROM read_live.warning_response)
            """)
        .update();

    readSide.get(Rebuilder.class).rebuild("query.response");

    assertThat(numbers()).contains("y5 1").noneMatch(one -> one.startsWith("y4"));
  }

  @Test
  void whatTheReaderOfAnswersSkippedIsToldByItsToken() {
    readSide.given(ofAYear("y6", "2014-01-01", "2015-06-30"));
    long numbered = raisedAt("y6");

    inAnUpgradeThatIsUndone(
        numbered + 40,
        "DELETE FROM read_a.warning",
        () -> assertThat(lastValueWithout()).isEqualTo(numbered + 40));
    inAnUpgradeThatIsUndone(
        numbered + 40,
        "DELETE FROM read_a.warning WHERE id <> 'y6'",
        () -> assertThat(lastValueWithout()).isEqualTo(numbered - 1));
  }

  /** The readers know of the warnings that are left; that of answers has come further. */
  private static void inAnUpgradeThatIsUndone(long reader, String left, Runnable then) {
    var jdbc = readSide.get(JdbcTemplate.class);
    new TransactionTemplate(readSide.get(PlatformTransactionManager.class))
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              jdbc.execute(left);
              jdbc.execute("CREATE SCHEMA eventstore");
              jdbc.execute(
                  "CREATE TABLE eventstore.token_entry (processor_name text, token bytea)");
              jdbc.update(
                  "INSERT INTO eventstore.token_entry VALUES"
                      + " ('query.response', convert_to(?, 'UTF8')), ('query.warning', NULL)",
                  "{\"globalIndex\":%d}".formatted(reader));
              jdbc.execute(migration("V252__values_read_without_a_number.sql"));
              then.run();
            });
  }

  private static String migration(String name) {
    try {
      return new ClassPathResource("db/migration/" + name).getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lastValueWithout() {
    return readSide
        .jdbc()
        .sql("SELECT value_position FROM read_meta.last_unnumbered")
        .query(Long.class)
        .single();
  }

  private static long raisedAt(String warning) {
    return readSide
        .jdbc()
        .sql("SELECT min(event_position) FROM read_live.warning_step WHERE warning_id = :warning")
        .param("warning", warning)
        .query(Long.class)
        .single();
  }

  private static List<String> numbers() {
    return readSide
        .jdbc()
        .sql(
            "SELECT warning_id || ' ' || number FROM read_live.warning_response"
                + " ORDER BY number_year, number")
        .query(String.class)
        .list();
  }

  private static WarningRaised raised(String id, String day) {
    return raised(id, day, OccurrenceRule.SELF_CHECK_OVERDUE, false);
  }

  private static WarningRaised raised(
      String id, String day, OccurrenceRule rule, boolean historical) {
    LocalDate on = LocalDate.parse(day);
    return new WarningRaised(
        id,
        "SELF-CHECK",
        "U1",
        List.of("U", "U1"),
        Colour.YELLOW,
        on,
        historical,
        Evidence.of(new Occurrence(rule, id, "消防安全"), on, Colour.YELLOW),
        new Cause(1, 0),
        on.atTime(10, 0).atZone(ReadSide.ZONE).toInstant());
  }

  private static WarningRaised ofAValue(String id, String day, boolean historical) {
    LocalDate on = LocalDate.parse(day);
    return ofAValue(id, new PeriodSpan(day, on, on), PeriodKind.DAY, on, historical);
  }

  private static WarningRaised ofAYear(String id, String first, String recorded) {
    LocalDate from = LocalDate.parse(first);
    return ofAValue(
        id,
        new PeriodSpan(first.substring(0, 4), from, from.plusYears(1).minusDays(1)),
        PeriodKind.CALENDAR_YEAR,
        LocalDate.parse(recorded),
        true);
  }

  private static WarningRaised ofAValue(
      String id, PeriodSpan period, PeriodKind judging, LocalDate recorded, boolean historical) {
    return new WarningRaised(
        id,
        "ATT",
        "U1",
        List.of("U", "U1"),
        Colour.YELLOW,
        period.from(),
        historical,
        new Evidence(
            "threshold",
            period,
            86.4,
            null,
            new JudgingRule(
                Direction.HIGHER_IS_BETTER, "%", Facts.LINES, Colour.ORANGE, null, 1, 1, judging),
            new Grade(Colour.YELLOW, Grade.Reason.WARNING_VALUE, 80.0),
            Colour.YELLOW,
            false,
            1,
            0,
            List.of(),
            null),
        new Cause(1, 0),
        recorded.atTime(10, 0).atZone(ReadSide.ZONE).toInstant());
  }
}
