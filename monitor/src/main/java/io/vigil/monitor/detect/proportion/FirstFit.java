package io.vigil.monitor.detect.proportion;

import io.vigil.monitor.detect.baseline.Level;
import io.vigil.monitor.detect.baseline.Persistence;
import io.vigil.monitor.detect.proportion.ProportionState.Baseline;
import java.util.List;

/**
 * The baseline of a series from its first periods: Huber's M-estimate of the logit by scoring from
 * the median, overdispersion by moments around it, both in turn; then the periods are passed once
 * in order for seasons and persistence.
 */
final class FirstFit {
  private static final int ROUNDS = 8;
  private static final double HUBER = 1.5;
  private static final double EFFICIENCY = 0.866;
  private static final double PRIOR_RHO = 0.01;
  private static final double PRIOR_PERIODS = 6;
  private static final double POOLED_PERIODS = 60;

  private final List<Proportion> periods;
  private final Overdispersion prior;

  FirstFit(List<Proportion> periods, ProportionRules rules) {
    this.periods = periods;
    double typical = periods.stream().mapToDouble(Proportion::denominator).average().orElse(0);
    this.prior =
        rules.pooled() == null
            ? Overdispersion.prior(PRIOR_RHO, PRIOR_PERIODS, typical)
            : Overdispersion.prior(rules.pooled().rho(), POOLED_PERIODS, typical);
  }

  Baseline baseline() {
    double mean = median();
    Overdispersion dispersion = prior;
    for (int round = 0; round < ROUNDS; round++) {
      mean = scored(mean, dispersion.rho());
      dispersion = dispersion(mean, dispersion.rho());
    }
    return passed(mean, dispersion);
  }

  private double median() {
    double[] logits = periods.stream().mapToDouble(FirstFit::smoothedLogit).sorted().toArray();
    return (logits[(logits.length - 1) / 2] + logits[logits.length / 2]) / 2;
  }

  private static double smoothedLogit(Proportion period) {
    double yes = period.numerator() + 0.5;
    double no = period.denominator() - period.numerator() + 0.5;
    return Math.log(yes / no) - period.common();
  }

  private double scored(double mean, double rho) {
    double sum = 0;
    double weight = 0;
    for (Proportion period : periods) {
      BetaBinomial expected = expected(period, mean, rho);
      double error = expected.logitError();
      sum += Math.clamp(expected.score(period.value()), -HUBER, HUBER) / error;
      weight += EFFICIENCY / (error * error);
    }
    return mean + sum / weight;
  }

  private Overdispersion dispersion(double mean, double rho) {
    Overdispersion sum = new Overdispersion(0, 0);
    for (Proportion period : periods) {
      sum = sum.seen(expected(period, mean, rho), period.value());
    }
    double estimated = (double) periods.size() / (periods.size() - 1);
    return new Overdispersion(
        prior.excess() + sum.excess() * estimated, prior.trials() + sum.trials());
  }

  private Baseline passed(double mean, Overdispersion dispersion) {
    double typical = 0;
    for (Proportion period : periods) {
      double error = expected(period, mean, dispersion.rho()).logitError();
      typical += 1 / (error * error) / periods.size();
    }
    Level level = Level.at(mean, typical, periods.size());
    Persistence persistence = Persistence.NONE;
    for (Proportion period : periods) {
      BetaBinomial expected = expected(period, level.expected(period.season()), dispersion.rho());
      double z = expected.score(period.value());
      level = level.season(period.season(), z, expected.logitError());
      persistence = persistence.seen(z);
    }
    return new Baseline(level, dispersion, persistence);
  }

  private static BetaBinomial expected(Proportion period, double logit, double rho) {
    return new BetaBinomial(period.denominator(), Logit.inverse(logit + period.common()), rho);
  }
}
