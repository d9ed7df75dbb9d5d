package io.vigil.command.casework;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import io.vigil.api.casework.WorkingTime;
import java.time.Instant;
import java.time.ZoneId;

/** The usual limits in a calendar without terms and days off, in China. */
public final class PlainDeadlines implements Deadlines {
  private static final WorkingTime TIME =
      new WorkingTime(AcademicCalendar.empty(), ZoneId.of("Asia/Shanghai"));

  @Override
  public Due due(String unit, TimeLimit step, Instant from) {
    return due(unit, step, from, limit(step));
  }

  @Override
  public Due due(String unit, TimeLimit step, Instant from, Limit limit) {
    return TIME.due(step.key(), from, limit, false);
  }

  @Override
  public Limit limit(TimeLimit step) {
    return step.usual();
  }
}
