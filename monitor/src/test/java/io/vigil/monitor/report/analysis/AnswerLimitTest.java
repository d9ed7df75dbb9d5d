package io.vigil.monitor.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.AcademicCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** By when something is answered that is known on Friday, 25 September 2026. */
class AnswerLimitTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 25);
  private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
  private static final AcademicCalendar CALENDAR =
      new AcademicCalendar(Map.of(), Map.of(NATIONAL_DAY, false));

  @Test
  void tenDaysWhereNothingIsSet() {
    assertThat(answeredBy(Map.of())).isEqualTo("2026-10-05");
  }

  @Test
  void asManyWorkingDaysAsTheCollegeSetsWithoutHolidays() {
    assertThat(answeredBy(Map.of("vigil.limits.warning.plan", "5wd"))).isEqualTo("2026-10-05");
    assertThat(answeredBy(Map.of("vigil.limits.warning.plan", "3wd"))).isEqualTo("2026-09-30");
    assertThat(answeredBy(Map.of("vigil.limits.warning.plan", "48h"))).isEqualTo("2026-09-27");
  }

  private static LocalDate answeredBy(Map<String, Object> set) {
    var settings = new StandardEnvironment();
    settings.getPropertySources().addFirst(new MapPropertySource("set", set));
    return new AnswerLimit(settings).after(FRIDAY, CALENDAR, ZoneId.of("Asia/Shanghai"));
  }
}
