package io.vigil.monitor.detect.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.junit.jupiter.api.Test;

class PoissonCusumTest {
  /** All references and limits of the table are multiples of it. */
  private static final double GRID = 0.05;

  @Test
  void runsAsLongAsTheTablesSay() {
    List<Map<String, String>> rows = Tables.rows("poisson-cusum.csv.gz");

    assertThat(rows).hasSize(36);
    for (Map<String, String> row : rows) {
      var cusum = new PoissonCusum(number(row, "k"), number(row, "h"));
      double mean = number(row, "mu0");
      assertThat(runLength(cusum, mean))
          .as("%s", row)
          .isCloseTo(number(row, "arl0"), Percentage.withPercentage(1));
      assertThat(runLength(cusum, mean * number(row, "factor")))
          .as("%s", row)
          .isCloseTo(number(row, "arl1"), Percentage.withPercentage(1));
    }
  }

  /** The mean time to absorption of the Markov chain of sums that do not alarm. */
  private static double runLength(PoissonCusum cusum, double mean) {
    var counts = new NegativeBinomial(mean, 1);
    int states = (int) Math.rint(cusum.limit() / GRID) + 1;
    double[][] chain = new double[states][states];
    for (int state = 0; state < states; state++) {
      chain[state][state] += 1;
      double next = cusum.next(state * GRID, 0, 1);
      for (int y = 0; !cusum.alarms(next); y++, next = cusum.next(state * GRID, y, 1)) {
        double probability = counts.atLeast(y) - counts.atLeast(y + 1);
        chain[state][(int) Math.rint(next / GRID)] -= probability;
      }
    }
    return new LUDecomposition(new Array2DRowRealMatrix(chain, false))
        .getSolver()
        .solve(new ArrayRealVector(states, 1))
        .getEntry(0);
  }

  @Test
  void addsWhatIsAboveTheReferenceAndForgetsWhatIsBelow() {
    var cusum = PoissonCusum.forRise(2, 2, 5);

    assertThat(cusum.reference()).isCloseTo(2 / Math.log(2), within(1e-12));
    assertThat(cusum.next(1, 7, 2)).isCloseTo(8 - 4 / Math.log(2), within(1e-12));
    assertThat(cusum.next(1, 0, 1)).isZero();
    assertThat(cusum.alarms(5)).isFalse();
    assertThat(cusum.alarms(5.01)).isTrue();
  }

  @Test
  void refusesWhatCannotRise() {
    assertThatThrownBy(() -> PoissonCusum.forRise(2, 1, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PoissonCusum(0, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.getOrDefault(column, ""));
  }
}
