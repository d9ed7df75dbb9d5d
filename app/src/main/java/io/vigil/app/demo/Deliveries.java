package io.vigil.app.demo;

import io.vigil.api.calendar.TermDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

/** When the feeds of the demo college arrive: by rule, and now and then one day late. */
public final class Deliveries {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The system was set up, and what was known of the past was entered. */
  public static final Instant SETUP = at(LocalDate.of(2023, 8, 28), 8, 0);

  /** The demo opens; nothing is known later. */
  public static final Instant OPENING = at(LocalDate.of(2026, 11, 20), 8, 0);

  private static final double LATE = 0.04;
  private static final int DAYS_TO_TUESDAY_AFTER = 8;
  private static final int WORKING_DAYS_AFTER_TERM = 10;

  private final DemoCalendar calendar;

  public Deliveries(DemoCalendar calendar) {
    this.calendar = calendar;
  }

  public static Instant at(LocalDate date, int hour, int minute) {
    return date.atTime(hour, minute).atZone(ZONE).toInstant();
  }

  static boolean isKnown(DemoFact fact) {
    return !fact.recordedAt().isAfter(OPENING);
  }

  /** Before the first class of a school year, or when the system was set up. */
  Instant opening(int year) {
    Instant monday = at(calendar.firstTerm(year).firstMonday(), 7, 30);
    return monday.isBefore(SETUP) || year == LocalDate.ofInstant(SETUP, ZONE).getYear()
        ? SETUP
        : monday;
  }

  Instant weekly(Feed feed, String unit, TermDates term, int week) {
    LocalDate tuesday = term.week(week).first().plusDays(DAYS_TO_TUESDAY_AFTER);
    return at(feed, unit, term.term().code() + "|" + week, tuesday);
  }

  public Instant monthly(Feed feed, String unit, YearMonth month) {
    LocalDate third = month.plusMonths(1).atDay(3);
    return at(feed, unit, month.toString(), calendar.orNextWorkingDay(third));
  }

  Instant byTerm(Feed feed, String unit, TermDates term) {
    LocalDate day = calendar.plusWorkingDays(term.range().last(), WORKING_DAYS_AFTER_TERM);
    return at(feed, unit, term.term().code(), day);
  }

  /** On the day that is due, at ten, unless chance has this delivery late. */
  Instant at(Feed feed, String unit, String period, LocalDate due) {
    String key = "late|" + feed + "|" + unit + "|" + period;
    boolean late = feed != Feed.NONE && Chance.u(key) < LATE;
    return due.atTime(LocalTime.of(10, 0))
        .with(date -> late ? date.with(calendar.plusWorkingDays(due, 1)) : date)
        .atZone(ZONE)
        .toInstant();
  }
}
