package io.vigil.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceTest {
  @ParameterizedTest
  @CsvSource({
    "2023-24/1, 12682, 491151, 526617, 93.27",
    "2023-24/2, 12006, 470518, 500250, 94.06",
    "2024-25/1, 13088, 504788, 538996, 93.65",
    "2024-25/2, 12040, 465384, 495876, 93.85",
    "2025-26/1, 13090, 503297, 537647, 93.61",
    "2025-26/2, 12040, 466045, 495446, 94.07",
    "2026-27/1, 8894, 342306, 366214, 93.47"
  })
  void addsUpByTerm(String term, int rows, long present, long expected, double rate) {
    List<DemoReading> attendance = Facts.attendance(Facts.term(term));

    assertThat(attendance).hasSize(rows);
    assertThat(Facts.present(attendance)).isCloseTo(present, within(5L));
    assertThat(Facts.expected(attendance)).isEqualTo(expected);
    assertThat(100.0 * Facts.present(attendance) / Facts.expected(attendance))
        .isCloseTo(rate, within(0.005));
  }

  @Test
  void addsUpToTheLongSeries() {
    assertThat(Facts.ATTENDANCE).hasSize(83_840);
  }

  @ParameterizedTest
  @CsvSource({"P01-2101, 2023-09-04, 36, 42", "P06-2401, 2025-11-12, 31, 38"})
  void countsAClassOnADay(String unit, String day, long present, long expected) {
    List<DemoReading> reading = List.of(Facts.reading(Attendance.POINT, unit, day));

    assertThat(Facts.present(reading)).isEqualTo(present);
    assertThat(Facts.expected(reading)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-24/1",
    "2023-24/2",
    "2024-25/1",
    "2024-25/2",
    "2025-26/1",
    "2025-26/2",
    "2026-27/1"
  })
  void liesBelowStandardOnManyDaysAlthoughNothingIsWrong(String term) {
    List<DemoReading> attendance = Facts.attendance(Facts.term(term));
    double low = attendance.stream().filter(r -> Facts.value(r) < 90).count();

    assertThat(low / attendance.size()).isBetween(0.14, 0.21);
  }

  @Test
  void fallsInThreeClassesBeforeTheIncident() {
    assertThat(weekly("2025-26/1", "P06-24", 1, 18))
        .containsExactly(
            92.2, 93.8, 95.3, 94.5, 92.2, 91.4, 91.4, 87.8, 86.2, 82.2, 80.5, 83.1, 89.3, 90.7,
            93.8, 92.9, 93.3, 90.7);
  }

  @Test
  void neverFallsBelowNinetyOneInTheirFaculty() {
    assertThat(IntStream.rangeClosed(1, 18).mapToObj(AttendanceTest::facultyOfTheIncident))
        .allSatisfy(rate -> assertThat(rate).isGreaterThanOrEqualTo(91.0));
  }

  @Test
  void fallsTwiceInOneProgramme() {
    assertThat(weekly("2025-26/2", "P23-", 4, 12))
        .containsExactly(94.0, 91.1, 89.0, 85.7, 88.9, 87.3, 90.4, 95.0, 93.8);
    assertThat(weekly("2026-27/1", "P23-", 7, 12))
        .containsExactly(93.7, 89.5, 87.4, 85.0, 83.9, 81.7);
  }

  @Test
  void fallsInTheInfluenzaWeeks() {
    assertThat(weekly("2023-24/1", "P", 14, 15)).containsExactly(90.5, 90.2);
  }

  @Test
  void fallsOnTheDayOfTheRainstorm() {
    Collection<DemoReading> day = on("2025-05-22", "P");

    assertThat(Facts.present(day)).isEqualTo(3649);
    assertThat(Facts.expected(day)).isEqualTo(5766);
    assertThat(day).hasSize(140);
    assertThat(day).filteredOn(r -> Facts.value(r) < 80).hasSize(138);
    assertThat(day).filteredOn(r -> Facts.value(r) < 60).hasSize(54);
  }

  @Test
  void carriesAbsentForPresentInOneFileAndCorrectsItNextMorning() {
    List<DemoReading> informationEngineering =
        Facts.of(Attendance.POINT)
            .filter(r -> r.period().equals("2026-10-14") && r.unit().matches("P1[0-4]-.*"))
            .toList();
    Instant corrected = Instant.parse("2026-10-15T01:20:00Z");
    List<DemoReading> first =
        informationEngineering.stream().filter(r -> r.recordedAt().isBefore(corrected)).toList();

    assertThat(Facts.rate(first)).isEqualTo(66.6);
    assertThat(Facts.rate(Facts.latest(informationEngineering.stream()))).isEqualTo(94.1);
    assertThat(informationEngineering)
        .filteredOn(r -> r.recordedAt().equals(corrected))
        .hasSize(14);
  }

  @Test
  void isRecordedInTheEveningOfTheDay() {
    assertThat(Facts.reading(Attendance.POINT, "P06-2401", "2025-11-12").recordedAt())
        .isEqualTo(Instant.parse("2025-11-12T10:05:00Z"));
  }

  private static double facultyOfTheIncident(int week) {
    return Facts.rate(Facts.attendance("2025-26/1", week, unit -> unit.matches("P0[6-9]-.*")));
  }

  private static List<Double> weekly(String term, String classes, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            week -> Facts.rate(Facts.attendance(term, week, unit -> unit.startsWith(classes))))
        .toList();
  }

  private static Collection<DemoReading> on(String day, String classes) {
    return Facts.ATTENDANCE.stream()
        .filter(r -> r.period().equals(day) && r.unit().startsWith(classes))
        .toList();
  }
}
