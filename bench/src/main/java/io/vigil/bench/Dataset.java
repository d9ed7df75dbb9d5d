package io.vigil.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Units and daily readings to import: real ones, or generated ones of the same shape. */
record Dataset(Path units, Path readings, String what) {
  private static final int UNITS = 1_341;
  private static final long SEED = 42;

  static Dataset of(Options options) throws IOException {
    Path data = options.data();
    return data == null ? generated(options) : real(data);
  }

  private static Dataset real(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      Path readings =
          files
              .filter(file -> file.getFileName().toString().matches("attendance-.*\\.csv\\.gz"))
              .findFirst()
              .orElseThrow(() -> new IOException("no attendance-*.csv.gz in " + data));
      return new Dataset(data.resolve("units.csv"), readings, readings.getFileName().toString());
    }
  }

  private static Dataset generated(Options options) throws IOException {
    Files.createDirectories(options.work());
    Path units = options.work().resolve("units.csv");
    Path readings = options.work().resolve("attendance-generated.csv.gz");
    try (BufferedWriter out = Files.newBufferedWriter(units)) {
      out.write("unit,name,kind,parent\nROOT,College,school,\n");
      for (int unit = 0; unit < UNITS; unit++) {
        out.write("U%04d,Programme %d,programme,ROOT%n".formatted(unit, unit));
      }
    }
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(readings)), StandardCharsets.UTF_8))) {
      writeReadings(out, options.rows());
    }
    return new Dataset(units, readings, options.rows() + " generated readings");
  }

  private static void writeReadings(BufferedWriter out, int rows) throws IOException {
    var random = new Random(SEED);
    out.write("control_point,unit,period,value\n");
    int left = rows;
    for (LocalDate day = LocalDate.of(2013, 9, 9); left > 0; day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
        continue;
      }
      for (int unit = 0; unit < UNITS && left > 0; unit++, left--) {
        double level = 88 + 8 * ((unit * 37 % UNITS) / (double) UNITS);
        double value = Math.clamp(level + 2.5 * random.nextGaussian(), 0, 100);
        out.write("ATTENDANCE,U%04d,%s,%.2f%n".formatted(unit, day, value));
      }
    }
  }
}
