package io.vigil.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.casework.Due;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final Instant FRIDAY_AT_NINE = Instant.parse("2026-11-20T01:00:00Z");
  private static final Instant FRIDAY_AT_EIGHT = Instant.parse("2026-11-20T00:00:00Z");
  private static final Instant MONDAY_AT_EIGHT = Instant.parse("2026-11-23T00:00:00Z");

  private final Timetable timetable =
      new Timetable(AcademicCalendar::empty, LocalTime.of(8, 0), ZoneId.of("Asia/Shanghai"));

  private Instant near(String since, String by) {
    return timetable.near(Due.of("complaint.reply", Instant.parse(since), Instant.parse(by)));
  }

  @Test
  void aLimitIsNearOnTheWorkingMorningBeforeItsLastDay() {
    assertThat(near("2026-11-16T02:00:00Z", "2026-11-23T15:59:59Z")).isEqualTo(FRIDAY_AT_EIGHT);
    assertThat(near("2026-11-16T02:00:00Z", "2026-11-24T15:59:59Z")).isEqualTo(MONDAY_AT_EIGHT);
  }

  @Test
  void aShortLimitIsNearOnceHalfOfItIsOver() {
    assertThat(near("2026-11-20T01:00:00Z", "2026-11-20T01:00:10Z"))
        .isEqualTo(Instant.parse("2026-11-20T01:00:05Z"));
  }

  @Test
  void thereIsNoMorningAtTheWeekend() {
    assertThat(timetable.nextMorning(FRIDAY_AT_NINE)).isEqualTo(MONDAY_AT_EIGHT);
    assertThat(timetable.nextMorning(FRIDAY_AT_EIGHT.minusSeconds(1))).isEqualTo(FRIDAY_AT_EIGHT);
    assertThat(timetable.nextMorning(FRIDAY_AT_EIGHT)).isEqualTo(MONDAY_AT_EIGHT);
  }
}
