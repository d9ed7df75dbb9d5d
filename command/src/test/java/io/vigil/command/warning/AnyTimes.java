package io.vigil.command.warning;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import io.vigil.api.casework.WorkingTime;
import io.vigil.command.casework.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The usual limits in a calendar without holidays. */
final class AnyTimes {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private AnyTimes() {}

  static Times at(Instant now) {
    return new Times(new Usual(), Clock.fixed(now, ZONE), ZONE);
  }

  private record Usual() implements Deadlines {
    private static final WorkingTime TIME = new WorkingTime(AcademicCalendar.empty(), ZONE);

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
}
