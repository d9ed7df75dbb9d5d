package io.vigil.monitor.detect.runlength;

import static io.vigil.monitor.detect.Table.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.vigil.monitor.detect.Table;
import io.vigil.monitor.detect.runlength.RunsRules.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceRunLengthTest {
  private static final double SIMULATED_RUNS = 4000;

  /** With 30 nodes as in the reference it is 1011, with 100 nodes 1027; the reference has 1003. */
  private static final double TWENTY_OBSERVATIONS = 2.5;

  private static final Map<String, List<Rule>> RULES =
      Map.of(
          "1", List.of(Rule.BEYOND),
          "12", List.of(Rule.BEYOND, Rule.TWO_OF_THREE),
          "13", List.of(Rule.BEYOND, Rule.FOUR_OF_FIVE),
          "14", List.of(Rule.BEYOND, Rule.EIGHT_IN_A_ROW),
          "15", List.of(Rule.BEYOND, new Rule(2, 2, 2)),
          "19", List.of(new Rule(3, 3, 3)));

  private static EwmaRunLength ewma(Map<String, String> row, String limit, boolean widening) {
    return new EwmaRunLength(number(row, "lambda"), number(row, limit), widening);
  }

  @ParameterizedTest
  @MethodSource
  void ewmaWithFixedAndWideningLimits(Map<String, String> row) {
    double shift = number(row, "shift");
    assertThat(ewma(row, "L", false).at(shift))
        .isCloseTo(number(row, "arl_fix"), withinPercentage(0.1));
    assertThat(ewma(row, "L", true).at(shift))
        .isCloseTo(number(row, "arl_vacl"), withinPercentage(0.1));
  }

  static List<Map<String, String>> ewmaWithFixedAndWideningLimits() {
    return Table.of("runlength/ewma_arl_lucas_saccucci.csv").rows();
  }

  @ParameterizedTest
  @MethodSource
  void ewmaLimitsForAGivenRunLength(Map<String, String> row) {
    double lambda = number(row, "lambda");
    double arl = number(row, "arl0");
    assertThat(EwmaRunLength.limitFor(lambda, arl, false))
        .isCloseTo(number(row, "L_fix"), within(1e-3));
    assertThat(ewma(row, "L_fix", false).at(0)).isCloseTo(arl, withinPercentage(0.1));
    assertThat(ewma(row, "L_vacl", true).at(0)).isCloseTo(arl, withinPercentage(0.1));
  }

  static List<Map<String, String>> ewmaLimitsForAGivenRunLength() {
    return Table.of("runlength/ewma_crit.csv").rows();
  }

  @ParameterizedTest
  @MethodSource
  void ewmaOfEstimatedParameters(Map<String, String> row) {
    var chart = new EstimatedEwmaRunLength(ewma(row, "L", false), (int) number(row, "phaseI"));
    double tolerance = chart.observations() == 20 ? TWENTY_OBSERVATIONS : 1;
    assertThat(chart.at(number(row, "shift")))
        .isCloseTo(number(row, "arl"), withinPercentage(tolerance));
  }

  static List<Map<String, String>> ewmaOfEstimatedParameters() {
    return Table.of("runlength/ewma_prerun_arl.csv").rows();
  }

  @ParameterizedTest
  @MethodSource
  void cusumOneSidedTwoSidedAndWithHeadStart(Map<String, String> row) {
    var chart = new CusumRunLength(number(row, "k"), number(row, "h"));
    double shift = number(row, "shift");
    assertThat(chart.oneSided(shift, 0)).isCloseTo(number(row, "arl_one"), withinPercentage(0.1));
    assertThat(chart.twoSided(shift, 0)).isCloseTo(number(row, "arl_two"), withinPercentage(0.1));
    assertThat(chart.twoSided(shift, chart.limit() / 2))
        .isCloseTo(number(row, "arl_two_fir_half"), withinPercentage(0.1));
  }

  static List<Map<String, String>> cusumOneSidedTwoSidedAndWithHeadStart() {
    return Table.of("runlength/cusum_arl_k05.csv").rows();
  }

  @ParameterizedTest
  @MethodSource
  void cusumLimitsForAGivenRunLength(Map<String, String> row) {
    double k = number(row, "k");
    double arl = number(row, "arl0");
    assertThat(CusumRunLength.limitFor(k, arl)).isCloseTo(number(row, "h_two"), within(1e-3));
    assertThat(new CusumRunLength(k, number(row, "h_one")).oneSided(0, 0))
        .isCloseTo(arl, withinPercentage(0.1));
  }

  static List<Map<String, String>> cusumLimitsForAGivenRunLength() {
    return Table.of("runlength/cusum_crit.csv").rows();
  }

  @ParameterizedTest
  @MethodSource
  void cusumLimitsOfHawkins(Map<String, String> row) {
    var chart = new CusumRunLength(number(row, "k"), number(row, "h_published"));
    assertThat(chart.twoSided(0, 0))
        .isCloseTo(number(row, "arl0_at_published"), withinPercentage(0.1));
  }

  static List<Map<String, String>> cusumLimitsOfHawkins() {
    return Table.of("runlength/cusum_h_for_arl370.csv").rows();
  }

  @ParameterizedTest
  @MethodSource
  void poissonCusum(Map<String, String> row) {
    var chart = ExcursionRunLength.poisson(number(row, "k"), number(row, "h"));
    double mean = number(row, "mu0");
    assertThat(chart.poisson(mean)).isCloseTo(number(row, "arl0"), withinPercentage(0.1));
    assertThat(chart.poisson(mean * number(row, "factor")))
        .isCloseTo(number(row, "arl1"), withinPercentage(0.1));
  }

  static List<Map<String, String>> poissonCusum() {
    return Table.of("runlength/poisson_cusum_arl.csv").rows();
  }

  @ParameterizedTest
  @MethodSource
  void binomialCusumWithinThreeStandardErrorsOfTheSimulation(Map<String, String> row) {
    int trials = (int) number(row, "n");
    double chance = number(row, "p0");
    double ratio = number(row, "odds");
    var chart = ExcursionRunLength.binomial(trials, chance, ratio, number(row, "h"));
    double shifted = ratio * chance / (1 - chance + ratio * chance);
    assertWithinSimulation(chart.binomial(trials, chance), number(row, "arl0_sim"));
    assertWithinSimulation(chart.binomial(trials, shifted), number(row, "arl1_sim"));
  }

  static List<Map<String, String>> binomialCusumWithinThreeStandardErrorsOfTheSimulation() {
    return Table.of("runlength/binomial_lrcusum_arl.csv").rows();
  }

  /** A run length strays by about its own mean at most. */
  private static void assertWithinSimulation(double exact, double simulated) {
    assertThat(exact).isCloseTo(simulated, within(3 * exact / Math.sqrt(SIMULATED_RUNS)));
  }

  @ParameterizedTest
  @MethodSource
  void shewhartWithRunsRules(Map<String, String> row) {
    var chart = new RunsRules(RULES.getOrDefault(row.get("type"), List.of()));
    assertThat(chart.at(number(row, "shift"))).isCloseTo(number(row, "arl"), withinPercentage(0.1));
  }

  static List<Map<String, String>> shewhartWithRunsRules() {
    return Table.of("runlength/shewhart_runsrules_arl.csv").rows();
  }
}
