package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.casework.WorkingTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A week in November of the year 2026: the 21st and 22nd are a Saturday and a Sunday. */
class TimeLeftTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "2026-11-18T10:00, 2026-11-20T23:59, WORKING_DAYS, 2",
    "2026-11-20T10:00, 2026-11-23T23:59, WORKING_DAYS, 1",
    "2026-11-20T10:00, 2026-11-20T23:59, TODAY, 0",
    "2026-11-21T10:00, 2026-11-21T23:59, TODAY, 0",
    "2026-11-20T10:00, 2026-11-21T23:59, TOMORROW, 1",
    "2026-11-21T10:00, 2026-11-22T23:59, TOMORROW, 1",
    "2026-11-20T10:00, 2026-11-22T23:59, DAYS_OFF, 2",
    "2026-11-23T10:00, 2026-11-20T23:59, OVERDUE, 1",
    "2026-11-21T10:00, 2026-11-20T23:59, OVERDUE, 0",
  })
  void aDayOffIsNoWorkingDayAndNoTodayEither(
      LocalDateTime now, LocalDateTime due, TimeLeft.Kind kind, long number) {
    var time = new WorkingTime(AcademicCalendar.empty(), ZONE);

    assertThat(TimeLeft.of(time, at(now), at(due))).isEqualTo(new TimeLeft(kind, number));
  }

  private static Instant at(LocalDateTime moment) {
    return moment.atZone(ZONE).toInstant();
  }
}
