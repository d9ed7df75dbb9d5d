package io.vigil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether a reading costs the same however many there are already: generated readings, imported and
 * watched part by part into one Vigil that grows.
 */
final class FlatBenchmark {
  private static final int ROWS = 1_000_000;
  private static final int PART = 100_000;

  /** So that no series is longer than a student's years at the college. */
  private static final int ROWS_OF_A_CONTROL_POINT = 1_000_000;

  private FlatBenchmark() {}

  static void run(List<String> arguments) throws Refused, IOException {
    Arguments given = Arguments.of(arguments, Set.of("rows", "part", "work"));
    int rows = given.number("rows", ROWS);
    int part = given.number("part", PART);
    Path work = WorkDirectory.of(given);
    List<String> controlPoints =
        IntStream.rangeClosed(1, Math.ceilDiv(rows, ROWS_OF_A_CONTROL_POINT))
            .mapToObj("ATTENDANCE-%d"::formatted)
            .toList();
    try (var vigil = RunningVigil.in(work.resolve("flat"))) {
      prepare(vigil.http(), controlPoints, work);
      importParts(vigil.http(), new GeneratedReadings(controlPoints), rows, part, work);
    }
    WorkDirectory.delete(work);
  }

  private static void prepare(VigilHttp vigil, List<String> controlPoints, Path work)
      throws IOException {
    Path units = work.resolve("units.csv");
    GeneratedReadings.writeUnits(units);
    vigil.upload("/api/units", "text/csv", units);
    controlPoints.forEach(vigil::defineAttendance);
    vigil.awaitQuiet();
  }

  private static void importParts(
      VigilHttp vigil, GeneratedReadings readings, int rows, int part, Path work)
      throws IOException {
    System.out.println("| readings before | rows | time | cost per row | heap in use |");
    System.out.println("|---|---|---|---|---|");
    Path file = work.resolve("part.csv.gz");
    for (int before = 0; before < rows; before += part) {
      int size = Math.min(part, rows - before);
      readings.writeNext(size, file);
      long start = System.nanoTime();
      vigil.upload("/api/readings", "application/gzip", file);
      vigil.awaitQuiet();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "| %,d | %,d | %.1f s | %.0f µs | %.0f MiB |%n",
          before,
          size,
          seconds,
          1e6 * seconds / size,
          Heap.inUse());
    }
    Files.delete(file);
  }
}
