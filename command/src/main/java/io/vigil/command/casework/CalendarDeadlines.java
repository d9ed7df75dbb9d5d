package io.vigil.command.casework;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import io.vigil.api.casework.WorkingTime;
import io.vigil.command.reference.Reference;
import io.vigil.command.reference.References;
import io.vigil.command.reference.UnitRef;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Counts in the calendar that was entered, by the limits that were set. */
@Component
class CalendarDeadlines implements Deadlines {
  private final References references;
  private final ZoneId collegeZone;
  private final LimitSettings settings;

  CalendarDeadlines(References references, ZoneId collegeZone, Environment settings) {
    this.references = references;
    this.collegeZone = collegeZone;
    this.settings = new LimitSettings(settings);
  }

  @Override
  public Due due(String unit, TimeLimit step, Instant from) {
    return due(unit, step, from, limit(step));
  }

  @Override
  public Due due(String unit, TimeLimit step, Instant from, Limit limit) {
    return new WorkingTime(calendar(unit), collegeZone)
        .due(step.key(), from, limit, settings.pauses(step));
  }

  private AcademicCalendar calendar(String unit) {
    Reference reference = references.current();
    UnitRef known = reference.unit(unit);
    return known == null ? AcademicCalendar.empty() : reference.calendar(known.path().getFirst());
  }

  @Override
  public Limit limit(TimeLimit step) {
    return settings.limit(step);
  }
}
