package io.vigil.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoCollegeTest {
  private static final List<String> CATALOGUE = List.of("SCH-01", "SCH-11", "SCH-29");

  @Test
  void tellsItsReadingsInTheOrderInWhichTheyWereLearned() {
    List<Instant> learned =
        new DemoRows(Facts.COLLEGE)
            .readings()
            .map(row -> Objects.requireNonNull(row.recordedAt()))
            .toList();

    assertThat(learned).isSorted();
    assertThat(learned.getLast()).isBefore(DemoCollege.OPENING);
  }

  @Test
  void isTheSameCollegeEveryTime() {
    assertThat(new DemoCollege().readings()).containsExactlyElementsOf(Facts.READINGS);
    assertThat(new DemoCollege().assignments())
        .containsExactlyElementsOf(Facts.COLLEGE.assignments().toList());
  }

  @Test
  void hasAboutFifteenThousandReadingsBesideAttendance() {
    assertThat(Facts.READINGS.size() - Facts.of(Attendance.POINT).count())
        .isBetween(15_000L, 16_000L);
  }

  @Test
  void repeatsAReadingOnlyToCorrectIt() {
    assertThat(Facts.READINGS).hasSize(Facts.latest(Facts.READINGS.stream()).size() + 14);
  }

  @Test
  void knowsEveryUnitThatItSpeaksOf() {
    Set<String> units = Facts.COLLEGE.units().map(DemoUnit::id).collect(Collectors.toSet());

    assertThat(Facts.READINGS).allMatch(reading -> units.contains(reading.unit()));
    assertThat(Facts.COLLEGE.assignments())
        .allMatch(a -> units.containsAll(Set.of(a.unit())) && units.contains(a.dataOwner()))
        .allMatch(a -> units.contains(a.improvementOwner()));
    assertThat(Facts.COLLEGE.tallies()).allMatch(tally -> units.contains(tally.unit()));
  }

  @Test
  void opensSixtySevenControlPointsAndSaysWhyOthersAreClosed() {
    assertThat(Facts.COLLEGE.openPoints()).hasSize(67);
    assertThat(Facts.COLLEGE.points(CATALOGUE))
        .extracting(DemoPoint::reason)
        .containsExactly(null, "尚未启用", "数量少，由三年分析代替");
  }

  @Test
  void isQuietApartFromItsStories() {
    assertThat(below("MAJ-22", 90, r -> r.period().equals("2023-24"))).isEqualTo(4);
    assertThat(below("STU-13", 95, r -> true)).isEqualTo(5);
    assertThat(below("SCH-04", 98, r -> true)).isEqualTo(3);
    assertThat(below("SCH-43", 95, r -> true)).isEqualTo(2);
    assertThat(Facts.of("STU-13")).hasSize(32);
  }

  @Test
  void owesNothingThatItDeliversWithoutBeingAsked() {
    Set<String> assigned =
        Facts.COLLEGE.assignments().map(DemoCollegeTest::key).collect(Collectors.toSet());

    assertThat(Facts.READINGS)
        .filteredOn(r -> !Set.of("CRS-06", "TCH-02", "TCH-03").contains(r.controlPoint()))
        .allMatch(r -> assigned.contains(r.controlPoint() + " " + r.unit()));
  }

  private static String key(DemoAssignment assignment) {
    return assignment.controlPoint() + " " + assignment.unit();
  }

  private static long below(String point, double line, Predicate<DemoReading> which) {
    return Facts.of(point).filter(which).filter(r -> Facts.value(r) < line).count();
  }
}
