package io.vigil.app.demo;

import static io.vigil.app.demo.Chance.r1;
import static io.vigil.app.demo.Chance.z;

import io.vigil.api.calendar.TermDates;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rescheduled and substituted classes by month, grades on time by term, per teaching unit. */
final class TeachingUnitReadings {
  private static final String WITHOUT_MONTHLY_COUNTS = "D08";
  private static final Map<String, Double> SUBSTITUTES_OF_D02 =
      Map.of("2025-09", 2.1, "2025-10", 5.8, "2025-11", 6.4, "2025-12", 2.0);
  private static final Map<String, List<Integer>> GRADES_OF_D09 =
      Map.of(
          "2023-24/1", List.of(197, 212),
          "2023-24/2", List.of(206, 210),
          "2024-25/1", List.of(193, 214),
          "2024-25/2", List.of(207, 211),
          "2025-26/1", List.of(190, 216),
          "2025-26/2", List.of(208, 212));

  private final DemoCalendar calendar;
  private final Deliveries deliveries;
  private final OpenPoints openPoints;
  private final List<String> units;

  TeachingUnitReadings(
      DemoCalendar calendar, Deliveries deliveries, OpenPoints openPoints, List<String> units) {
    this.calendar = calendar;
    this.deliveries = deliveries;
    this.openPoints = openPoints;
    this.units = units;
  }

  static boolean isCountedMonthly(String unit) {
    return !unit.equals(WITHOUT_MONTHLY_COUNTS);
  }

  Stream<DemoReading> readings() {
    Stream<DemoReading> monthly =
        Periods.years().boxed().flatMap(Periods::months).flatMap(this::monthly);
    Stream<DemoReading> grades =
        calendar.fullTerms().stream().flatMap(term -> units.stream().map(u -> grades(u, term)));
    return Stream.concat(monthly, grades);
  }

  private Stream<DemoReading> monthly(YearMonth month) {
    return units.stream()
        .filter(TeachingUnitReadings::isCountedMonthly)
        .flatMap(unit -> Stream.of(rescheduled(unit, month), substituted(unit, month)));
  }

  private DemoReading rescheduled(String unit, YearMonth month) {
    double rate = r1(2.8 + 0.7 * z("CRS-08|" + unit + "|" + month));
    return monthly("CRS-08", unit, month, rate);
  }

  private DemoReading substituted(String unit, YearMonth month) {
    double byChance = Math.max(0, r1(1.5 + 0.55 * z("CRS-09|" + unit + "|" + month)));
    double rate =
        unit.equals("D02") ? SUBSTITUTES_OF_D02.getOrDefault(month.toString(), byChance) : byChance;
    return monthly("CRS-09", unit, month, rate);
  }

  private DemoReading monthly(String point, String unit, YearMonth month, double value) {
    String owner = openPoints.dataOwner(point, unit);
    Instant at = deliveries.monthly(openPoints.feed(point), owner, month);
    return DemoReading.of(point, unit, month.toString(), value, at);
  }

  private DemoReading grades(String unit, TermDates term) {
    String point = "CRS-13";
    String code = term.term().code();
    String owner = openPoints.dataOwner(point, unit);
    Instant at = deliveries.byTerm(openPoints.feed(point), owner, term);
    List<Integer> counted = unit.equals("D09") ? GRADES_OF_D09.get(code) : null;
    return counted != null
        ? DemoReading.ratio(point, unit, code, counted.get(0), counted.get(1), at)
        : DemoReading.of(point, unit, code, r1(99 + Chance.u("CRS-13|" + unit + "|" + code)), at);
  }
}
