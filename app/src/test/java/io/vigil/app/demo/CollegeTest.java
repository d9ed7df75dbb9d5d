package io.vigil.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.unit.UnitKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollegeTest {
  private static final Map<String, DemoUnit> UNITS =
      Facts.COLLEGE.units().collect(Collectors.toMap(DemoUnit::id, Function.identity()));
  private static final Map<String, Long> STUDENTS =
      Facts.COLLEGE
          .bases()
          .filter(base -> base.quantity().equals(DemoBase.STUDENTS))
          .collect(
              Collectors.toMap(
                  base -> base.unit() + " " + base.period(), base -> base.value().longValue()));
  private static final List<Programme> PROGRAMMES = Programme.all();

  @ParameterizedTest
  @CsvSource({
    "SCHOOL, 1",
    "FACULTY, 9",
    "OFFICE, 16",
    "PROGRAMME, 28",
    "COURSE, 96",
    "TEACHER, 468"
  })
  void hasItsUnits(UnitKind kind, int count) {
    assertThat(UNITS.values()).filteredOn(unit -> unit.kind() == kind).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "2023, 205, 8503, 2949, 2801, 2753",
    "2024, 208, 8567, 2887, 2879, 2801",
    "2025, 210, 8640, 2944, 2817, 2879",
    "2026, 212, 8731, 3040, 2874, 2817"
  })
  void hasItsClassesAndStudents(
      int year, long classes, long students, long first, long second, long third) {
    assertThat(PROGRAMMES.stream().flatMap(p -> p.classesIn(year)).count()).isEqualTo(classes);
    assertThat(STUDENTS).containsEntry("LL " + Periods.schoolYear(year), students);
    assertThat(
            IntStream.rangeClosed(1, 3)
                .mapToObj(y -> PROGRAMMES.stream().mapToLong(p -> p.students(year, y)).sum()))
        .containsExactly(first, second, third);
  }

  @ParameterizedTest
  @CsvSource({
    "D01, 1699, 1672, 1613, 1567",
    "D02, 881, 972, 1046, 1137",
    "D03, 1616, 1697, 1741, 1803",
    "D04, 1140, 1071, 1036, 989",
    "D05, 1509, 1477, 1476, 1474",
    "D06, 671, 708, 752, 772",
    "D07, 987, 970, 976, 989"
  })
  void hasTheStudentsOfEachFaculty(String unit, long a, long b, long c, long d) {
    assertThat(students(unit)).containsExactly(a, b, c, d);
  }

  @Test
  void hasTheStudentsOfEachProgrammeAndTheirTeachers() {
    for (String line : listedStudents()) {
      List<String> cells = List.of(line.split(","));
      assertThat(students(cells.get(0)))
          .as(cells.get(0))
          .isEqualTo(cells.stream().skip(1).map(Long::valueOf).toList());
    }
  }

  @Test
  void countsStudentsPerTeacherFromTheSameNumbers() {
    for (Table.Row row : Table.of("programmes.csv").rows()) {
      for (int year = 2023; year <= 2026; year++) {
        double students = students(row.text("programme")).get(year - 2023);
        assertThat(Chance.r1(students / row.number("teachers_" + year)))
            .as(row.text("programme") + " " + year)
            .isEqualTo(row.real("ratio_" + year));
      }
    }
  }

  @Test
  void drawsTheIntakeOfAClass() {
    ClassGroup first = PROGRAMMES.get(0).entered(2023).findFirst().orElseThrow();

    assertThat(first.id()).isEqualTo("P01-2301");
    assertThat(first.intake()).isEqualTo(41);
  }

  @Test
  void namesUnitsAsPeopleDo() {
    assertThat(UNITS.get("P06-2401").name()).isEqualTo("汽检2401班");
    assertThat(UNITS.get("P06-2401").parent()).isEqualTo("P06");
    assertThat(UNITS.get("T0109").name()).isEqualTo("教师T0109");
    assertThat(UNITS.get("T0109").parent()).isEqualTo("D02");
    assertThat(UNITS.get("C06-1").name()).isEqualTo("汽车发动机构造与检修");
    assertThat(UNITS.get("G08").parent()).isEqualTo("D08");
    assertThat(UNITS.get("O06").aliases()).containsExactly("质量办", "督导室", "质量监控办公室");
  }

  @Test
  void hangsEveryUnitUnderAnother() {
    assertThat(UNITS.values())
        .filteredOn(unit -> unit.parent() != null)
        .allSatisfy(unit -> assertThat(UNITS).containsKey(Objects.requireNonNull(unit.parent())))
        .hasSize(UNITS.size() - 1);
  }

  private static List<Long> students(String unit) {
    return IntStream.rangeClosed(2023, 2026)
        .mapToObj(year -> STUDENTS.get(unit + " " + Periods.schoolYear(year)))
        .toList();
  }

  private static List<String> listedStudents() {
    try {
      Path file =
          Path.of(
              Objects.requireNonNull(CollegeTest.class.getResource("/demo/students.csv")).toURI());
      try (Stream<String> lines = Files.lines(file)) {
        return lines.skip(1).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
