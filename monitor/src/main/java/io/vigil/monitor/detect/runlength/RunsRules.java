package io.vigil.monitor.detect.runlength;

import io.vigil.monitor.detect.distribution.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Average run length of a Shewhart chart of independent standardised normal values with runs rules:
 * Markov chain over what the rules remember (Champ and Woodall 1987, Technometrics 29:393).
 *
 * @param rules that alarm, any of them
 */
public record RunsRules(List<Rule> rules) {

  /**
   * Alarms where {@code least} of the latest {@code of} values lie beyond {@code sigmas} on one
   * side.
   */
  public record Rule(int least, int of, double sigmas) {
    /** One value beyond three standard deviations. */
    public static final Rule BEYOND = new Rule(1, 1, 3);

    /** Two of three beyond two standard deviations. */
    public static final Rule TWO_OF_THREE = new Rule(2, 3, 2);

    /** Four of five beyond one standard deviation. */
    public static final Rule FOUR_OF_FIVE = new Rule(4, 5, 1);

    /** Eight in a row on one side of the mean. */
    public static final Rule EIGHT_IN_A_ROW = new Rule(8, 8, 0);
  }

  /** The average run length; {@code shift} of the mean in standard deviations. */
  public double at(double shift) {
    double[] edges = edges();
    double[] chances = chances(edges, shift);
    Map<List<Integer>, Integer> states = new LinkedHashMap<>();
    List<int[]> moves = new ArrayList<>();
    List<List<Integer>> open = new ArrayList<>();
    open.add(List.of());
    states.put(List.of(), 0);
    for (int i = 0; i < open.size(); i++) {
      int[] targets = new int[chances.length];
      for (int zone = 0; zone < chances.length; zone++) {
        targets[zone] = target(open.get(i), middle(edges, zone), states, open);
      }
      moves.add(targets);
    }
    return solve(moves, chances);
  }

  private int target(
      List<Integer> state,
      double value,
      Map<List<Integer>, Integer> states,
      List<List<Integer>> open) {
    List<Integer> next = next(state, value);
    if (next.isEmpty()) {
      return -1;
    }
    return states.computeIfAbsent(
        next,
        found -> {
          open.add(found);
          return states.size();
        });
  }

  /** What is remembered after a value, one set of bits per rule and side; empty after an alarm. */
  private List<Integer> next(List<Integer> state, double value) {
    List<Integer> bits = new ArrayList<>();
    for (int i = 0; i < 2 * rules.size(); i++) {
      Rule rule = rules.get(i / 2);
      double sided = i % 2 == 0 ? value : -value;
      int before = state.isEmpty() ? 0 : state.get(i);
      int now = (before << 1 | (sided > rule.sigmas() ? 1 : 0)) & ((1 << rule.of()) - 1);
      if (Integer.bitCount(now) >= rule.least()) {
        return List.of();
      }
      bits.add(now & ((1 << (rule.of() - 1)) - 1));
    }
    return bits;
  }

  private double[] edges() {
    return rules.stream()
        .flatMap(rule -> List.of(-rule.sigmas() + 0.0, rule.sigmas()).stream())
        .mapToDouble(Double::doubleValue)
        .sorted()
        .distinct()
        .toArray();
  }

  private static double middle(double[] edges, int zone) {
    double low = zone == 0 ? edges[0] - 2 : edges[zone - 1];
    double high = zone == edges.length ? edges[zone - 1] + 2 : edges[zone];
    return (low + high) / 2;
  }

  private static double[] chances(double[] edges, double shift) {
    double[] chances = new double[edges.length + 1];
    double before = 0;
    for (int i = 0; i < edges.length; i++) {
      double below = Normal.below(edges[i] - shift);
      chances[i] = below - before;
      before = below;
    }
    chances[edges.length] = Normal.below(shift - edges[edges.length - 1]);
    return chances;
  }

  private static double solve(List<int[]> moves, double[] chances) {
    RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(moves.size());
    for (int i = 0; i < moves.size(); i++) {
      for (int zone = 0; zone < chances.length; zone++) {
        int to = moves.get(i)[zone];
        if (to >= 0) {
          matrix.addToEntry(i, to, -chances[zone]);
        }
      }
    }
    double[] ones = new double[moves.size()];
    Arrays.fill(ones, 1);
    return new LUDecomposition(matrix, 1e-15)
        .getSolver()
        .solve(new ArrayRealVector(ones))
        .getEntry(0);
  }
}
