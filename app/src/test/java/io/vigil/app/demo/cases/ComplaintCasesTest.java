package io.vigil.app.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.app.demo.Deliveries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintCasesTest {
  private static final int MANY = 4;
  private static final int DAYS = 30;

  @ParameterizedTest
  @CsvSource({"2023, 131", "2024, 118", "2025, 112", "2026, 35"})
  void countsWithTheClusters(int year, int complaints) {
    assertThat(of(year)).hasSize(complaints);
  }

  @ParameterizedTest
  @CsvSource({"2023, 15.4, 90.8, 60, 79", "2024, 13.8, 98.3, 61, 70", "2025, 13.0, 97.3, 76, 84"})
  void isAnsweredMoreAndMoreInTimeAndToSatisfaction(
      int year, double perThousand, double inTime, long satisfied, long rated) {
    List<DemoComplaint> complaints = of(year);
    long answeredInTime = complaints.stream().filter(DemoComplaint::isAnsweredInTime).count();

    assertThat(Told.perThousandStudents(complaints.size(), year))
        .isCloseTo(perThousand, within(0.05));
    assertThat(Told.percent(answeredInTime, complaints.size())).isCloseTo(inTime, within(0.05));
    assertThat(complaints).filteredOn(one -> one.satisfied() != null).hasSize((int) rated);
    assertThat(complaints)
        .filteredOn(one -> Boolean.TRUE.equals(one.satisfied()))
        .hasSize((int) satisfied);
  }

  @Test
  void isHandledByTheEndOfTheMonthInWhichItIsDueExceptTwice() {
    Map<YearMonth, List<DemoComplaint>> byMonth =
        Told.COMPLAINTS.stream()
            .filter(one -> one.due().isBefore(LocalDate.of(2026, 11, 1)))
            .collect(
                Collectors.groupingBy(
                    one -> YearMonth.from(one.due()), TreeMap::new, Collectors.toList()));
    Map<String, String> incomplete =
        byMonth.entrySet().stream()
            .filter(month -> handled(month.getValue(), month.getKey()) < month.getValue().size())
            .collect(
                Collectors.toMap(
                    month -> month.getKey().toString(),
                    month ->
                        handled(month.getValue(), month.getKey())
                            + " of "
                            + month.getValue().size()));

    assertThat(incomplete)
        .containsExactlyInAnyOrderEntriesOf(Map.of("2024-04", "13 of 14", "2025-11", "11 of 14"));
  }

  @Test
  void isAnsweredInFullFiveDaysAfterTheMonthWithTheClusterOfHotWater() {
    assertThat(Told.COMPLAINTS)
        .filteredOn(one -> YearMonth.from(one.due()).equals(YearMonth.of(2025, 11)))
        .allSatisfy(
            one ->
                assertThat(CaseDays.dayOf(Objects.requireNonNull(one.answeredAt())))
                    .isBeforeOrEqualTo(LocalDate.of(2025, 12, 5)));
    assertThat(Told.COMPLAINTS)
        .filteredOn(one -> one.due().isBefore(LocalDate.of(2025, 12, 1)))
        .filteredOn(one -> !isAnswered(one, LocalDate.of(2025, 11, 30)))
        .hasSize(3)
        .allMatch(one -> "5号公寓".equals(one.place()) && Boolean.FALSE.equals(one.satisfied()));
  }

  @Test
  void passesFourInThirtyDaysAtOnePlaceOnlyInTheClusters() {
    assertThat(
            Told.COMPLAINTS.stream()
                .filter(one -> !day(one).isBefore(LocalDate.of(2023, 12, 1)))
                .filter(one -> one.place() != null && before(one).count() > MANY)
                .map(one -> one.place() + " " + YearMonth.from(day(one)))
                .distinct())
        .containsExactly("5号公寓 2025-11", "5号公寓 2025-12", "第二食堂 2026-03", "第二食堂 2026-04");
  }

  @Test
  void gathersAtTheCanteenFromTheThirdToTheFifthAndThenCalmsDown() {
    List<LocalDate> days =
        Told.COMPLAINTS.stream()
            .filter(one -> "第二食堂".equals(one.place()))
            .map(ComplaintCasesTest::day)
            .filter(day -> !day.isBefore(LocalDate.of(2026, 3, 1)))
            .toList();

    assertThat(days.get(2)).isEqualTo(LocalDate.of(2026, 3, 20));
    assertThat(days.get(4)).isEqualTo(LocalDate.of(2026, 3, 23));
    LocalDate calm = LocalDate.of(2026, 4, 10);
    assertThat(days)
        .filteredOn(day -> day.isAfter(calm) && !day.isAfter(calm.plusWeeks(14)))
        .hasSize(2);
    assertThat(Told.COMPLAINTS)
        .filteredOn(one -> "I2507".equals(one.convertedTo()))
        .singleElement()
        .satisfies(one -> assertThat(day(one)).isEqualTo(LocalDate.of(2026, 4, 1)));
  }

  @Test
  void leavesOneOverdueAtTheOpening() {
    assertThat(Told.COMPLAINTS)
        .filteredOn(one -> one.answeredAt() == null && one.due().isBefore(Told.OPENING))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.place()).isEqualTo("7号公寓");
              assertThat(one.due()).isEqualTo(LocalDate.of(2026, 11, 17));
            });
  }

  @Test
  void tellsNothingOfWhatComesAfterTheOpening() {
    assertThat(Told.COMPLAINTS)
        .flatExtracting(one -> moments(one).toList())
        .allMatch(at -> !at.isAfter(Deliveries.OPENING));
    assertThat(Told.COMPLAINTS)
        .allMatch(one -> one.answeredAt() != null || one.satisfied() == null)
        .allMatch(one -> one.answeredAt() == null || one.answeredAt().isAfter(one.receivedAt()));
  }

  private static Stream<Instant> moments(DemoComplaint one) {
    return Stream.of(one.receivedAt(), one.answeredAt(), one.ratedAt()).filter(Objects::nonNull);
  }

  /** At the same place in the thirty days that end with the day of this one, itself included. */
  private static Stream<DemoComplaint> before(DemoComplaint last) {
    return Told.COMPLAINTS.stream()
        .filter(one -> Objects.equals(one.place(), last.place()))
        .filter(one -> day(one).isAfter(day(last).minusDays(DAYS)))
        .filter(one -> !one.receivedAt().isAfter(last.receivedAt()));
  }

  private static long handled(List<DemoComplaint> complaints, YearMonth month) {
    return complaints.stream().filter(one -> isAnswered(one, month.atEndOfMonth())).count();
  }

  private static boolean isAnswered(DemoComplaint one, LocalDate day) {
    return one.answeredAt() != null && !CaseDays.dayOf(one.answeredAt()).isAfter(day);
  }

  private static LocalDate day(DemoComplaint one) {
    return CaseDays.dayOf(one.receivedAt());
  }

  private static List<DemoComplaint> of(int year) {
    return Told.COMPLAINTS.stream().filter(one -> one.year() == year).toList();
  }
}
