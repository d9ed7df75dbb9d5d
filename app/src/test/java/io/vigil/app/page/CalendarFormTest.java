package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.calendar.CollegeBreak;
import io.vigil.api.calendar.FindCalendar.TermRow;
import io.vigil.api.message.Rejection;
import io.vigil.app.check.CalendarDesk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFormTest {

  @Test
  void whatStandsAsTheFormShowedItIsNoChangeWhateverBecameOfItMeanwhile() {
    CalendarDesk.Told told = new CalendarForm(shown()).read();

    assertThat(told.basedOn()).isEqualTo(3);
    assertThat(told.terms()).isEmpty();
    assertThat(told.breaks()).isEmpty();
    assertThat(told.withdrawn()).isEmpty();
  }

  @Test
  void whatWasWrittenOverIsAChange() {
    Map<String, String> fields = shown();
    fields.put("t.0.weeks", "19");
    fields.put("b.0.still", "true");

    CalendarDesk.Told told = new CalendarForm(fields).read();

    assertThat(told.terms())
        .containsExactly(new TermRow("2026-27/2", LocalDate.of(2027, 2, 22), 19, 18));
    assertThat(told.breaks())
        .containsExactly(
            new CollegeBreak(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 6), "运动会", true));
  }

  @Test
  void furtherDaysAndTheReasonOutliveANewerVersion() {
    Map<String, String> fields = shown();
    fields.put("d.0.from", "2026-12-26");
    fields.put("reason", "调课");

    assertThat(new CalendarForm(fields).additions())
        .isEqualTo(Map.of("d.0.from", "2026-12-26", "reason", "调课"));
  }

  @ParameterizedTest
  @CsvSource({
    "d.0.to, calendar.day-missing, 1",
    "d.2.name, calendar.day-missing, 3",
    "b.1.last, calendar.break-day-missing, 2",
    "b.1.name, calendar.break-day-missing, 2",
  })
  void aRowWithoutItsFirstDayIsToldByItsTableItsNumberAndWhatIsWrittenInIt(
      String field, String code, String row) {
    Map<String, String> fields = shown();
    fields.put(field, "2026-12-27");

    assertThatThrownBy(() -> new CalendarForm(fields).read())
        .isInstanceOfSatisfying(
            Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code))
        .hasMessageContaining("Row " + row)
        .hasMessageContaining("2026-12-27");
  }

  private static Map<String, String> shown() {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("basedOn", "3"),
            Map.entry("t.0.term", "2026-27/2"),
            Map.entry("t.0.firstMonday", "2027-02-22"),
            Map.entry("t.0.weeks", "20"),
            Map.entry("t.0.classWeeks", "18"),
            Map.entry("t.0.was", "2027-02-22 20 18"),
            Map.entry("b.0.first", "2026-11-05"),
            Map.entry("b.0.last", "2026-11-06"),
            Map.entry("b.0.name", "运动会"),
            Map.entry("b.0.was", "2026-11-06 false 运动会")));
  }
}
