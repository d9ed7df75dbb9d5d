package io.vigil.app.demo;

import static io.vigil.api.tally.Severity.GENERAL;
import static io.vigil.api.tally.Severity.LAPSE;
import static io.vigil.api.tally.Severity.MAJOR;
import static io.vigil.api.tally.Severity.SERIOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.api.tally.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentsTest {
  private static final List<DemoTally> TALLIES = Facts.COLLEGE.tallies().toList();
  private static final DemoCalendar CALENDAR = new DemoCalendar();
  private static final Incidents INCIDENTS = new Incidents(CALENDAR, List.of());

  @ParameterizedTest
  @CsvSource({
    "2021-22, 19, 5, 1, 24",
    "2022-23, 15, 4, 0, 21",
    "2023-24, 11, 3, 1, 19",
    "2024-25, 9, 3, 0, 16",
    "2025-26, 7, 2, 0, 14",
    "2026-27, 2, 1, 0, 5"
  })
  void countsByYearAndSeverity(String year, long general, long serious, long major, long lapses) {
    assertThat(count(year, GENERAL)).isEqualTo(general);
    assertThat(count(year, SERIOUS)).isEqualTo(serious);
    assertThat(count(year, MAJOR)).isEqualTo(major);
    assertThat(count(year, LAPSE)).isEqualTo(lapses);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-22, 25, 3.01",
    "2022-23, 19, 2.26",
    "2023-24, 15, 1.76",
    "2024-25, 12, 1.40",
    "2025-26, 9, 1.04"
  })
  void relatesIncidentsToStudents(String year, long incidents, double perThousand) {
    long counted = count(year, GENERAL) + count(year, SERIOUS) + count(year, MAJOR);

    assertThat(counted).isEqualTo(incidents);
    assertThat(1000.0 * counted / students(year)).isCloseTo(perThousand, within(0.005));
  }

  @Test
  void countsNothingTwiceThatIsASingleCase() {
    assertThat(TALLIES)
        .filteredOn(tally -> tally.period().compareTo("2023-24") >= 0)
        .isNotEmpty()
        .allMatch(tally -> tally.count() == 0);
  }

  @Test
  void reportsZeroWhereNothingHappenedButNotWhereNothingWasReported() {
    assertThat(units("2024-25")).contains("D01", "D06");
    assertThat(units("2025-26")).contains("D03").doesNotContain("D06");
  }

  private static Set<String> units(String year) {
    return TALLIES.stream()
        .filter(tally -> tally.period().equals(year))
        .map(DemoTally::unit)
        .collect(Collectors.toSet());
  }

  private static long count(String year, Severity severity) {
    long before =
        TALLIES.stream()
            .filter(tally -> tally.period().equals(year) && tally.severity() == severity)
            .mapToLong(DemoTally::count)
            .sum();
    return before
        + Stream.concat(INCIDENTS.incidents(), INCIDENTS.lapses())
            .filter(one -> one.severity() == severity)
            .filter(one -> Periods.schoolYear(CALENDAR.yearOf(one.date())).equals(year))
            .count();
  }

  private static double students(String year) {
    return Facts.COLLEGE
        .bases()
        .filter(base -> base.quantity().equals(DemoBase.STUDENTS))
        .filter(base -> base.unit().equals("LL") && base.period().equals(year))
        .mapToDouble(base -> base.value().doubleValue())
        .findFirst()
        .orElseThrow();
  }
}
