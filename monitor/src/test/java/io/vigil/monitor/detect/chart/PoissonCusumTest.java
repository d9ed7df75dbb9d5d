package io.vigil.monitor.detect.chart;

import static io.vigil.monitor.detect.Table.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.vigil.monitor.detect.Table;
import io.vigil.monitor.detect.chart.PoissonCusum.State;
import java.util.Map;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.junit.jupiter.api.Test;

class PoissonCusumTest {
  /** All references and limits of the table are multiples of it. */
  private static final double GRID = 0.05;

  @Test
  void runsAsLongAsTheTableSays() {
    var rows = Table.of("runlength/poisson_cusum_arl.csv").rows();

    assertThat(rows).hasSize(36);
    for (Map<String, String> row : rows) {
      double mean = number(row, "mu0");
      var chart = new PoissonCusum(mean, number(row, "k"), number(row, "h"));
      assertThat(runLength(chart, mean))
          .as("%s", row)
          .isCloseTo(number(row, "arl0"), withinPercentage(0.1));
      assertThat(runLength(chart, mean * number(row, "factor")))
          .as("%s", row)
          .isCloseTo(number(row, "arl1"), withinPercentage(0.1));
    }
  }

  /** The mean time to absorption of the Markov chain of sums that do not alarm. */
  private static double runLength(PoissonCusum chart, double mean) {
    var counts = new PoissonDistribution(mean);
    int states = (int) Math.rint(chart.limit() / GRID) + 1;
    double[][] chain = new double[states][states];
    for (int state = 0; state < states; state++) {
      chain[state][state] += 1;
      var from = new State(state * GRID);
      var next = chart.step(from, 0, 1);
      for (int y = 0; !next.assessment().outcome().alarms(); next = chart.step(from, ++y, 1)) {
        chain[state][(int) Math.rint(next.state().sum() / GRID)] -= counts.probability(y);
      }
    }
    return new LUDecomposition(new Array2DRowRealMatrix(chain, false))
        .getSolver()
        .solve(new ArrayRealVector(states, 1))
        .getEntry(0);
  }
}
