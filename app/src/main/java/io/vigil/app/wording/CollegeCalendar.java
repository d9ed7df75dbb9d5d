package io.vigil.app.wording;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.FindCalendar;
import io.vigil.app.security.Questions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
            .build(key -> questions.ask(new FindCalendar(), FindCalendar.Result.class).calendar());
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
}
