package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.report.ReportDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.analysis.ReportModel;
import io.vigil.monitor.report.analysis.ReportModel.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 质量监测周报: the week in figures and sentences, by the rules of the first page. */
@Component
class WeeklyReport {
  private static final int SHOWN = 10;
  private static final int NAMED = 5;
  private static final Set<String> WITH_EFFECT =
      Set.of(CloseReason.MEASURED.name(), CloseReason.NO_RECURRENCE.name());

  private final WeekNumbers numbers;
  private final Better better;
  private final Headlines headlines;
  private final GoodNews news;
  private final DueSoon due;
  private final WarningViews warnings;
  private final Letters letters;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Words words;

  WeeklyReport(
      WeekNumbers numbers,
      Better better,
      Headlines headlines,
      GoodNews news,
      DueSoon due,
      WarningViews warnings,
      Letters letters,
      CollegeCalendar calendar,
      Periods periods,
      Words words) {
    this.numbers = numbers;
    this.better = better;
    this.headlines = headlines;
    this.news = news;
    this.due = due;
    this.warnings = warnings;
    this.letters = letters;
    this.calendar = calendar;
    this.periods = periods;
    this.words = words;
  }

  /**
   * A teaching week that can be told of.
   *
   * @param runs whether it is not over yet
   */
  record Week(Period.TeachingWeek period, LocalDate monday, boolean runs) {

    public String code() {
      return period.code();
    }
  }

  /**
   * The week of a code, or the latest one that can be told of.
   *
   * @throws Rejection if there is none, or it is over for longer than a week
   */
  Week week(@Nullable String code) {
    List<Week> known = weeks();
    return known.stream()
        .filter(week -> code == null || code.isBlank() || week.code().equals(code.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "weekly.week",
                    "'week' is '%s'; a weekly report is made in its week and in the one after: %s.",
                    code,
                    known.stream().map(Week::code).toList()));
  }

  /** This week and the last, where they are teaching weeks. */
  List<Week> weeks() {
    LocalDate monday = numbers.monday();
    return Stream.of(monday, monday.minusWeeks(1))
        .flatMap(
            day ->
                calendar.terms().teachingWeekOn(day).stream()
                    .map(week -> new Week(week, day, day.equals(monday))))
        .toList();
  }

  /** The report about what somebody may see. */
  ReportModel of(SignedIn person, Week week, Locale locale) {
    var writing = new Writing(person, week, locale);
    return new ReportModel(
        ReportDesk.WEEKLY_RULES,
        calendar.today(),
        new Document(
            letters.head(locale, words.text(locale, "weekly.title"), writing.subtitle(), null),
            writing.blocks()),
        writing.bases());
  }

  /** One report while it is written. */
  private final class Writing {
    private final SignedIn person;
    private final Week week;
    private final Locale locale;
    private final Instant from;
    private final Instant until;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Basis> bases = new ArrayList<>();

    Writing(SignedIn person, Week week, Locale locale) {
      this.person = person;
      this.week = week;
      this.locale = locale;
      from = week.monday().atStartOfDay(calendar.zone()).toInstant();
      until = week.monday().plusWeeks(1).atStartOfDay(calendar.zone()).toInstant();
    }

    String subtitle() {
      return words.text(
          locale,
          "weekly.subtitle",
          periods.full(locale, week.code(), PeriodKind.TEACHING_WEEK),
          periods.date(locale, calendar.today()));
    }

    List<Basis> bases() {
      return bases;
    }

    List<Block> blocks() {
      List<FindWarnings.Item> recent = better.newest(person, FindWarnings.Filter.ALL);
      WeekNumbers.Week counted = numbers.ofWeek(person, week.monday(), week.runs());
      heading("weekly.findings");
      findings(recent);
      heading("weekly.change");
      changes(recent, counted);
      heading("weekly.overdue");
      overdue();
      heading("weekly.closed");
      closed(recent, counted);
      heading("weekly.example");
      example();
      return blocks;
    }

    private void heading(String key) {
      blocks.add(new Heading(1, words.text(locale, key)));
    }

    private void paragraph(String key, String rule, String text) {
      blocks.add(new Paragraph(key, text));
      bases.add(new Basis(key, rule, List.of()));
    }

    private void findings(List<FindWarnings.Item> recent) {
      List<FindWarnings.Item> open =
          Stream.of(FindWarnings.Filter.OPEN, FindWarnings.Filter.STRUCTURAL)
              .flatMap(filter -> better.newest(person, filter).stream())
              .toList();
      List<Headline> found = headlines.of(locale, open, recent);
      for (int i = 0; i < found.size(); i++) {
        String text = words.text(locale, "weekly.point", i + 1, sentence(found.get(i)));
        paragraph("finding." + (i + 1), "headline", text);
      }
      if (found.isEmpty()) {
        paragraph("finding.none", "overview.calm", words.text(locale, "overview.calm"));
      }
    }

    private String sentence(Headline headline) {
      String named =
          headline.links().stream()
              .map(Headline.Link::text)
              .collect(Collectors.joining(words.text(locale, "headline.comma")));
      return headline.lead() + named + headline.sentence();
    }

    private void changes(List<FindWarnings.Item> recent, WeekNumbers.Week counted) {
      List<FindWarnings.Item> raised =
          recent.stream()
              .filter(item -> isPublic(item) && !item.historical() && isOfWeek(item.raisedAt()))
              .toList();
      String rule = raised.isEmpty() ? "weekly.raised.none" : "weekly.raised";
      paragraph("change", rule, words.text(locale, rule, raised.size(), names(raised)));
      blocks.add(table(counted));
    }

    private String names(List<FindWarnings.Item> items) {
      String names =
          warnings.of(locale, items.stream().limit(NAMED).toList()).stream()
              .map(view -> words.text(locale, "weekly.case", view.unitName(), view.name()))
              .collect(Collectors.joining(words.text(locale, "headline.separator")));
      return items.size() > NAMED ? words.text(locale, "weekly.more", names) : names;
    }

    private Grid table(WeekNumbers.Week counted) {
      List<List<Cell>> rows = new ArrayList<>();
      for (WeekNumbers.Count count : counted.counts()) {
        if (count.colour() != Colour.BLUE) {
          String name = words.text(locale, "weekly.row.open", words.of(locale, count.colour()));
          rows.add(row(name, count.open(), count.before()));
        }
      }
      WeekNumbers.Cases cases = counted.cases();
      rows.add(
          row(words.text(locale, "weekly.row.overdue"), cases.overdue(), cases.overdueBefore()));
      rows.add(
          row(
              words.text(locale, "weekly.row.effective"),
              cases.effective(),
              cases.effectiveBefore()));
      rows.add(
          List.of(
              Cell.text(words.text(locale, "weekly.row.missing")),
              Cell.number(counted.missing(), null),
              new Cell.Number(null, Figures.NONE, null)));
      return new Grid(
          "T1",
          words.text(locale, "weekly.table"),
          List.of(
              Column.words(words.text(locale, "paper.item"), 4),
              Column.figures(words.text(locale, "weekly.column.now"), 2),
              Column.figures(words.text(locale, "weekly.column.before"), 2)),
          rows,
          words.text(locale, "weekly.note"));
    }

    private List<Cell> row(String name, long now, long before) {
      return List.of(Cell.text(name), Cell.number(now, null), Cell.number(before, null));
    }

    private void overdue() {
      List<AwaitedViews.Line> late =
          due.late(person, locale).lines().stream()
              .filter(line -> line.due().isBefore(until))
              .toList();
      if (late.isEmpty()) {
        paragraph("overdue", "weekly.overdue.none", words.text(locale, "weekly.overdue.none"));
        return;
      }
      paragraph(
          "overdue", "weekly.overdue.some", words.text(locale, "weekly.overdue.some", late.size()));
      blocks.add(
          new Grid(
              "T2",
              words.text(locale, "weekly.overdue.table"),
              List.of(
                  Column.words(words.text(locale, "case.column.number"), 4),
                  Column.words(words.text(locale, "case.column.matter"), 7),
                  Column.words(words.text(locale, "weekly.overdue.step"), 4),
                  Column.words(words.text(locale, "weekly.overdue.for"), 4)),
              late.stream().limit(SHOWN).map(this::row).toList(),
              late.size() > SHOWN
                  ? words.text(locale, "weekly.overdue.rest", late.size() - SHOWN)
                  : null));
    }

    private List<Cell> row(AwaitedViews.Line line) {
      String number = line.number();
      return List.of(
          Cell.text(number == null ? Figures.NONE : number),
          Cell.text(line.title()),
          Cell.text(line.step()),
          Cell.text(line.left()));
    }

    private void closed(List<FindWarnings.Item> recent, WeekNumbers.Week counted) {
      List<FindWarnings.Item> over = recent.stream().filter(this::isClosedWithEffect).toList();
      String rule = over.isEmpty() ? "weekly.closed.none" : "weekly.closed.some";
      long effective = counted.cases().effective();
      paragraph("closed", rule, words.text(locale, rule, effective, over.size(), names(over)));
    }

    private boolean isClosedWithEffect(FindWarnings.Item item) {
      FindWarnings.Ending ending = item.ending();
      return ending != null
          && isPublic(item)
          && WITH_EFFECT.contains(ending.reason())
          && isOfWeek(ending.at());
    }

    private void example() {
      news.of(person, locale).stream()
          .findFirst()
          .ifPresentOrElse(
              one ->
                  paragraph(
                      "example",
                      "weekly.example.one",
                      words.text(locale, "weekly.example.one", one.title(), one.sentence())),
              () ->
                  paragraph(
                      "example", "weekly.example.none", words.text(locale, "weekly.example.none")));
    }

    private static boolean isPublic(FindWarnings.Item item) {
      return !item.unitKind().isPerson();
    }

    private boolean isOfWeek(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }
}
