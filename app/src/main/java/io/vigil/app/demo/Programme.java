package io.vigil.app.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A programme with its classes.
 *
 * @param classes number of classes by entry year, from {@link #FIRST_ENTRY} on
 * @param ratios students per teacher in autumn, from {@link #FIRST_YEAR} on
 */
record Programme(
    String id,
    String name,
    String nameEn,
    String shortName,
    String faculty,
    List<Integer> classes,
    List<Double> ratios) {
  static final int FIRST_ENTRY = 2021;
  static final int FIRST_YEAR = 2023;
  static final int YEARS_OF_STUDY = 3;

  static List<Programme> all() {
    return Table.of("programmes.csv").rows().stream().map(Programme::read).toList();
  }

  /** Classes that study in a school year, oldest first. */
  Stream<ClassGroup> classesIn(int year) {
    return IntStream.rangeClosed(year - YEARS_OF_STUDY + 1, year).boxed().flatMap(this::entered);
  }

  /** Classes that entered in a year. */
  Stream<ClassGroup> entered(int entry) {
    int index = entry - FIRST_ENTRY;
    int count = index >= 0 && index < classes.size() ? classes.get(index) : 0;
    return IntStream.rangeClosed(1, count).mapToObj(n -> new ClassGroup(this, entry, n));
  }

  long students(int year) {
    return classesIn(year).mapToLong(group -> group.size(year)).sum();
  }

  /** Students in a year of study, 1 to 3. */
  long students(int year, int yearOfStudy) {
    return entered(year - yearOfStudy + 1).mapToLong(group -> group.size(year)).sum();
  }

  private static Programme read(Table.Row row) {
    return new Programme(
        row.text("programme"),
        row.text("name"),
        row.text("name_en"),
        row.text("short_name"),
        row.text("unit"),
        row.numbers("classes_", FIRST_ENTRY, 2026),
        IntStream.rangeClosed(FIRST_YEAR, 2026)
            .mapToObj(year -> row.real("ratio_" + year))
            .toList());
  }
}
