package io.vigil.monitor.report.analysis;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.casework.WorkingTime;
import io.vigil.api.warning.ResponseLimit;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How long anybody has to say what they will do: as long as they have after a warning. */
@Component
record AnswerLimit(Environment settings) {

  /** The last day for what is known since a day. */
  LocalDate after(LocalDate day, AcademicCalendar calendar, ZoneId zone) {
    return new WorkingTime(calendar, zone)
        .due(
            ResponseLimit.PLAN.key(),
            day.atStartOfDay(zone).toInstant(),
            ResponseLimit.PLAN.set(settings::getProperty),
            ResponseLimit.PLAN.pauses(name -> settings.getProperty(name, Boolean.class)))
        .at()
        .atZone(zone)
        .toLocalDate();
  }
}
