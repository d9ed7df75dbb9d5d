package io.vigil.bench;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.count.CountDetector;
import io.vigil.monitor.detect.count.CountSeries;
import io.vigil.monitor.detect.count.CountSettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges weeks of many series with the defaults, each week by the weeks before it alone. */
final class CountsCommand {
  private static final String USAGE =
      "counts IN.csv[.gz] OUT.csv --from 576 --to 624 [--history 104]";

  private final CountTable table;
  private final int from;
  private final int to;
  private final int history;
  private final CountDetector detector = new CountDetector(CountSettings.weekly());

  private CountsCommand(CountTable table, Arguments arguments) throws Refused {
    this.table = table;
    int last = table.first() + table.weeks() - 1;
    this.from = arguments.number("from", table.first());
    this.to = arguments.number("to", last);
    this.history = arguments.number("history", table.weeks());
    if (from < table.first() || to > last || from > to) {
      throw new Refused(
          "Weeks %d to %d are not all in the file. It has weeks %d to %d."
              .formatted(from, to, table.first(), last));
    }
  }

  static void run(List<String> words) throws IOException, Refused {
    var arguments = Arguments.of(words, Set.of("from", "to", "history"));
    Path in = arguments.file(0, USAGE);
    Path out = arguments.file(1, USAGE);
    var command = new CountsCommand(CountTable.read(in), arguments);
    CsvFile.write(out, command::write);
  }

  private void write(BufferedWriter out) throws IOException {
    out.write("series,t,observed,expected,upper,score,alarm\n");
    for (Map.Entry<String, CountSeries> series : table.series().entrySet()) {
      for (int t = from; t <= to; t++) {
        write(out, series.getKey(), t, series.getValue());
      }
    }
  }

  private void write(BufferedWriter out, String name, int t, CountSeries series)
      throws IOException {
    int week = t - table.first();
    if (Double.isNaN(series.counts()[week])) {
      out.write("%s,%d,,,,,false%n".formatted(CsvFile.cell(name), t));
      return;
    }
    CountSeries seen = CountTable.cut(series, week, history);
    Assessment judged = detector.assess(seen, seen.weeks() - 1);
    out.write(
        String.join(
            ",",
            CsvFile.cell(name),
            Integer.toString(t),
            Long.toString((long) judged.observed()),
            text(judged.expected()),
            text(judged.upper()),
            text(judged.score()),
            Boolean.toString(judged.outcome().alarms())));
    out.write('\n');
  }

  private static String text(@Nullable Double number) {
    return number == null ? "" : number.toString();
  }
}
