package io.vigil.app.page;

import io.vigil.api.casework.WorkingTime;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Words;
import java.time.Clock;
import java.time.Instant;
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
    var time = new WorkingTime(calendar.terms(), calendar.zone());
    TimeLeft left = TimeLeft.of(time, clock.instant(), dueAt);
    return words.text(LocaleContextHolder.getLocale(), "case." + left.kind().key(), left.number());
  }
}
