package io.vigil.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vigil.monitor.detect.runlength.CusumRunLength;
import io.vigil.monitor.detect.runlength.EstimatedEwmaRunLength;
import io.vigil.monitor.detect.runlength.EwmaRunLength;
import io.vigil.monitor.detect.runlength.ExcursionRunLength;
import io.vigil.monitor.detect.runlength.RunsRules;
import io.vigil.monitor.detect.runlength.RunsRules.Rule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Average run lengths of the charts beside those that R spc 0.6.7 gives, a table of it a file. */
final class ChartReference {
  private static final Map<String, List<Rule>> RULES =
      Map.of(
          "1", List.of(Rule.BEYOND),
          "12", List.of(Rule.BEYOND, Rule.TWO_OF_THREE),
          "13", List.of(Rule.BEYOND, Rule.FOUR_OF_FIVE),
          "14", List.of(Rule.BEYOND, Rule.EIGHT_IN_A_ROW),
          "15", List.of(Rule.BEYOND, new Rule(2, 2, 2)),
          "19", List.of(new Rule(3, 3, 3)));

  private final Path directory;

  ChartReference(Path directory) {
    this.directory = directory;
  }

  /** Says so where the tables are not there. */
  void print(PrintStream out) throws IOException, Refused {
    out.println("\n### Average run lengths, against R spc\n");
    if (!Files.isDirectory(directory)) {
      out.printf("Left out: there is no directory %s.%n", directory);
      return;
    }
    out.println("| chart | rows | largest difference |\n|---|---|---|");
    String lucas = "ewma_arl_lucas_saccucci.csv";
    line(out, "EWMA, fixed limits", lucas, "arl_fix", row -> ewma(row, false).at(of(row, "shift")));
    line(
        out,
        "EWMA, widening limits",
        lucas,
        "arl_vacl",
        row -> ewma(row, true).at(of(row, "shift")));
    line(out, "EWMA, estimated", "ewma_prerun_arl.csv", "arl", ChartReference::estimated);
    String cusum = "cusum_arl_k05.csv";
    line(
        out, "CUSUM, one-sided", cusum, "arl_one", row -> cusum(row).oneSided(of(row, "shift"), 0));
    line(
        out, "CUSUM, two-sided", cusum, "arl_two", row -> cusum(row).twoSided(of(row, "shift"), 0));
    line(out, "CUSUM, head start", cusum, "arl_two_fir_half", ChartReference::headStart);
    line(out, "Poisson CUSUM", "poisson_cusum_arl.csv", "arl0", row -> poisson(row, 1));
    line(
        out,
        "Poisson CUSUM, risen",
        "poisson_cusum_arl.csv",
        "arl1",
        row -> poisson(row, of(row, "factor")));
    line(out, "Shewhart, runs rules", "shewhart_runsrules_arl.csv", "arl", ChartReference::rules);
  }

  private void line(
      PrintStream out,
      String chart,
      String file,
      String column,
      ToDoubleFunction<NamedCsvRecord> ours)
      throws IOException, Refused {
    double worst = 0;
    int rows = 0;
    try (var csv = CsvReader.builder().ofNamedCsvRecord(CsvFile.open(directory.resolve(file)))) {
      for (NamedCsvRecord row : csv) {
        double theirs = of(row, column);
        worst = Math.max(worst, Math.abs(ours.applyAsDouble(row) - theirs) / theirs);
        rows++;
      }
    }
    out.printf(Locale.ROOT, "| %s | %d | %.3f %% |%n", chart, rows, 100 * worst);
  }

  private static double of(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  private static EwmaRunLength ewma(NamedCsvRecord row, boolean widening) {
    return new EwmaRunLength(of(row, "lambda"), of(row, "L"), widening);
  }

  private static double estimated(NamedCsvRecord row) {
    return new EstimatedEwmaRunLength(ewma(row, false), (int) of(row, "phaseI"))
        .at(of(row, "shift"));
  }

  private static CusumRunLength cusum(NamedCsvRecord row) {
    return new CusumRunLength(of(row, "k"), of(row, "h"));
  }

  private static double headStart(NamedCsvRecord row) {
    CusumRunLength chart = cusum(row);
    return chart.twoSided(of(row, "shift"), chart.limit() / 2);
  }

  private static double poisson(NamedCsvRecord row, double factor) {
    return ExcursionRunLength.poisson(of(row, "k"), of(row, "h")).poisson(factor * of(row, "mu0"));
  }

  private static double rules(NamedCsvRecord row) {
    return new RunsRules(RULES.getOrDefault(row.getField("type"), List.of())).at(of(row, "shift"));
  }
}
