package io.vigil.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Real daily attendance percentages of many schools with their enrolment.
 *
 * @param days readings of each day, by school
 */
record Attendance(NavigableMap<LocalDate, List<Reading>> days) {
  private static final int NEW_YEAR = 8;

  /**
   * One school on one day.
   *
   * @param present students present: enrolment times percentage
   * @param enrolled students on the register
   */
  record Reading(String school, double present, double enrolled) {}

  /** Reads {@code attendance-*.csv.gz} and {@code enrolment-*.csv} of a directory. */
  static Attendance in(Path directory) throws IOException, Refused {
    Map<String, Double> enrolment = enrolment(only(directory, "enrolment-", ".csv"));
    var days = new TreeMap<LocalDate, List<Reading>>();
    try (var in =
        new GZIPInputStream(Files.newInputStream(only(directory, "attendance-", ".csv.gz")))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(line -> read(line.split(","), enrolment, days));
    }
    return new Attendance(days);
  }

  private static void read(
      String[] cells, Map<String, Double> enrolment, Map<LocalDate, List<Reading>> days) {
    LocalDate day = LocalDate.parse(cells[2]);
    Double enrolled = enrolment.get(cells[1] + " " + year(day));
    if (enrolled != null) {
      double present = enrolled * Double.parseDouble(cells[3]) / 100;
      days.computeIfAbsent(day, none -> new ArrayList<>())
          .add(new Reading(cells[1], present, enrolled));
    }
  }

  private static Map<String, Double> enrolment(Path file) throws IOException {
    var enrolment = new HashMap<String, Double>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(",");
      if (!cells[3].equals("value")) {
        enrolment.put(cells[1] + " " + cells[2].substring(0, 4), Double.parseDouble(cells[3]));
      }
    }
    return enrolment;
  }

  /** First calendar year of the school year of a day. */
  static int year(LocalDate day) {
    return day.getMonthValue() > NEW_YEAR ? day.getYear() : day.getYear() - 1;
  }

  private static Path only(Path directory, String start, String end) throws IOException, Refused {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start))
          .filter(file -> file.getFileName().toString().endsWith(end))
          .findFirst()
          .orElseThrow(
              () -> new Refused("There is no file %s*%s in %s.".formatted(start, end, directory)));
    }
  }
}
