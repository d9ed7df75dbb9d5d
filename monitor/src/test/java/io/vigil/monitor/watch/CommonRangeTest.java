package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.reading.PeriodSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Two hundred days, each held against the thirty before it. */
class CommonRangeTest {
  private static final int DAYS = 200;
  private static final LocalDate END = Facts.MONDAY.plusDays(DAYS);

  @Test
  void nothingIsReadWhereNothingIsDue() {
    assertThat(CommonRange.of(days(Set.of()), END)).isEmpty();
    assertThat(CommonRange.of(days(Set.of(150)), Facts.MONDAY.plusDays(149))).isEmpty();
  }

  @Test
  void whatADayIsHeldAgainstIsReadWithItAndWhatRestsOnIt() {
    assertThat(ranges(Set.of(100))).containsExactly(tuple(70, 130, 30));
    assertThat(ranges(Set.of(5))).containsExactly(tuple(0, 35, 5));
    assertThat(ranges(Set.of(199))).containsExactly(tuple(169, 199, 30));
  }

  @Test
  void daysThatRestOnEachOtherAreReadInOneGo() {
    assertThat(ranges(Set.of(100, 130))).containsExactly(tuple(70, 160, 30));
  }

  @Test
  void whatLiesBetweenDaysFarApartIsNotRead() {
    assertThat(ranges(Set.of(40, 150))).containsExactly(tuple(10, 70, 30), tuple(120, 180, 30));
  }

  private static List<Tuple> ranges(Set<Integer> due) {
    return CommonRange.of(days(due), END).stream()
        .map(
            one ->
                tuple(
                    number(one.periods().getFirst()),
                    number(one.periods().getLast()),
                    one.remembered()))
        .toList();
  }

  private static int number(CommonPeriod period) {
    return (int) (period.span().from().toEpochDay() - Facts.MONDAY.toEpochDay());
  }

  private static List<CommonPeriod> days(Set<Integer> due) {
    return IntStream.range(0, DAYS).mapToObj(day -> day(day, due.contains(day))).toList();
  }

  private static CommonPeriod day(int number, boolean due) {
    LocalDate date = Facts.MONDAY.plusDays(number);
    return new CommonPeriod(
        new CommonPeriod.Kind("ATTENDANCE", false),
        new PeriodSpan(date.toString(), date, date),
        due ? date : null,
        Facts.LATER);
  }
}
