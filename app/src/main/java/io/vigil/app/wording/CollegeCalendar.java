package io.vigil.app.wording;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.security.Questions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The academic calendar as entered, and which day it is at the college. */
@Component
public class CollegeCalendar {
  private static final String ONLY = "calendar";

  private final Clock clock;
  private final ZoneId zone;
  private final LoadingCache<String, AcademicCalendar> entered;

  public CollegeCalendar(Questions questions, Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
    this.entered =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(key -> of(questions.ask(new FindCalendar(), FindCalendar.Result.class)));
  }

  public AcademicCalendar terms() {
    return entered.get(ONLY);
  }

  /** What was entered is read anew the next time somebody asks. */
  public void forget() {
    entered.invalidateAll();
  }

  public LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  public ZoneId zone() {
    return zone;
  }

  public static AcademicCalendar of(FindCalendar.Result result) {
    Map<Period.Term, TermDates> terms = new HashMap<>();
    result.terms().forEach(row -> add(terms, row));
    Map<LocalDate, Boolean> days = new HashMap<>();
    result.days().forEach(day -> days.put(day.date(), day.worked()));
    return new AcademicCalendar(terms, days, result.breaks());
  }

  private static void add(Map<Period.Term, TermDates> terms, FindCalendar.TermRow row) {
    if (Period.parse(row.term(), PeriodKind.TERM) instanceof Period.Term term) {
      terms.put(term, new TermDates(term, row.firstMonday(), row.weeks(), row.classWeeks(), false));
    }
  }
}
