package io.vigil.monitor.detect.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.count.FarringtonSettings.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FarringtonReferenceTest {
  private static final Map<String, CountSeries> SERIES = Tables.series();
  private static final List<Map<String, String>> ROWS = Tables.rows("farrington-simulated.csv.gz");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "default, 5, 1, 2.58, 3, 0.05, TWO_THIRDS_POWER, 0.05",
    "farrington_like, 4, 1, 1, 3, 0.05, TWO_THIRDS_POWER, 0.1",
    "noufaily, 4, 10, 2.58, 26, 1, PLUG_IN, 0.1",
    "noufaily_muan, 4, 10, 2.58, 26, 1, UPPER_MEAN, 0.01",
    "noufaily_delta_a01, 4, 10, 2.58, 26, 1, TWO_THIRDS_POWER, 0.01"
  })
  void agreesWithTheReferenceImplementation(
      String name,
      int years,
      int periods,
      double weights,
      int leftOut,
      double trend,
      Threshold threshold,
      double alpha) {
    var settings =
        new FarringtonSettings(years, 3, periods, weights, leftOut, trend, threshold, alpha, 5, 4);
    var detector = new FarringtonFlexible(settings, ReferenceWeeks.counted());
    List<Map<String, String>> rows =
        ROWS.stream().filter(row -> name.equals(row.get("setting"))).toList();

    assertThat(rows).hasSize(14 * 49);
    rows.forEach(row -> compare(detector, settings, row));
  }

  private static void compare(
      FarringtonFlexible detector, FarringtonSettings settings, Map<String, String> row) {
    CountSeries series = SERIES.get(row.get("series"));
    int week = Integer.parseInt(row.get("t")) - 1;
    FarringtonBaseline baseline = detector.baseline(series, week).orElseThrow();
    Assessment assessment = detector.assess(series, week);

    assertThat(assessment.outcome().alarms()).as("%s", row).isEqualTo("1".equals(row.get("alarm")));
    assertThat(baseline.dispersion()).as("%s", row).isCloseTo(number(row, "phi"), within(1e-6));
    double mean = number(row, "mu0");
    assertThat(baseline.reported(settings))
        .as("%s", row)
        .satisfiesAnyOf(
            actual -> assertThat(actual).isEqualTo(mean),
            actual -> assertThat(actual).isCloseTo(mean, within(1e-6 * Math.max(1, mean))));
    if ("NA".equals(row.get("trend"))) {
      assertThat(baseline.trend()).as("%s", row).isEmpty();
    } else {
      assertThat(baseline.trend().orElseThrow()).isCloseTo(number(row, "trend"), within(1e-8));
    }
    if ("NA".equals(row.get("upperbound"))) {
      assertThat(assessment.upper()).as("%s", row).isNull();
    } else {
      assertThat(assessment.upper())
          .as("%s", row)
          .isCloseTo(number(row, "upperbound"), bound(settings));
    }
  }

  private static Offset<Double> bound(FarringtonSettings settings) {
    return settings.threshold() == Threshold.PLUG_IN ? within(0.0) : within(1e-4);
  }

  private static double number(Map<String, String> row, String column) {
    String cell = Objects.requireNonNull(row.get(column));
    return "Inf".equals(cell) ? Double.POSITIVE_INFINITY : Double.parseDouble(cell);
  }
}
