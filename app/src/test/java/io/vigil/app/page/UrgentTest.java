package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.MissingData;
import io.vigil.api.warning.WarningState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UrgentTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

  @Test
  void redAndOrangeComeFirstThenWhatComesBackOrWorsensThenTheNewest() {
    Urgent red = anyCase("red", Colour.RED, 5, 88, 88);
    Urgent orange = anyCase("orange", Colour.ORANGE, 3, 88, 88);
    Urgent back = comingBack(anyCase("back", Colour.YELLOW, 6, 88, 88));
    Urgent worse = anyCase("worse", Colour.BLUE, 9, 89, 88, 87);
    Urgent fresh = anyCase("fresh", Colour.YELLOW, 0, 88, 88);
    Urgent old = anyCase("old", Colour.YELLOW, 8, 88, 88);

    assertThat(Stream.of(old, worse, fresh, red, back, orange).sorted(Urgent.ORDER))
        .containsExactly(red, orange, back, worse, fresh, old);
  }

  @Test
  void whatIsNotDeliveredStandsAboveBlueThatComesBack() {
    Urgent orange = anyCase("orange", Colour.ORANGE, 3, 88, 88);
    Urgent back = comingBack(anyCase("back", Colour.BLUE, 0, 88, 88));
    Urgent missing = missing("missing", Colour.YELLOW, 3);
    Urgent missingBlue = missing("missing-blue", Colour.BLUE, 3);
    Urgent fresh = anyCase("fresh", Colour.YELLOW, 0, 88, 88);

    assertThat(Stream.of(fresh, back, missingBlue, missing, orange).sorted(Urgent.ORDER))
        .containsExactly(orange, missing, missingBlue, back, fresh);
  }

  @Test
  void worseningIsCountedFromTheLatestValueBack() {
    assertThat(anyCase("a", Colour.BLUE, 0, 90, 95, 89.5, 87.4, 85).worsening()).isEqualTo(3);
    assertThat(anyCase("a", Colour.BLUE, 0, 89, 87, 87).worsening()).isZero();
    assertThat(anyCase("a", Colour.BLUE, 0, 90, 87).worsening()).isZero();
  }

  @Test
  void whereLowerIsBetterWorseIsHigher() {
    assertThat(judged(Direction.LOWER_IS_BETTER, PeriodKind.MONTH, 16, 17, 18).worsening())
        .isEqualTo(2);
    assertThat(judged(Direction.LOWER_IS_BETTER, PeriodKind.MONTH, 18, 17, 16).worsening())
        .isZero();
    assertThat(judged(Direction.RANGE, PeriodKind.MONTH, 18, 17, 16).worsening()).isZero();
  }

  @Test
  void onlyYearlyFiguresAreStructural() {
    assertThat(Stream.of(PeriodKind.values()).filter(UrgentTest::isStructural))
        .containsExactly(PeriodKind.SCHOOL_YEAR, PeriodKind.CALENDAR_YEAR);
  }

  private static boolean isStructural(PeriodKind kind) {
    return Urgent.isStructural(judged(Direction.HIGHER_IS_BETTER, kind, 88).item());
  }

  private static Urgent comingBack(Urgent one) {
    return new Urgent(one.item(), one.item().since());
  }

  private static Urgent judged(Direction direction, PeriodKind kind, double... values) {
    return new Urgent(item("any", Colour.BLUE, 0, evidence(direction, kind, values)), null);
  }

  private static Urgent anyCase(String id, Colour colour, int weeks, double... values) {
    Evidence evidence = evidence(Direction.HIGHER_IS_BETTER, PeriodKind.TEACHING_WEEK, values);
    return new Urgent(item(id, colour, weeks, evidence), null);
  }

  private static Urgent missing(String id, Colour colour, int weeks) {
    Evidence of = evidence(Direction.HIGHER_IS_BETTER, PeriodKind.TEACHING_WEEK, 88);
    var evidence =
        new Evidence(
            "missing",
            of.period(),
            null,
            null,
            of.rule(),
            of.grade(),
            colour,
            false,
            1,
            0,
            List.of(),
            null,
            null,
            new MissingData(List.of("P15"), List.of("2026-27/1-W09"), 4, MONDAY));
    return new Urgent(item(id, colour, weeks, evidence), null);
  }

  private static FindWarnings.Item item(String id, Colour colour, int weeks, Evidence evidence) {
    return new FindWarnings.Item(
        id,
        "STU-17",
        "到课率",
        null,
        "P23",
        "旅游管理",
        UnitKind.PROGRAMME,
        colour,
        colour,
        WarningState.OPEN,
        Instant.parse("2026-11-16T02:00:00Z"),
        MONDAY.minusWeeks(weeks),
        false,
        evidence,
        null,
        0,
        0,
        null);
  }

  private static Evidence evidence(Direction direction, PeriodKind kind, double... values) {
    List<Double> judged = DoubleStream.of(values).boxed().toList();
    return new Evidence(
        "threshold",
        new PeriodSpan("2026-27/1-W11", MONDAY, MONDAY.plusDays(6)),
        judged.getLast(),
        null,
        new JudgingRule(direction, "%", null, Colour.ORANGE, null, 1, 1, kind),
        new Grade(Colour.BLUE, Grade.Reason.STANDARD, 90.0),
        Colour.BLUE,
        false,
        1,
        0,
        IntStream.range(0, values.length)
            .mapToObj(place -> new Evidence.Seen("period " + place, values[place], Colour.BLUE))
            .toList(),
        null);
  }
}
