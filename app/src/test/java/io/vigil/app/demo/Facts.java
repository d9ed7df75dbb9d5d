package io.vigil.app.demo;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.calendar.TermDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo college, generated once for all tests, and ways to add its readings up. */
final class Facts {
  static final DemoCollege COLLEGE = new DemoCollege();
  static final DemoCalendar CALENDAR = new DemoCalendar();
  static final List<DemoReading> READINGS = COLLEGE.readings().toList();
  static final Collection<DemoReading> ATTENDANCE = latest(of(Attendance.POINT));

  private static final Map<LocalDate, List<DemoReading>> BY_DAY =
      ATTENDANCE.stream().collect(Collectors.groupingBy(Facts::day));

  private Facts() {}

  static Stream<DemoReading> of(String point) {
    return READINGS.stream().filter(reading -> reading.controlPoint().equals(point));
  }

  static DemoReading reading(String point, String unit, String period) {
    return latest(
            of(point).filter(r -> r.unit().equals(unit)).filter(r -> r.period().equals(period)))
        .iterator()
        .next();
  }

  /** Corrections replace what they correct. */
  static Collection<DemoReading> latest(Stream<DemoReading> readings) {
    Map<String, DemoReading> byKey = new LinkedHashMap<>();
    readings.forEach(
        reading ->
            byKey.merge(
                reading.controlPoint() + "|" + reading.unit() + "|" + reading.period(),
                reading,
                (a, b) -> a.recordedAt().isAfter(b.recordedAt()) ? a : b));
    return byKey.values();
  }

  static List<DemoReading> attendance(TermDates term) {
    return attendance(term.range()).toList();
  }

  static List<DemoReading> attendance(String term, int week, Predicate<String> unit) {
    return attendance(term(term).week(week)).filter(r -> unit.test(r.unit())).toList();
  }

  private static Stream<DemoReading> attendance(DateRange days) {
    return BY_DAY.entrySet().stream()
        .filter(day -> days.contains(day.getKey()))
        .flatMap(day -> day.getValue().stream());
  }

  static TermDates term(String code) {
    return CALENDAR.terms().stream()
        .filter(term -> term.term().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  static LocalDate day(DemoReading reading) {
    return LocalDate.parse(reading.period());
  }

  static long present(Collection<DemoReading> readings) {
    return readings.stream()
        .mapToLong(r -> Objects.requireNonNull(r.numerator()).longValue())
        .sum();
  }

  static long expected(Collection<DemoReading> readings) {
    return readings.stream()
        .mapToLong(r -> Objects.requireNonNull(r.denominator()).longValue())
        .sum();
  }

  /** Percent, rounded half up to one decimal. */
  static double rate(Collection<DemoReading> readings) {
    return Chance.r1(100.0 * present(readings) / expected(readings));
  }

  static double value(DemoReading reading) {
    BigDecimal value = reading.value();
    return value != null
        ? value.doubleValue()
        : 100.0 * present(List.of(reading)) / expected(List.of(reading));
  }

  static List<Double> values(String point, String unit) {
    return latest(of(point).filter(r -> r.unit().equals(unit))).stream()
        .filter(r -> !r.nothingOccurred())
        .map(r -> Chance.r1(value(r)))
        .collect(Collectors.toList());
  }
}
