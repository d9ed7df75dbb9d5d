package io.vigil.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures Vigil against {@code COPY} of the same rows into the same tables, in one run: bulk
 * append, import from file to board, rebuild, and the heap that is used in the end.
 */
final class SpeedBenchmark {
  private SpeedBenchmark() {}

  static void run(List<String> arguments) throws IOException, SQLException {
    Options options = Options.of(arguments.toArray(String[]::new));
    WorkDirectory.delete(options.work());
    Dataset dataset = Dataset.of(options);
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(AppendBenchmark.run(options));
    double heap = measure(options, dataset, measurements);
    print(dataset, measurements, heap);
    WorkDirectory.delete(options.work());
  }

  private static double measure(Options options, Dataset dataset, List<Measurement> measurements)
      throws IOException, SQLException {
    try (var vigil = RunningVigil.in(options.work().resolve("import"))) {
      var benchmark = new ImportBenchmark(vigil, dataset, options.work());
      measurements.add(benchmark.importToBoard());
      double heap = Heap.inUse();
      measurements.add(benchmark.rebuild());
      return heap;
    }
  }

  private static void print(Dataset dataset, List<Measurement> measurements, double heap) {
    System.out.printf(
        Locale.ROOT,
        "%n%s; %d cores, %s, Java %s, fsync on%n%n",
        dataset.what(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"),
        System.getProperty("java.version"));
    System.out.println("| what | rows | time | rate | COPY | ratio | budget | |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    measurements.forEach(measurement -> System.out.println(measurement.line()));
    System.out.printf(Locale.ROOT, "%nHeap in use after the import: %.0f MiB%n", heap);
  }
}
