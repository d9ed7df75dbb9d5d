package io.vigil.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoriesTest {
  @Test
  void aCourseSlipsForSevenWeeksBeforeTheIncident() {
    assertThat(slippingCourse().stream().map(r -> Chance.r1(Facts.value(r))))
        .containsExactly(
            94.8, 95.3, 94.4, 94.0, 92.7, 91.8, 90.9, 90.1, 88.4, 84.5, 79.7, 84.1, 88.8, 92.2,
            93.5, 94.0);
    assertThat(slippingCourse()).allMatch(r -> Facts.expected(List.of(r)) == 232);
    assertThat(day(Facts.reading("CRS-01", "C06-1", "2025-26/1-W09")))
        .isEqualTo(LocalDate.of(2025, 11, 3));
    assertThat(day(Facts.reading("CRS-09", "D02", "2025-10"))).isEqualTo(LocalDate.of(2025, 11, 3));
  }

  @Test
  void gradesAreLateEveryJanuary() {
    assertThat(Facts.values("CRS-13", "D09")).containsExactly(92.9, 98.1, 90.2, 98.1, 88.0, 98.1);
  }

  @Test
  void aFacultyEntersEightWeeksAfterwardsInEightMinutes() {
    List<DemoReading> entered =
        Facts.of(Internships.POINT).filter(r -> day(r).equals(LocalDate.of(2026, 1, 12))).toList();

    assertThat(entered).hasSize(32).allMatch(r -> Facts.value(r) == 98.0);
    Instant first = entered.get(0).recordedAt();
    assertThat(first).isEqualTo(Instant.parse("2026-01-12T01:14:00Z"));
    assertThat(Duration.between(first, entered.get(31).recordedAt()))
        .isLessThan(Duration.ofMinutes(8));
  }

  @Test
  void theSameFacultyDeliversNothingThisAutumn() {
    List<DemoReading> autumn =
        Facts.of(Internships.POINT).filter(r -> r.period().startsWith("2026-27/1")).toList();

    assertThat(autumn)
        .extracting(DemoReading::period)
        .contains("2026-27/1-W11")
        .doesNotContain("2026-27/1-W12");
    assertThat(autumn).noneMatch(r -> r.unit().matches("P1[5-8]"));
    assertThat(
            Facts.COLLEGE
                .assignments()
                .filter(a -> a.controlPoint().equals(Internships.POINT))
                .filter(a -> a.firstPeriod().equals("2026-27/1-W09")))
        .extracting(DemoAssignment::unit)
        .contains("P15", "P16", "P17", "P18");
  }

  @ParameterizedTest
  @CsvSource({"09, 88.4", "10, 79.2", "11, 71.0"})
  void thePreparedFileTurnsMissingDataIntoAFall(String week, double rate) throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(DemoCollege.lateReports(), StandardCharsets.UTF_8))) {
      List<String[]> rows =
          reader
              .lines()
              .map(line -> line.split(","))
              .filter(cells -> cells[2].equals("2026-27/1-W" + week))
              .toList();

      assertThat(rows).hasSize(4);
      double handedIn = rows.stream().mapToInt(cells -> Integer.parseInt(cells[3])).sum();
      double due = rows.stream().mapToInt(cells -> Integer.parseInt(cells[4])).sum();
      assertThat(Chance.r1(100 * handedIn / due)).isEqualTo(rate);
    }
  }

  @Test
  void aCourseImprovesRunByRun() {
    assertThat(Facts.values("CRS-03", "C01-2")).containsExactly(77.1, 87.9, 92.6);
    assertThat(Facts.of("CRS-03").filter(r -> r.unit().equals("C01-2")).map(StoriesTest::day))
        .containsExactly(
            LocalDate.of(2024, 2, 2), LocalDate.of(2025, 2, 7), LocalDate.of(2026, 1, 30));
  }

  @Test
  void theStandardOfAttendanceRises() {
    List<DemoLines> lines =
        Facts.COLLEGE.lines().filter(line -> line.controlPoint().equals("STU-17")).toList();

    assertThat(lines).extracting(line -> line.standard().intValue()).containsExactly(88, 90);
    assertThat(lines.get(1).validFrom()).isEqualTo(LocalDate.of(2024, 9, 1));
    assertThat(lines.get(1).document()).isEqualTo("质委〔2024〕3号");
    assertThat(lines.get(1).recordedAt()).isBefore(Instant.parse("2024-09-01T00:00:00Z"));
  }

  @Test
  void studentsPerTeacherRiseSlowlyAndFallAgain() {
    assertThat(Facts.values("SCH-05", "LL")).containsExactly(16.9, 17.3, 17.8, 18.4, 18.1);
    assertThat(Facts.values("MAJ-01", "P25")).containsExactly(19.1, 21.1, 22.9, 20.1);
    assertThat(day(Facts.reading("SCH-05", "LL", "2025-26")))
        .hasMonth(java.time.Month.OCTOBER)
        .hasYear(2025);
  }

  @Test
  void aProgrammeShrinks() {
    assertThat(Facts.values("MAJ-09", "P15")).containsExactly(91.2, 86.4, 81.0, 78.5);
    assertThat(Facts.values("MAJ-11", "P15")).containsExactly(90.2, 87.5, 84.9);
    assertThat(Facts.values("MAJ-01", "P15")).containsExactly(16.8, 14.4, 12.8, 11.3);
  }

  @Test
  void anotherBecomesAModel() {
    assertThat(Facts.values("MAJ-15", "P01")).containsExactly(81.0, 88.5, 94.2);
  }

  @Test
  void aLeakedExamIsTheOnlyDayThatZeroToleranceKnows() {
    assertThat(
            SchoolReadings.zeroTolerance().stream()
                .flatMap(Facts::of)
                .filter(r -> Facts.value(r) > 0))
        .singleElement()
        .satisfies(r -> assertThat(r.period()).isEqualTo("2024-07-12"));
  }

  @Test
  void aProgrammeWithoutNewClassesHasNobodyToRegister() {
    assertThat(Facts.reading("MAJ-09", "P04", "2026-27").nothingOccurred()).isTrue();
  }

  private static List<DemoReading> slippingCourse() {
    return Facts.of("CRS-01")
        .filter(r -> r.unit().equals("C06-1") && r.period().startsWith("2025-26/1"))
        .toList();
  }

  private static LocalDate day(DemoReading reading) {
    return LocalDate.ofInstant(reading.recordedAt(), DemoCollege.ZONE);
  }
}
