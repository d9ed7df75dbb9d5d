package io.vigil.monitor.watch;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingFact;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings of attendance as tests need them: target 95, standard 90, warning value 85. */
public record Facts(
    String unit,
    PeriodKind judgingPeriod,
    int persistence,
    int recovery,
    boolean historical,
    Instant recordedAt,
    @Nullable String importId,
    @Nullable Detection detection) {
  public static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  static final Instant LATER = Instant.parse("2027-03-01T02:00:00Z");

  public static Facts ofClass(String unit) {
    return new Facts(unit, PeriodKind.DAY, 1, 1, false, LATER, null, null);
  }

  public Facts judgedByWeek() {
    return new Facts(
        unit, PeriodKind.WEEK, persistence, recovery, historical, recordedAt, importId, detection);
  }

  public Facts lasting(int periods, int back) {
    return new Facts(
        unit, judgingPeriod, periods, back, historical, recordedAt, importId, detection);
  }

  public Facts ofHistory(boolean old) {
    return new Facts(
        unit, judgingPeriod, persistence, recovery, old, recordedAt, importId, detection);
  }

  Facts recordedAt(Instant instant) {
    return new Facts(
        unit, judgingPeriod, persistence, recovery, historical, instant, importId, detection);
  }

  Facts broughtBy(@Nullable String id) {
    return new Facts(
        unit, judgingPeriod, persistence, recovery, historical, recordedAt, id, detection);
  }

  Facts detectedBy(@Nullable Detection how) {
    return new Facts(
        unit, judgingPeriod, persistence, recovery, historical, recordedAt, importId, how);
  }

  public ReadingFact value(int day, @Nullable Double value) {
    return reading(MONDAY.plusDays(day), value, null, null);
  }

  /** Reported three days before its day, which is judged once it is over. */
  ReadingFact ahead(int day, double value) {
    LocalDate date = MONDAY.plusDays(day);
    Instant before = date.minusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant();
    ReadingFact fact = recordedAt(before).value(day, value);
    return new ReadingFact(
        fact.controlPoint(),
        fact.unit(),
        fact.unitPath(),
        fact.periodKind(),
        fact.period(),
        fact.from(),
        fact.to(),
        fact.value(),
        null,
        null,
        new PeriodSpan(fact.period(), date, date),
        fact.rule(),
        fact.recordedAt(),
        false,
        importId,
        null);
  }

  public ReadingFact ratio(int day, double numerator, double denominator) {
    return reading(MONDAY.plusDays(day), 100 * numerator / denominator, numerator, denominator);
  }

  private ReadingFact reading(
      LocalDate day,
      @Nullable Double value,
      @Nullable Double numerator,
      @Nullable Double denominator) {
    return new ReadingFact(
        "ATTENDANCE",
        unit,
        unit.equals("college") ? List.of(unit) : List.of("college", unit),
        PeriodKind.DAY,
        day.toString(),
        day,
        day,
        value,
        numerator,
        denominator,
        judgingPeriod == PeriodKind.DAY ? null : week(day),
        rule(),
        recordedAt,
        historical,
        importId,
        null);
  }

  static PeriodSpan week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new PeriodSpan("week of " + monday, monday, monday.plusDays(6));
  }

  private JudgingRule rule() {
    return new JudgingRule(
        Direction.HIGHER_IS_BETTER,
        "%",
        Lines.of(95, 90, 85, LocalDate.of(2026, 1, 1)),
        Colour.ORANGE,
        null,
        persistence,
        recovery,
        judgingPeriod,
        detection);
  }
}
