package io.vigil.app.demo;

import static io.vigil.app.demo.Chance.r1;
import static io.vigil.app.demo.Chance.z;

import io.vigil.api.calendar.TermDates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Readings of courses by term: pass rates, evaluation by students, supervisors' scores. */
final class CourseReadings {
  /** Runs each autumn; examined {@code [passed, examined]}. */
  static final String AUTUMN_COURSE = "C01-2";

  private static final Map<String, List<Integer>> AUTUMN_COURSE_PASSED =
      Map.of(
          "2023-24/1", List.of(158, 205),
          "2024-25/1", List.of(181, 206),
          "2025-26/1", List.of(189, 204));
  private static final int OBSERVED = 60;
  private static final int EXAMINED = 120;
  private static final int EXAMINED_IN_COMMON = 900;

  private final DemoCalendar calendar;
  private final Deliveries deliveries;
  private final OpenPoints openPoints;
  private final List<College.Course> courses;

  CourseReadings(
      DemoCalendar calendar,
      Deliveries deliveries,
      OpenPoints openPoints,
      List<College.Course> courses) {
    this.calendar = calendar;
    this.deliveries = deliveries;
    this.openPoints = openPoints;
    this.courses = courses;
  }

  Stream<DemoReading> readings() {
    return calendar.fullTerms().stream().flatMap(this::readings);
  }

  private Stream<DemoReading> readings(TermDates term) {
    return Stream.of(
            courses.stream().flatMap(course -> passed(course, term)),
            courses.stream().map(course -> evaluated(course, term)),
            observed(term))
        .flatMap(stream -> stream);
  }

  private Stream<DemoReading> passed(College.Course course, TermDates term) {
    return course.id().equals(AUTUMN_COURSE)
        ? Stream.ofNullable(AUTUMN_COURSE_PASSED.get(term.term().code()))
            .map(of -> passed(course, term, of.get(0), of.get(1)))
        : Stream.of(passedByChance(course, term));
  }

  private DemoReading passedByChance(College.Course course, TermDates term) {
    String key = "CRS-03|" + course.id();
    double chance = 0.30 * z(key) + 0.20 * z(key + "|" + term.term().code());
    long examined = course.isCommon() ? EXAMINED_IN_COMMON : EXAMINED;
    long passed = Chance.halfUp(examined * Chance.logistic(3.05 + chance));
    return passed(course, term, passed, examined);
  }

  private DemoReading passed(College.Course course, TermDates term, long passed, long examined) {
    String code = term.term().code();
    Instant at = recordedAt("CRS-03", course, term);
    return DemoReading.ratio("CRS-03", course.id(), code, passed, examined, at);
  }

  private DemoReading evaluated(College.Course course, TermDates term) {
    String key = "CRS-05|" + course.id();
    double chance = 2.5 * z(key) + 1.5 * z(key + "|" + term.term().code());
    return value("CRS-05", course, term, Math.min(99, r1(90 + chance)));
  }

  /** Supervisors visit some of the courses each term. */
  private Stream<DemoReading> observed(TermDates term) {
    String code = term.term().code();
    return courses.stream()
        .sorted(Comparator.comparingDouble(c -> Chance.u("obsc|" + c.id() + "|" + code)))
        .limit(OBSERVED)
        .map(
            course -> {
              double chance = 3.2 * z("CRS-06|" + course.id() + "|" + code);
              return value("CRS-06", course, term, r1(87 + chance));
            });
  }

  private DemoReading value(String point, College.Course course, TermDates term, double value) {
    Instant at = recordedAt(point, course, term);
    return DemoReading.of(point, course.id(), term.term().code(), value, at);
  }

  private Instant recordedAt(String point, College.Course course, TermDates term) {
    String owner = openPoints.dataOwner(point, course.id());
    return deliveries.byTerm(openPoints.feed(point), owner, term);
  }
}
