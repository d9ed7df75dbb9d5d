package io.vigil.app.demo;

import io.vigil.api.calendar.TermDates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Attendance of every class on every day that it has classes (STU-17). */
final class Attendance {
  static final String POINT = "STU-17";

  private static final LocalDate WRONG_FILE = LocalDate.of(2026, 10, 14);
  private static final String WRONG_FACULTY = "D03";
  private static final int FIRST_YEARS_BEGIN = 4;
  private static final int THIRD_YEARS_LEAVE = 8;

  private final DemoCalendar calendar;
  private final List<Programme> programmes;
  private final AttendanceEffects effects;
  private final Map<String, Double> classEffects = new HashMap<>();

  Attendance(DemoCalendar calendar, List<Programme> programmes) {
    this.calendar = calendar;
    this.programmes = programmes;
    this.effects = new AttendanceEffects(calendar);
  }

  Stream<DemoReading> readings() {
    return calendar.terms().stream().flatMap(this::readings);
  }

  Stream<DemoReading> readings(TermDates term) {
    return calendar.teachingDays(term).flatMap(day -> readings(term, day));
  }

  /** Days on which a class has classes in the terms that the calendar knows. */
  Stream<LocalDate> days(ClassGroup group) {
    return calendar.terms().stream()
        .filter(term -> isStudying(group, term))
        .flatMap(
            term -> calendar.workingDays(term.range()).filter(day -> hasClasses(group, term, day)));
  }

  private Stream<DemoReading> readings(TermDates term, LocalDate day) {
    double dayEffect = effects.ofDay(term, day);
    return programmes.stream()
        .flatMap(programme -> programme.classesIn(year(term)))
        .filter(group -> hasClasses(group, term, day))
        .flatMap(group -> delivered(group, term, day, dayEffect));
  }

  private Stream<DemoReading> delivered(
      ClassGroup group, TermDates term, LocalDate day, double dayEffect) {
    long size = group.size(year(term));
    long present = present(group, term, day, dayEffect);
    if (!isInWrongFile(group, term, day)) {
      return Stream.of(reading(group, day, present, size, day, 18, 5));
    }
    return Stream.of(
        reading(group, day, size - present, size, day, 18, 5),
        reading(group, day, present, size, day.plusDays(1), 9, 20));
  }

  private static DemoReading reading(
      ClassGroup group, LocalDate day, long present, long size, LocalDate on, int hour, int min) {
    return DemoReading.ratio(
        POINT, group.id(), day.toString(), present, size, Deliveries.at(on, hour, min));
  }

  private long present(ClassGroup group, TermDates term, LocalDate day, double dayEffect) {
    String id = group.id();
    double level =
        2.80
            + effects.ofGroup(group, year(term))
            + classEffects.computeIfAbsent(id, c -> 0.15 * Chance.z("class|" + c))
            + dayEffect
            + 0.10 * Chance.z("classday|" + id + "|" + day)
            + effects.story(group, term, day);
    long size = group.size(year(term));
    return Chance.around(size, Chance.logistic(level), Chance.z("att|" + id + "|" + day));
  }

  private static boolean hasClasses(ClassGroup group, TermDates term, LocalDate day) {
    int week = term.weekOf(day).week();
    boolean first = term.term().number() == 1;
    return week <= DemoCalendar.CLASS_WEEKS
        && switch (group.yearOfStudy(year(term))) {
          case 1 -> !first || week >= FIRST_YEARS_BEGIN;
          case 3 -> first && week <= THIRD_YEARS_LEAVE;
          default -> true;
        };
  }

  private static boolean isStudying(ClassGroup group, TermDates term) {
    int yearOfStudy = group.yearOfStudy(year(term));
    return yearOfStudy >= 1 && yearOfStudy <= Programme.YEARS_OF_STUDY;
  }

  /** One evening a file carried the absent in the column of the present. */
  private static boolean isInWrongFile(ClassGroup group, TermDates term, LocalDate day) {
    return day.equals(WRONG_FILE)
        && group.programme().faculty().equals(WRONG_FACULTY)
        && group.yearOfStudy(year(term)) == 2;
  }

  private static int year(TermDates term) {
    return term.term().schoolYear().startYear();
  }
}
