package io.vigil.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.count.CountSeries;
import io.vigil.monitor.detect.count.Ears;
import io.vigil.monitor.detect.count.FarringtonBaseline;
import io.vigil.monitor.detect.count.FarringtonFlexible;
import io.vigil.monitor.detect.count.FarringtonSettings;
import io.vigil.monitor.detect.count.FarringtonSettings.Threshold;
import io.vigil.monitor.detect.count.ReferenceWeeks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code farringtonFlexible} and {@code earsC} of R surveillance 1.20.3 say of series of that
 * package, in files {@code farringtonFlexible_SERIES_SETTING.csv}, {@code earsC1_SERIES.csv} and
 * {@code series_SERIES.csv}.
 */
final class SurveillanceReference {
  private static final Map<String, FarringtonSettings> SETTINGS =
      Map.of(
          "default", settings(5, 1, 2.58, 3, 0.05, Threshold.TWO_THIRDS_POWER, 0.05),
          "farrington_like", settings(4, 1, 1, 3, 0.05, Threshold.TWO_THIRDS_POWER, 0.1),
          "noufaily", settings(4, 10, 2.58, 26, 1, Threshold.PLUG_IN, 0.1),
          "noufaily_muan", settings(4, 10, 2.58, 26, 1, Threshold.UPPER_MEAN, 0.01),
          "noufaily_a01", settings(4, 10, 2.58, 26, 1, Threshold.PLUG_IN, 0.01));

  private final List<Path> files;

  private SurveillanceReference(List<Path> files) {
    this.files = files;
  }

  static SurveillanceReference in(Path directory) throws IOException, Refused {
    if (!Files.isDirectory(directory)) {
      throw new Refused("There is no directory %s. Check the name.".formatted(directory));
    }
    try (Stream<Path> files = Files.list(directory)) {
      return new SurveillanceReference(
          files
              .filter(
                  file ->
                      file.getFileName()
                          .toString()
                          .matches("(farringtonFlexible|earsC\\d)_.*\\.csv"))
              .sorted()
              .toList());
    }
  }

  void print() throws IOException, Refused {
    System.out.println("\n### Counts against R surveillance 1.20.3\n");
    System.out.println("| file | weeks | other alarms | worst mu0 | worst phi | worst bound |");
    System.out.println("|---|---|---|---|---|---|");
    for (Path file : files) {
      System.out.println(compare(file));
    }
  }

  private static Comparison compare(Path file) throws IOException, Refused {
    String[] parts = file.getFileName().toString().replace(".csv", "").split("_", 3);
    Path from = file.resolveSibling("series_" + parts[1] + ".csv");
    var comparison = new Comparison(file.getFileName().toString());
    List<NamedCsvRecord> series = rows(from);
    CountSeries counts = counts(series);
    if (parts.length < 3) {
      Ears ears = Ears.valueOf(parts[0].replace("ears", ""));
      for (NamedCsvRecord row : rows(file)) {
        comparison.add(row, ears.assess(counts, week(row)), null, null);
      }
      return comparison;
    }
    FarringtonSettings settings = SETTINGS.get(parts[2]);
    if (settings == null) {
      throw new Refused("%s: setting '%s' is not known.".formatted(file, parts[2]));
    }
    List<NamedCsvRecord> judged = rows(file);
    settings = settings.reaching(week(judged.getFirst()));
    var detector = new FarringtonFlexible(settings, references(series));
    for (NamedCsvRecord row : judged) {
      FarringtonBaseline baseline = detector.baseline(counts, week(row)).orElse(null);
      comparison.add(row, detector.assess(counts, week(row)), baseline, settings);
    }
    return comparison;
  }

  private static int week(NamedCsvRecord row) {
    return Integer.parseInt(row.getField("t")) - 1;
  }

  private static CountSeries counts(List<NamedCsvRecord> series) {
    String column = series.getFirst().getHeader().contains("case") ? "case" : "observed1";
    return CountSeries.of(
        series.stream().mapToDouble(row -> Double.parseDouble(row.getField(column))).toArray());
  }

  private static ReferenceWeeks references(List<NamedCsvRecord> series) {
    NamedCsvRecord first = series.getFirst();
    String start = first.getField(first.getHeader().contains("date") ? "date" : "epoch");
    return start.contains("-")
        ? ReferenceWeeks.from(LocalDate.parse(start))
        : ReferenceWeeks.counted();
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException, Refused {
    try (var in = CsvFile.open(file);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      return rows.stream().toList();
    }
  }

  private static FarringtonSettings settings(
      int years,
      int periods,
      double weights,
      int leftOut,
      double trend,
      Threshold threshold,
      double alpha) {
    return new FarringtonSettings(
        years, 3, periods, weights, leftOut, trend, threshold, alpha, 5, 4);
  }

  /** The largest differences of a file; those of the means relative to them. */
  private static final class Comparison {
    private final String name;
    private int weeks;
    private int otherAlarms;
    private double mean;
    private double dispersion;
    private double bound;

    Comparison(String name) {
      this.name = name;
    }

    void add(
        NamedCsvRecord row,
        Assessment assessment,
        @Nullable FarringtonBaseline baseline,
        @Nullable FarringtonSettings settings) {
      weeks++;
      if (assessment.outcome().alarms() != "1".equals(row.getField("alarm"))) {
        otherAlarms++;
      }
      bound = Math.max(bound, difference(row, "upperbound", assessment.upper(), 0));
      if (baseline != null && settings != null) {
        mean = Math.max(mean, difference(row, "mu0", baseline.reported(settings), 1));
        dispersion = Math.max(dispersion, difference(row, "phi", baseline.dispersion(), 0));
      }
    }

    private static double difference(
        NamedCsvRecord row, String column, @Nullable Double ours, double relative) {
      String cell = row.getField(column);
      if (cell.equals("NA") || cell.equals("Inf")) {
        boolean same = ours == null || Double.isInfinite(ours);
        return same ? 0 : Double.POSITIVE_INFINITY;
      }
      double theirs = Double.parseDouble(cell);
      double scale = Math.max(1, relative * Math.abs(theirs));
      return ours == null ? Double.POSITIVE_INFINITY : Math.abs(ours - theirs) / scale;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %.1e | %.1e | %.1e |",
          name,
          weeks,
          otherAlarms,
          mean,
          dispersion,
          bound);
    }
  }
}
