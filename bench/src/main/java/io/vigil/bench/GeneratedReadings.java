package io.vigil.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Daily readings of many units that never end, the same in every run. */
final class GeneratedReadings {
  private static final int UNITS = 1_341;
  private static final long SEED = 42;
  private static final String HEAD = "control_point,unit,period,value\n";

  private final Random random = new Random(SEED);
  private final List<String> controlPoints;
  private LocalDate day = LocalDate.of(2013, 9, 9);
  private int series;

  GeneratedReadings(List<String> controlPoints) {
    this.controlPoints = controlPoints;
  }

  static void writeUnits(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("unit,name,kind,parent\nROOT,College,school,\n");
      for (int unit = 0; unit < UNITS; unit++) {
        out.write("U%04d,Programme %d,programme,ROOT%n".formatted(unit, unit));
      }
    }
  }

  void writeNext(int rows, Path file) throws IOException {
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      out.write(HEAD);
      for (int row = 0; row < rows; row++) {
        out.write(next());
      }
    }
  }

  private String next() {
    int unit = series % UNITS;
    double level = 88 + 8 * ((unit * 37 % UNITS) / (double) UNITS);
    double value = Math.clamp(level + 2.5 * random.nextGaussian(), 0, 100);
    String row =
        "%s,U%04d,%s,%.2f%n".formatted(controlPoints.get(series / UNITS), unit, day, value);
    series = (series + 1) % (UNITS * controlPoints.size());
    if (series == 0) {
      day = nextSchoolDay();
    }
    return row;
  }

  private LocalDate nextSchoolDay() {
    LocalDate next = day.plusDays(1);
    while (next.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      next = next.plusDays(1);
    }
    return next;
  }
}
