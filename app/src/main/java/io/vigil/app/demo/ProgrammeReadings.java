package io.vigil.app.demo;

import static io.vigil.app.demo.Chance.r1;
import static io.vigil.app.demo.Chance.z;

import io.vigil.api.calendar.TermDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Yearly and term readings of programmes. */
final class ProgrammeReadings {
  private static final String SHRINKING = "P15";
  private static final String MODEL = "P01";
  private static final List<Double> SHRINKING_REGISTRATION = List.of(91.2, 86.4, 81.0, 78.5);
  private static final List<Double> SHRINKING_EMPLOYMENT = List.of(90.2, 87.5, 84.9);
  private static final List<Double> MODEL_SPOT_TESTS = List.of(81.0, 88.5, 94.2);

  private final DemoCalendar calendar;
  private final Deliveries deliveries;
  private final OpenPoints openPoints;
  private final List<Programme> programmes;

  ProgrammeReadings(
      DemoCalendar calendar,
      Deliveries deliveries,
      OpenPoints openPoints,
      List<Programme> programmes) {
    this.calendar = calendar;
    this.deliveries = deliveries;
    this.openPoints = openPoints;
    this.programmes = programmes;
  }

  Stream<DemoReading> readings() {
    return programmes.stream().flatMap(this::readings);
  }

  private Stream<DemoReading> readings(Programme p) {
    return Stream.of(
            Periods.years().mapToObj(year -> ratio(p, year)),
            Periods.years().mapToObj(year -> registration(p, year)),
            Periods.fullYears().mapToObj(year -> dualQualified(p, year)),
            Periods.fullYears().mapToObj(year -> spotTests(p, year)),
            Periods.fullYears().mapToObj(year -> planAttained(p, year)),
            Periods.fullYears()
                .filter(year -> hasGraduates(p, year + 1))
                .mapToObj(y -> graduation(p, y)),
            Periods.fullYears()
                .filter(year -> hasGraduates(p, year))
                .mapToObj(y -> employment(p, y)),
            calendar.fullTerms().stream().map(term -> practice(p, term)))
        .flatMap(stream -> stream);
  }

  /** A programme has its first graduates three years after its first classes entered. */
  static boolean hasGraduates(Programme p, int summer) {
    int entry = summer - Programme.YEARS_OF_STUDY;
    return entry < Programme.FIRST_ENTRY
        ? p.entered(Programme.FIRST_ENTRY).findAny().isPresent()
        : p.entered(entry).findAny().isPresent();
  }

  private DemoReading ratio(Programme p, int year) {
    double ratio = p.ratios().get(year - Programme.FIRST_YEAR);
    return autumn("MAJ-01", p, year, ratio);
  }

  /** Without new classes there is nobody to register. */
  private DemoReading registration(Programme p, int year) {
    double byChance = Math.min(99.5, r1(94.2 + 1.6 * z("MAJ-09|" + p.id() + "|" + year)));
    double rate = p.id().equals(SHRINKING) ? listed(SHRINKING_REGISTRATION, year) : byChance;
    DemoReading reading = autumn("MAJ-09", p, year, rate);
    return p.entered(year).findAny().isPresent()
        ? reading
        : DemoReading.nothing("MAJ-09", p.id(), reading.period(), reading.recordedAt());
  }

  private DemoReading dualQualified(Programme p, int year) {
    double share = 62 + 6 * z("MAJ-02|" + p.id()) + 2 * (year - Programme.FIRST_YEAR);
    return afterwards("MAJ-02", p, year, r1(share));
  }

  /** Of those who graduated in summer {@code year}: known in January. */
  private DemoReading employment(Programme p, int year) {
    double chance = 0.9 * z("MAJ-11|" + p.id()) + 0.8 * z("MAJ-11|" + p.id() + "|" + year);
    double rate =
        p.id().equals(SHRINKING)
            ? listed(SHRINKING_EMPLOYMENT, year)
            : Math.min(99.5, r1(94.6 + chance));
    return reading("MAJ-11", p, year - 1, rate, LocalDate.of(year + 1, 1, 15));
  }

  private DemoReading graduation(Programme p, int year) {
    double chance = 0.8 * z("MAJ-13|" + p.id() + "|" + year);
    return afterwards("MAJ-13", p, year, Math.min(99.8, r1(97.2 + chance)));
  }

  private DemoReading spotTests(Programme p, int year) {
    double byChance = Math.min(99, r1(91 + 1.5 * z("MAJ-15|" + p.id() + "|" + year)));
    double rate = p.id().equals(MODEL) ? listed(MODEL_SPOT_TESTS, year) : byChance;
    return afterwards("MAJ-15", p, year, rate);
  }

  private DemoReading planAttained(Programme p, int year) {
    double chance = 2.5 * z("MAJ-22|" + p.id() + "|" + year);
    return afterwards("MAJ-22", p, year, Math.min(100, r1(94 + chance)));
  }

  private DemoReading practice(Programme p, TermDates term) {
    String code = term.term().code();
    double chance = 1.8 * z("MAJ-17|" + p.id() + "|" + code);
    Instant at = deliveries.byTerm(Feed.NONE, p.id(), term);
    return DemoReading.of("MAJ-17", p.id(), code, Math.min(100, r1(96.5 + chance)), at);
  }

  /** Counted in autumn, for the school year that has just begun. */
  private DemoReading autumn(String point, Programme p, int year, double value) {
    return reading(point, p, year, value, LocalDate.of(year, 10, 31));
  }

  /** Known on 31 October after the school year. */
  private DemoReading afterwards(String point, Programme p, int year, double value) {
    return reading(point, p, year, value, LocalDate.of(year + 1, 10, 31));
  }

  private DemoReading reading(String point, Programme p, int year, double value, LocalDate due) {
    String period = Periods.schoolYear(year);
    String owner = openPoints.dataOwner(point, p.id());
    Instant at = deliveries.at(openPoints.feed(point), owner, period, due);
    return DemoReading.of(point, p.id(), period, value, at);
  }

  private static double listed(List<Double> values, int year) {
    return values.get(year - Programme.FIRST_YEAR);
  }
}
