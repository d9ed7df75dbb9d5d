package io.vigil.app.page;

import io.vigil.api.casework.WorkingTime;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How much time is left for a step, in working days; the pages ask for it by name. */
@Component("caseClocks")
public class CaseClocks {
  private final CollegeCalendar calendar;
  private final Words words;
  private final Clock clock;

  CaseClocks(CollegeCalendar calendar, Words words, Clock clock) {
    this.calendar = calendar;
    this.words = words;
    this.clock = clock;
  }

  /** Such as 还剩 3 个工作日; empty where there is no limit. */
  public String left(@Nullable Instant dueAt) {
    return dueAt == null ? "" : text(dueAt);
  }

  private String text(Instant dueAt) {
    Instant now = clock.instant();
    var time = new WorkingTime(calendar.terms(), calendar.zone());
    if (dueAt.isBefore(now)) {
      return words("case.overdue", time.workingDaysBetween(dueAt, now));
    }
    int days = time.workingDaysBetween(now, dueAt);
    return days == 0 ? soon(now, dueAt) : words("case.left", days);
  }

  /** A day off is no working day, and no today either. */
  private String soon(Instant now, Instant dueAt) {
    long nights =
        ChronoUnit.DAYS.between(
            LocalDate.ofInstant(now, calendar.zone()), LocalDate.ofInstant(dueAt, calendar.zone()));
    if (nights == 0) {
      return words("case.due-today");
    }
    return nights == 1 ? words("case.due-tomorrow") : words("case.due-off", nights);
  }

  private String words(String key, Object... arguments) {
    return words.text(LocaleContextHolder.getLocale(), key, arguments);
  }
}
