package io.vigil.app.check;

import io.vigil.api.casework.WorkingTime;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much time is left, in working days; templates ask for it by name. */
@Component("dueWords")
public class DueWords {
  private final CollegeCalendar calendar;
  private final Words words;
  private final Clock clock;

  DueWords(CollegeCalendar calendar, Words words, Clock clock) {
    this.calendar = calendar;
    this.words = words;
    this.clock = clock;
  }

  /** Such as 还剩 3 个工作日; empty where nothing is due. */
  public String left(Locale locale, @Nullable Instant due) {
    if (due == null) {
      return "";
    }
    Instant now = clock.instant();
    var time = new WorkingTime(calendar.terms(), calendar.zone());
    if (now.isAfter(due)) {
      return words.text(locale, "check.due.over", time.workingDaysBetween(due, now));
    }
    int left = time.workingDaysBetween(now, due);
    return left == 0
        ? words.text(locale, "check.due.today")
        : words.text(locale, "check.due.left", left);
  }

  public boolean isOver(@Nullable Instant due) {
    return due != null && clock.instant().isAfter(due);
  }
}
