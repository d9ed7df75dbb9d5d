package io.vigil.app.wording;

import io.vigil.api.grading.Lines;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Periods as people say them: 第 12 教学周 and never an ISO week. */
@Component
public class Periods {
  private static final List<PeriodKind> GUESSES =
      List.of(
          PeriodKind.TEACHING_WEEK,
          PeriodKind.WEEK,
          PeriodKind.DAY,
          PeriodKind.TERM,
          PeriodKind.SCHOOL_YEAR,
          PeriodKind.CALENDAR_YEAR,
          PeriodKind.MONTH);

  private static final Pattern AT_END = Pattern.compile("(.+) (\\d{4}-\\d{2}(?:/[12])?)");

  private final Words words;
  private final CollegeCalendar calendar;

  Periods(Words words, CollegeCalendar calendar) {
    this.words = words;
    this.calendar = calendar;
  }

  /** A period with its year, for a sentence. */
  public String full(Locale locale, String code, PeriodKind kind) {
    return parse(code, kind).map(period -> full(locale, period)).orElse(code);
  }

  /** As {@link #full}, but a week of the term that runs without naming it. */
  public String recent(Locale locale, String code, PeriodKind kind) {
    return parse(code, kind).map(period -> recent(locale, period)).orElse(code);
  }

  private String recent(Locale locale, Period period) {
    return period instanceof Period.TeachingWeek week && runs(week.term())
        ? words.text(locale, "period.teaching-week.this-term", week.week())
        : full(locale, period);
  }

  private boolean runs(Period.Term term) {
    return calendar
        .terms()
        .termOn(calendar.today())
        .filter(dates -> dates.term().equals(term))
        .isPresent();
  }

  /** A period with its year, or the text itself where it is no period of that kind. */
  String exactly(Locale locale, String text, PeriodKind kind) {
    return tried(text, kind).map(period -> full(locale, period)).orElse(text);
  }

  /** A term or school year with its year, or the text itself where it is neither. */
  public String said(Locale locale, String text) {
    return exactly(locale, exactly(locale, text, PeriodKind.TERM), PeriodKind.SCHOOL_YEAR);
  }

  /** The text with the term or school year at its end in words (教学过程规范管理（2025—2026学年第二学期）). */
  String named(Locale locale, String text) {
    Matcher found = AT_END.matcher(text);
    if (!found.matches()) {
      return text;
    }
    PeriodKind kind = found.group(2).contains("/") ? PeriodKind.TERM : PeriodKind.SCHOOL_YEAR;
    return words.text(
        locale, "period.named", found.group(1), exactly(locale, found.group(2), kind));
  }

  /** A period as short as an axis needs it. */
  public String brief(Locale locale, String code, PeriodKind kind) {
    return parse(code, kind).map(period -> brief(locale, period)).orElse(code);
  }

  /** What so many periods of a kind are called. */
  public String unit(Locale locale, PeriodKind kind, int count) {
    return words.text(locale, (count == 1 ? "period.unit.one." : "period.unit.") + kind);
  }

  public String date(Locale locale, LocalDate date) {
    return words.text(locale, "period.day", year(date), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The first day of lines, or that they hold from the start. */
  public String start(Locale locale, Lines lines) {
    return lines.holdFromTheStart()
        ? words.text(locale, "period.start")
        : date(locale, lines.validFrom());
  }

  public String schoolYear(Locale locale, Period.SchoolYear year) {
    return years(locale, "period.school-year", year);
  }

  private String years(Locale locale, String key, Period.SchoolYear year) {
    return words.text(
        locale, key, Integer.toString(year.startYear()), Integer.toString(year.startYear() + 1));
  }

  private String full(Locale locale, Period period) {
    return switch (period) {
      case Period.Day day -> date(locale, day.date());
      case Period.IsoWeek week -> isoWeek(locale, week, true);
      case Period.TeachingWeek week ->
          words.text(locale, "period.teaching-week", full(locale, week.term()), week.week());
      case Period.Month month ->
          words.text(
              locale,
              "period.month",
              Integer.toString(month.month().getYear()),
              month.month().getMonthValue());
      case Period.Term term -> years(locale, "period.term." + term.number(), term.schoolYear());
      case Period.SchoolYear year -> schoolYear(locale, year);
      case Period.CalendarYear year ->
          words.text(locale, "period.calendar-year", Integer.toString(year.year()));
    };
  }

  private String brief(Locale locale, Period period) {
    return switch (period) {
      case Period.Day day ->
          words.text(
              locale, "period.brief.day", day.date().getMonthValue(), day.date().getDayOfMonth());
      case Period.IsoWeek week -> isoWeek(locale, week, false);
      case Period.TeachingWeek week -> words.text(locale, "period.brief.week", week.week());
      case Period.Term term ->
          words.text(locale, "period.brief.term." + term.number(), term.schoolYear().code());
      case Period.SchoolYear year -> year.code();
      default -> full(locale, period);
    };
  }

  private String isoWeek(Locale locale, Period.IsoWeek week, boolean full) {
    LocalDate monday = calendar.terms().range(week).first();
    return calendar
        .terms()
        .teachingWeekOn(monday)
        .map(taught -> full ? full(locale, (Period) taught) : brief(locale, (Period) taught))
        .orElseGet(() -> weekOf(locale, monday, full));
  }

  private String weekOf(Locale locale, LocalDate monday, boolean full) {
    String day = full ? date(locale, monday) : brief(locale, (Period) new Period.Day(monday));
    return words.text(locale, "period.week-of", day);
  }

  private static String year(LocalDate date) {
    return Integer.toString(date.getYear());
  }

  private static Optional<Period> parse(String code, PeriodKind kind) {
    Optional<Period> expected = tried(code, kind);
    return expected.isPresent()
        ? expected
        : GUESSES.stream().flatMap(guess -> tried(code, guess).stream()).findFirst();
  }

  private static Optional<Period> tried(String code, PeriodKind kind) {
    try {
      return Optional.of(Period.parse(code, kind));
    } catch (PeriodFormatException e) {
      return Optional.empty();
    }
  }
}
