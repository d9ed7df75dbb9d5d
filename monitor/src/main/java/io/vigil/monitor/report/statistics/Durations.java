package io.vigil.monitor.report.statistics;

import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/**
 * How long something took, in working days or hours as the caller counts.
 *
 * <p>Quantiles by linear interpolation (Hyndman and Fan 1996, type 7, as R and PostgreSQL's {@code
 * percentile_cont} give them).
 *
 * @param median half took no longer
 * @param ninetieth nine in ten took no longer
 */
public record Durations(
    int count,
    double least,
    double lower,
    double median,
    double upper,
    double ninetieth,
    double most) {

  /** Empty where nothing was measured. */
  public static Optional<Durations> of(List<Double> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    double[] data = values.stream().mapToDouble(Double::doubleValue).toArray();
    var quantiles = new Percentile().withEstimationType(EstimationType.R_7);
    quantiles.setData(data);
    return Optional.of(
        new Durations(
            data.length,
            quantiles.evaluate(Double.MIN_VALUE),
            quantiles.evaluate(25),
            quantiles.evaluate(50),
            quantiles.evaluate(75),
            quantiles.evaluate(90),
            quantiles.evaluate(100)));
  }
}
