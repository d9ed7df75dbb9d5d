package io.vigil.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Units and daily readings to import: real ones, or generated ones of the same shape.
 *
 * @param besides numbers of students and incident tallies, where there are any
 */
record Dataset(Path units, Path readings, List<Path> besides, String what) {
  static final String CONTROL_POINT = "ATTENDANCE";

  /** How many readings there are. */
  long count() throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(readings)), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).count();
    }
  }

  static Dataset of(Options options) throws IOException {
    Path data = options.data();
    return data == null ? generated(options) : real(data);
  }

  private static Dataset real(Path data) throws IOException {
    Path readings =
        matching(data, "attendance-.*\\.csv\\.gz").stream()
            .findFirst()
            .orElseThrow(() -> new IOException("no attendance-*.csv.gz in " + data));
    return new Dataset(
        data.resolve("units.csv"),
        readings,
        matching(data, "(enrolment|incident-tallies)-.*\\.csv"),
        readings.getFileName().toString());
  }

  private static List<Path> matching(Path data, String name) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
    }
  }

  private static Dataset generated(Options options) throws IOException {
    Files.createDirectories(options.work());
    Path units = options.work().resolve("units.csv");
    GeneratedReadings.writeUnits(units);
    Path readings = options.work().resolve("attendance-generated.csv.gz");
    new GeneratedReadings(List.of(CONTROL_POINT)).writeNext(options.rows(), readings);
    return new Dataset(units, readings, List.of(), options.rows() + " generated readings");
  }
}
