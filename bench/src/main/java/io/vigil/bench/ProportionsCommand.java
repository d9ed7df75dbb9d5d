package io.vigil.bench;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.baseline.Season;
import io.vigil.monitor.detect.proportion.Proportion;
import io.vigil.monitor.detect.proportion.ProportionDetector;
import io.vigil.monitor.detect.proportion.ProportionRules;
import io.vigil.monitor.detect.proportion.ProportionState;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code proportions IN OUT}: judges every row of series of proportions from the earlier rows of
 * its series and itself, with the defaults of the system. IN has {@code
 * series,t,numerator,denominator}, rows of a series in the order of {@code t}, a number or a date.
 * Dates bring the season of the weekday, and daily defaults where the first two of a series are
 * less than five days apart. In OUT {@code score} and {@code alarm} speak of both directions; where
 * the detector refuses, what it does not know is empty.
 */
final class ProportionsCommand {
  private static final String USAGE = "proportions IN OUT";
  private static final List<String> HEAD = List.of("series", "t", "numerator", "denominator");
  private static final long DAILY = 5;

  private final ProportionDetector weekly = new ProportionDetector(ProportionRules.WEEKLY);
  private final ProportionDetector daily = new ProportionDetector(ProportionRules.DAILY);
  private final Map<String, Series> all = new HashMap<>();

  private static final class Series {
    private ProportionState state = ProportionState.EMPTY;
    private double last = Double.NEGATIVE_INFINITY;
    private @Nullable Boolean isDaily;
  }

  static void run(List<String> words) throws IOException, Refused {
    Arguments arguments = Arguments.of(words, Set.of());
    Path in = arguments.file(0, USAGE);
    Path out = arguments.file(1, USAGE);
    var command = new ProportionsCommand();
    CsvFile.write(out, writer -> command.write(in, writer));
  }

  private void write(Path in, Writer out) throws IOException, Refused {
    out.write("series,t,observed,expected,upper,score,alarm\n");
    Rows.of(in, HEAD, row -> out.write(judged(row)));
  }

  private String judged(Rows.Row row) throws Refused {
    Series series = all.computeIfAbsent(row.text(0), name -> new Series());
    LocalDate date = date(row.text(1));
    double time = date == null ? row.number(1) : date.toEpochDay();
    follow(series, time, date != null, row);
    var season = new Season(date == null ? 0 : date.getDayOfWeek().getValue(), 0);
    ProportionDetector detector = Boolean.TRUE.equals(series.isDaily) ? daily : weekly;
    var charted = detector.step(series.state, proportion(row, season));
    series.state = charted.state();
    return line(row, charted.assessment());
  }

  private static void follow(Series series, double time, boolean dated, Rows.Row row)
      throws Refused {
    if (!(time > series.last)) {
      throw row.refused(
          1, "does not follow the row before", "Sort the rows of a series by t, each t once.");
    }
    if (series.isDaily == null && Double.isFinite(series.last)) {
      series.isDaily = dated && time - series.last < DAILY;
    }
    series.last = time;
  }

  private static Proportion proportion(Rows.Row row, Season season) throws Refused {
    double numerator = row.number(2);
    double denominator = row.number(3);
    if (denominator < 0) {
      throw row.refused(3, "is below 0", "Give how many were counted, 0 for none.");
    }
    if (numerator < 0 || numerator > denominator) {
      throw row.refused(
          2, "is not between 0 and the denominator", "Give the part of the denominator.");
    }
    return new Proportion(numerator, denominator, season, 0);
  }

  private static String line(Rows.Row row, Assessment assessment) {
    return String.join(
            ",",
            CsvFile.cell(row.text(0)),
            row.text(1),
            Double.toString(assessment.observed()),
            number(assessment.expected()),
            number(assessment.upper()),
            number(assessment.score()),
            assessment.outcome().alarms() ? "1" : "0")
        + "\n";
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : value.toString();
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException none) {
      return null;
    }
  }
}
