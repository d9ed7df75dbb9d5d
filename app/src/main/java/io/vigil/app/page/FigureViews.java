package io.vigil.app.page;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindFigure;
import io.vigil.api.report.ReportYears;
import io.vigil.api.tally.Severity;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.KnownNames;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import io.vigil.monitor.report.FigureReference;
import io.vigil.monitor.report.figure.FigureScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a figure of the incident report comes from, for people who know no codes. */
@Component
class FigureViews {
  private static final String ZERO_REPORT = "zero-report";

  private final Questions questions;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Words words;
  private final UnitNames unitNames;
  private final KnownNames names;

  FigureViews(
      Questions questions,
      CollegeCalendar calendar,
      Periods periods,
      Words words,
      UnitNames unitNames,
      KnownNames names) {
    this.questions = questions;
    this.calendar = calendar;
    this.periods = periods;
    this.words = words;
    this.unitNames = unitNames;
    this.names = names;
  }

  /**
   * A figure.
   *
   * @param sentence what it is, of whom and when, and how much
   * @param year that it counts
   * @param unit unit of that report; {@code null} for the college
   */
  record View(String sentence, String year, @Nullable String unit, List<Line> lines) {}

  /**
   * What was counted.
   *
   * @param origin how it came into the system
   */
  record Line(
      String unit,
      String unitName,
      String period,
      String what,
      String value,
      String recordedOn,
      String origin) {}

  View of(Locale locale, FindFigure.Result found) {
    return FigureReference.isOne(found.reference())
        ? counted(locale, found)
        : analysed(locale, found);
  }

  /** A figure of another form is told by the rows that it is made of. */
  private View analysed(Locale locale, FindFigure.Result found) {
    LocalDate first = LocalDate.parse(found.parameters().getOrDefault("first", ""));
    return new View(
        words.text(
            locale,
            "figure.analysed",
            FigureScope.isShare(found.reference())
                ? Figures.percent(found.value())
                : Figures.plain(found.value()),
            found.parameters().getOrDefault("first", ""),
            found.parameters().getOrDefault("last", ""),
            whose(locale, FigureScope.unit(found.reference())),
            name(locale, FigureScope.kind(found.reference()))),
        year(found.reference(), first),
        FigureScope.unit(found.reference()),
        found.events().stream().map(event -> analysed(locale, event)).toList());
  }

  /** Of the kind that the reference is written by; that of a day is its school year. */
  private String year(String reference, LocalDate first) {
    String from = FigureScope.from(reference);
    return ReportYears.kind(from) == PeriodKind.CALENDAR_YEAR
        ? from
        : calendar.terms().schoolYearOn(first).code();
  }

  /** Such as the median of days, from {@code median.stage-days}. */
  private String name(Locale locale, String kind) {
    int dot = kind.indexOf('.');
    return dot < 0
        ? words.text(locale, "figure.kind." + kind)
        : words.text(
            locale,
            "figure.of." + kind.substring(0, dot),
            words.text(locale, "figure.kind." + kind.substring(dot + 1)));
  }

  private Line analysed(Locale locale, FindFigure.EventLine event) {
    Instant recorded = event.recordedAt();
    return new Line(
        event.unit(),
        unitNames.of(locale, event.unit(), event.unitName()),
        event.period(),
        said(locale, event),
        Figures.plain(event.value()),
        recorded == null ? Figures.NONE : date(locale, recorded),
        origin(locale, event));
  }

  private String said(Locale locale, FindFigure.EventLine event) {
    String what = event.what();
    return switch (event.type()) {
      case ZERO_REPORT -> words.text(locale, "ZeroReportState." + what);
      case "complaint" -> words.textOr(locale, "ComplaintState." + what, what);
      case "inspection" -> words.textOr(locale, "InspectionKind." + what, what);
      case "standard" -> words.textOr(locale, "StandardKind." + what, what);
      case "attachment" -> words.textOr(locale, "AttachmentForm." + what, what);
      case "practice" -> words.textOr(locale, "PracticeKind." + what, what);
      case "warning-measure", "incident-measure" -> concluded(locale, what);
      case "warning", "reading" ->
          words.textOr(locale, "figure.what." + what, names.pointName(what));
      default -> what;
    };
  }

  /** Of what a measure is, and what came of it, from {@code STU-17 / effective}. */
  private String concluded(Locale locale, String what) {
    String[] parts = what.split(" / ", 2);
    return words.text(
        locale,
        "figure.tally",
        words.textOr(locale, "figure.what." + parts[0], names.pointName(parts[0])),
        words.textOr(locale, "figure.outcome." + parts[parts.length - 1], what));
  }

  private String date(Locale locale, Instant moment) {
    return periods.date(locale, moment.atZone(calendar.zone()).toLocalDate());
  }

  private View counted(Locale locale, FindFigure.Result found) {
    FigureReference figure = FigureReference.parse(found.reference());
    return new View(
        sentence(locale, figure, found),
        figure.from(),
        figure.unit(),
        found.events().stream().map(event -> line(locale, event)).toList());
  }

  private String sentence(Locale locale, FigureReference figure, FindFigure.Result found) {
    String year = years(locale, figure);
    String measure = words.of(locale, figure.measure());
    String category = figure.category();
    return found.value() == null
        ? words.text(locale, nothing(figure), year, whose(locale, figure.unit()), measure)
        : words.text(
            locale,
            category == null ? "figure.sentence" : "figure.sentence.category",
            year,
            whose(locale, figure.unit()),
            measure,
            Figures.plain(found.value()),
            words.text(
                locale,
                switch (figure.measure()) {
                  case STUDENTS, STAFF -> "measure.persons";
                  case CLASS_HOURS -> "measure.hours";
                  default -> "measure.cases";
                }),
            category == null ? "" : category.replace(FigureReference.OR, ", "));
  }

  private static String nothing(FigureReference figure) {
    return ReportYears.kind(figure.from()) == PeriodKind.CALENDAR_YEAR
        ? "figure.nothing.calendar-year"
        : "figure.nothing";
  }

  private String years(Locale locale, FigureReference figure) {
    PeriodKind kind = ReportYears.kind(figure.from());
    String first = periods.full(locale, figure.from(), kind);
    return figure.from().equals(figure.to())
        ? first
        : first + " – " + periods.full(locale, figure.to(), kind);
  }

  private String whose(Locale locale, @Nullable String unit) {
    if (unit == null) {
      return words.text(locale, "figure.college");
    }
    ListUnits.Item found = questions.ask(new FindUnit(unit), FindUnit.Result.class).unit();
    return unitNames.of(locale, unit, found == null ? null : found.name());
  }

  private Line line(Locale locale, FindFigure.EventLine event) {
    return new Line(
        event.unit(),
        unitNames.of(locale, event.unit(), event.unitName()),
        periods.full(locale, event.period(), ReportYears.kind(event.period())),
        what(locale, event),
        Figures.plain(event.value()),
        date(locale, Objects.requireNonNull(event.recordedAt())),
        origin(locale, event));
  }

  private String what(Locale locale, FindFigure.EventLine event) {
    Severity severity = event.severity();
    return severity == null
        ? words.textOr(locale, "Measure." + event.what(), event.what())
        : words.text(
            locale,
            "figure.tally",
            Objects.requireNonNullElse(event.category(), Figures.NONE),
            words.text(locale, "severity." + severity.name().toLowerCase(Locale.ROOT)));
  }

  /** A line of a file, the file alone where rows were not counted, or no file at all. */
  private String origin(Locale locale, FindFigure.EventLine event) {
    String file = event.fileName();
    Long line = event.line();
    if (file == null) {
      return words.text(locale, "figure.no-file");
    }
    return line == null || line < 1 ? file : words.text(locale, "figure.line", file, line);
  }
}
