package io.vigil.query;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.casework.By;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointDefined;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.reading.ReadingValue;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import io.vigil.api.tally.TallyEvent.Tally;
import io.vigil.api.tally.TallyEvent.TallyRecorded;
import io.vigil.api.unit.UnitEvent.UnitRegistered;
import io.vigil.api.unit.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of a small college. */
public final class Facts {

  public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  public static final Lines LINES = Lines.of(95, 90, 85, LocalDate.of(2010, 1, 1));

  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");

  private Facts() {}

  public static UnitRegistered unit(String unit, UnitKind kind, @Nullable String parent) {
    return new UnitRegistered(
        unit, kind, parent, "Name of " + unit, null, List.of(), null, List.of(unit), NOW);
  }

  public static ControlPointDefined point(
      String code, String measure, Direction direction, PeriodKind kind) {
    return point(code, measure, direction, kind, kind);
  }

  public static ControlPointDefined point(
      String code, String measure, Direction direction, PeriodKind kind, PeriodKind judging) {
    return new ControlPointDefined(
        new ControlPointDefinition(
            code,
            code + " name",
            null,
            Level.SCHOOL,
            null,
            measure,
            direction,
            kind,
            judging,
            1,
            1,
            null,
            Colour.ORANGE,
            true,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null),
        NOW);
  }

  public static LinesSet lines(String code) {
    return new LinesSet(code, LINES, null, null, NOW);
  }

  public static ControlPointAssigned assigned(String code, String unit, String firstPeriod) {
    return assigned(code, unit, firstPeriod, null);
  }

  public static ControlPointAssigned assigned(
      String code, String unit, String firstPeriod, @Nullable String due) {
    return new ControlPointAssigned(
        code, unit, firstPeriod, null, LocalDate.EPOCH, null, "QUALITY", null, due, null, NOW);
  }

  public static ReadingRecorded reading(
      String code, String unit, PeriodKind kind, String period, @Nullable Double value) {
    return new ReadingRecorded(fact(code, unit, kind, period, "%", value, null, null));
  }

  public static ReadingRecorded ratio(
      String code, String unit, PeriodKind kind, String period, double part, double whole) {
    return new ReadingRecorded(
        fact(code, unit, kind, period, "%", 100 * part / whole, part, whole));
  }

  /** Of a control point that is good between two lines. */
  public static ReadingRecorded inRange(
      String code, String unit, PeriodKind kind, String period, double value) {
    return new ReadingRecorded(
        fact(code, unit, kind, period, "", Direction.RANGE, value, null, null));
  }

  public static ReadingRecorded students(String unit, String schoolYear, double students) {
    return new ReadingRecorded(
        fact(
            "STUDENTS", unit, PeriodKind.SCHOOL_YEAR, schoolYear, "persons", students, null, null));
  }

  public static ReadingCorrected corrected(ReadingRecorded recorded, double value) {
    ReadingFact old = recorded.reading();
    return new ReadingCorrected(
        fact(
            old.controlPoint(), old.unit(), old.periodKind(), old.period(), "%", value, null, null),
        new ReadingValue(old.value(), old.numerator(), old.denominator()));
  }

  public static TallyRecorded tally(String unit, String schoolYear, Severity severity, long count) {
    DateRange days = days(PeriodKind.SCHOOL_YEAR, schoolYear);
    return new TallyRecorded(
        new Tally(
            PeriodKind.SCHOOL_YEAR,
            schoolYear,
            days.first(),
            days.last(),
            unit,
            List.of(unit),
            "teaching",
            severity,
            count,
            NOW,
            null,
            null));
  }

  public static ReadingFact fact(
      String code,
      String unit,
      PeriodKind kind,
      String period,
      String measure,
      @Nullable Double value,
      @Nullable Double numerator,
      @Nullable Double denominator) {
    var direction = "%".equals(measure) ? Direction.HIGHER_IS_BETTER : Direction.NONE;
    return fact(code, unit, kind, period, measure, direction, value, numerator, denominator);
  }

  private static ReadingFact fact(
      String code,
      String unit,
      PeriodKind kind,
      String period,
      String measure,
      Direction direction,
      @Nullable Double value,
      @Nullable Double numerator,
      @Nullable Double denominator) {
    DateRange days = days(kind, period);
    var rule = new JudgingRule(direction, measure, LINES, Colour.ORANGE, null, 1, 1, kind);
    return new ReadingFact(
        code,
        unit,
        List.of("COLLEGE", unit),
        kind,
        period,
        days.first(),
        days.last(),
        value,
        numerator,
        denominator,
        null,
        rule,
        NOW,
        false,
        "import-1",
        2L);
  }

  private static DateRange days(PeriodKind kind, String period) {
    return AcademicCalendar.empty().range(Period.parse(period, kind));
  }

  /** An incident of teaching that somebody reported, without a person. */
  public static IncidentReported incident(String id, String unit, boolean sealed) {
    return new IncidentReported(
        id,
        IncidentSource.OFFICE,
        null,
        unit,
        List.of(unit),
        "EXAM",
        "考试与成绩",
        "教学类",
        "教务处",
        sealed,
        NOW,
        LocalDate.of(2026, 11, 20),
        "2026-27",
        "2026-27/1",
        "1号教学楼",
        new Quantity("EX-02", 12, true),
        "2023",
        Severity.SERIOUS,
        37,
        null,
        "incident|" + id,
        "监考缺岗",
        false,
        OFFICE,
        NOW,
        NOW,
        null,
        null);
  }

  public static IncidentDecided decided(String incident, String unit, Severity severity) {
    return new IncidentDecided(
        incident,
        unit,
        List.of(unit),
        "EXAM",
        "2026-27",
        "2026-27/1",
        new Quantity("EX-02", 12, true),
        "2023",
        severity,
        severity,
        null,
        "incident|" + incident,
        "无人接替",
        List.of(),
        List.of(),
        "教〔2026〕3号",
        Authority.ofOffice("O05"),
        OFFICE,
        NOW,
        NOW,
        null);
  }
}
