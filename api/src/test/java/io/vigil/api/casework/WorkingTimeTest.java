package io.vigil.api.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.CollegeBreak;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final boolean STANDS_STILL = true;

  private final WorkingTime time =
      new WorkingTime(
          new AcademicCalendar(
              terms(term("2024-25/1", "2024-09-02"), term("2024-25/2", "2025-02-17")),
              Map.of(LocalDate.parse("2024-10-07"), false, LocalDate.parse("2024-10-12"), true)),
          ZONE);

  @Test
  void theDayOfTheBeginningCountsAsZeroAndTheLastDayIsWhole() {
    Due appeal = time.due("appeal", at("2026-11-19T09:00"), Limit.workingDays(5), !STANDS_STILL);

    assertThat(appeal.at()).isEqualTo(at("2026-11-26T23:59:59"));
    assertThat(appeal.isOverAt(at("2026-11-26T23:59:59"))).isFalse();
    assertThat(appeal.isOverAt(at("2026-11-27T00:00"))).isTrue();
  }

  @Test
  void daysOffDoNotCountAndMovedWorkingDaysDo() {
    Due due = time.due("propose", at("2024-10-04T10:00"), Limit.workingDays(5), !STANDS_STILL);

    assertThat(due.at()).isEqualTo(at("2024-10-12T23:59:59"));
  }

  @Test
  void timeStandsStillBetweenTermsAndSaysSo() {
    Due decide = time.due("decide", at("2025-01-15T10:00"), Limit.workingDays(5), STANDS_STILL);

    assertThat(decide.at()).isEqualTo(at("2025-02-19T23:59:59"));
    assertThat(decide.stoodStillFrom()).isEqualTo("2025-01-20");
    assertThat(decide.stoodStillTo()).isEqualTo("2025-02-16");
  }

  @Test
  void timeStandsStillInABreakThatWasNamedWithinATerm() {
    WorkingTime practice = with(breakOf("2024-12-09", "2024-12-20", STANDS_STILL));

    Due decide = practice.due("decide", at("2024-12-05T10:00"), Limit.workingDays(3), STANDS_STILL);

    assertThat(decide.at()).isEqualTo(at("2024-12-24T23:59:59"));
    assertThat(decide.stoodStillFrom()).isEqualTo("2024-12-09");
    assertThat(decide.stoodStillTo()).isEqualTo("2024-12-20");
  }

  @Test
  void timeRunsOnBetweenTermsWhereTheCollegeSaysSo() {
    WorkingTime working = with(breakOf("2025-01-20", "2025-01-24", !STANDS_STILL));

    Due decide = working.due("decide", at("2025-01-15T10:00"), Limit.workingDays(5), STANDS_STILL);

    assertThat(decide.at()).isEqualTo(at("2025-01-22T23:59:59"));
    assertThat(decide.stoodStillFrom()).isNull();
  }

  private WorkingTime with(CollegeBreak named) {
    AcademicCalendar usual = time.calendar();
    return new WorkingTime(
        new AcademicCalendar(usual.terms(), usual.exceptions(), List.of(named)), ZONE);
  }

  private static CollegeBreak breakOf(String first, String last, boolean standsStill) {
    return new CollegeBreak(LocalDate.parse(first), LocalDate.parse(last), "实习", standsStill);
  }

  @Test
  void theRightToAppealRunsOnInABreak() {
    Due appeal = time.due("appeal", at("2025-01-17T10:00"), Limit.workingDays(5), !STANDS_STILL);

    assertThat(appeal.at()).isEqualTo(at("2025-01-24T23:59:59"));
    assertThat(appeal.stoodStillFrom()).isNull();
  }

  @Test
  void hoursAreHours() {
    assertThat(time.due("answer", at("2026-11-20T22:00"), Limit.hours(24), STANDS_STILL).at())
        .isEqualTo(at("2026-11-21T22:00"));
  }

  @Test
  void halfOfALimitIsRoundedUp() {
    assertThat(Limit.parse("5wd").half()).isEqualTo(Limit.workingDays(3));
    assertThat(Limit.parse("24h").half()).isEqualTo(Limit.hours(12));
    assertThat(Limit.parse("1h").half().text()).isEqualTo("1800s");
  }

  @Test
  void workingDaysBetweenTwoMomentsLeaveOutWeekends() {
    assertThat(time.workingDaysBetween(at("2026-11-19T09:00"), at("2026-11-24T08:00")))
        .isEqualTo(3);
    assertThat(time.workingDaysBetween(at("2026-11-24T09:00"), at("2026-11-19T08:00"))).isZero();
  }

  @Test
  void numbersAreReadAsTheyAreWritten() {
    var number = new CaseNumber(CaseKind.WARNING, 2026, 37);

    assertThat(number.text()).isEqualTo("预警〔2026〕0037号");
    assertThat(CaseNumber.parse(number.text())).isEqualTo(number);
  }

  private static Map<Period.Term, TermDates> terms(TermDates... dates) {
    var terms = new HashMap<Period.Term, TermDates>();
    for (TermDates one : dates) {
      terms.put(one.term(), one);
    }
    return terms;
  }

  private static TermDates term(String code, String firstMonday) {
    var term = (Period.Term) Period.parse(code, PeriodKind.TERM);
    return new TermDates(term, LocalDate.parse(firstMonday), 20, 18, false);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
