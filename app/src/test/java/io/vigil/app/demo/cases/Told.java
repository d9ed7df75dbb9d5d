package io.vigil.app.demo.cases;

import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.DemoBase;
import io.vigil.app.demo.DemoCalendar;
import io.vigil.app.demo.DemoCollege;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people of the demo college did, generated once for all tests. */
final class Told {
  static final DemoCases CASES = new DemoCases();
  static final DemoCalendar CALENDAR = new DemoCalendar();
  static final List<DemoIncident> INCIDENTS = CASES.incidents().toList();
  static final List<DemoComplaint> COMPLAINTS = CASES.complaints().toList();
  static final LocalDate OPENING = CaseDays.dayOf(Deliveries.OPENING);
  private static final Map<String, Double> STUDENTS = students();

  private Told() {}

  static double perThousandStudents(long count, int year) {
    return 1000 * count / STUDENTS.get("%d-%02d".formatted(year, (year + 1) % 100));
  }

  static Instant at(String moment) {
    return CaseDays.read(moment);
  }

  static <T> Map<String, Long> counted(List<T> all, Function<T, String> by) {
    return all.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
  }

  static double percent(long part, long whole) {
    return 100.0 * part / whole;
  }

  private static Map<String, Double> students() {
    return new DemoCollege()
        .bases()
        .filter(base -> base.quantity().equals(DemoBase.STUDENTS))
        .filter(base -> base.unit().equals(DemoCollege.SCHOOL))
        .collect(Collectors.toMap(DemoBase::period, base -> base.value().doubleValue()));
  }
}
