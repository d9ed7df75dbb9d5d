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
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.report.text.ReportModel;
import io.vigil.monitor.report.weekly.WeekFacts;
import io.vigil.monitor.report.weekly.WeekFacts.What;
import io.vigil.monitor.report.weekly.WeeklyReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what 质量监测周报 tells of, by the rules of the first page. */
@Component
class WeeklyFacts {
  private static final Set<String> WITH_EFFECT =
      Set.of(CloseReason.MEASURED.name(), CloseReason.NO_RECURRENCE.name());

  private final WeekNumbers numbers;
  private final Better better;
  private final Headlines headlines;
  private final GoodNews news;
  private final DueSoon due;
  private final Duties duties;
  private final WarningViews warnings;
  private final Letters letters;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Words words;

  WeeklyFacts(
      WeekNumbers numbers,
      Better better,
      Headlines headlines,
      GoodNews news,
      DueSoon due,
      Duties duties,
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
    this.duties = duties;
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
   * @param code {@code null} for the latest; whoever leaves it empty wanted one
   * @throws Rejection if there is none, or it is over for longer than a week
   */
  Week week(@Nullable String code) {
    List<Week> known = weeks();
    return known.stream()
        .filter(week -> code == null || week.code().equals(code.strip()))
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
    return WeeklyReport.of(facts(person, week, locale), locale, false);
  }

  /** The report as it is kept, with its form for outsiders. */
  ReportDesk.Made made(SignedIn person, Week week, Locale locale) {
    WeekFacts facts = facts(person, week, locale);
    return new ReportDesk.Made(
        WeeklyReport.of(facts, locale, false), WeeklyReport.of(facts, locale, true));
  }

  private WeekFacts facts(SignedIn person, Week week, Locale locale) {
    List<FindWarnings.Item> recent = better.newest(person, FindWarnings.Filter.ALL);
    WeekNumbers.Week counted = numbers.ofWeek(person, week.monday(), week.runs());
    Instant until = start(week.monday().plusWeeks(1));
    Predicate<Instant> ofWeek = at -> !at.isBefore(start(week.monday())) && at.isBefore(until);
    return new WeekFacts(
        head(locale, week),
        sentences(person, locale),
        named(locale, recent, item -> !item.historical() && ofWeek.test(item.raisedAt())),
        counts(counted),
        counted.missing(),
        counted.missingBefore(),
        late(person, locale, until),
        coming(person, locale),
        counted.cases().effective(),
        named(locale, recent, item -> isClosedWithEffect(item, ofWeek)),
        example(person, locale));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  private DocumentHead head(Locale locale, Week week) {
    String subtitle =
        words.text(
            locale,
            "weekly.subtitle",
            periods.full(locale, week.code(), PeriodKind.TEACHING_WEEK),
            periods.date(locale, calendar.today()));
    return letters.head(locale, words.text(locale, "weekly.title"), subtitle, null);
  }

  private List<String> sentences(SignedIn person, Locale locale) {
    List<FindWarnings.Item> open =
        Stream.of(FindWarnings.Filter.OPEN, FindWarnings.Filter.STRUCTURAL)
            .flatMap(filter -> better.newest(person, filter).stream())
            .toList();
    return headlines.of(null, locale, open).stream()
        .map(headline -> sentence(locale, headline))
        .toList();
  }

  private String sentence(Locale locale, Headline headline) {
    String named =
        headline.links().stream()
            .map(Headline.Link::text)
            .collect(Collectors.joining(words.text(locale, "headline.comma")));
    return headline.lead() + named + headline.sentence();
  }

  /** Points of persons stand in no report. */
  private List<WeekFacts.Named> named(
      Locale locale, List<FindWarnings.Item> recent, Predicate<FindWarnings.Item> which) {
    List<FindWarnings.Item> found =
        recent.stream().filter(item -> !item.unitKind().isPerson()).filter(which).toList();
    return warnings.of(locale, found).stream()
        .map(view -> new WeekFacts.Named(view.unitName(), view.name()))
        .toList();
  }

  private static boolean isClosedWithEffect(FindWarnings.Item item, Predicate<Instant> ofWeek) {
    FindWarnings.Ending ending = item.ending();
    return ending != null && WITH_EFFECT.contains(item.endReason()) && ofWeek.test(ending.at());
  }

  private static List<WeekFacts.Count> counts(WeekNumbers.Week counted) {
    WeekNumbers.Cases cases = counted.cases();
    Stream<WeekFacts.Count> open =
        counted.counts().stream()
            .filter(count -> count.colour() != Colour.BLUE)
            .map(
                count ->
                    new WeekFacts.Count(
                        What.OPEN, count.colour().name(), count.open(), count.before()));
    return Stream.concat(
            open,
            Stream.of(
                new WeekFacts.Count(What.OVERDUE, null, cases.overdue(), cases.overdueBefore()),
                new WeekFacts.Count(
                    What.EFFECTIVE, null, cases.effective(), cases.effectiveBefore())))
        .toList();
  }

  private List<WeekFacts.Late> late(SignedIn person, Locale locale, Instant until) {
    return due.lateOfNobody(person, locale).lines().stream()
        .filter(line -> line.due().isBefore(until))
        .map(line -> new WeekFacts.Late(line.number(), line.title(), step(line), line.left()))
        .toList();
  }

  private List<String> coming(SignedIn person, Locale locale) {
    LocalDate today = calendar.today();
    return duties
        .ofCollege(person, locale, today, today.plusWeeks(1))
        .map(
            line ->
                words.text(
                    locale,
                    "weekly.coming",
                    line.title(),
                    periods.date(locale, line.due().atZone(calendar.zone()).toLocalDate())))
        .toList();
  }

  /** With who owes it, where the unit of the case does not. */
  private static String step(AwaitedViews.Line line) {
    return line.owner() == null ? line.step() : "%s（%s）".formatted(line.step(), line.owner());
  }

  private WeekFacts.@Nullable Example example(SignedIn person, Locale locale) {
    return news.of(person, locale).stream()
        .findFirst()
        .map(one -> new WeekFacts.Example(one.title(), one.sentence()))
        .orElse(null);
  }
}
