package io.vigil.app.demo.cases;

import io.vigil.app.demo.Chance;
import io.vigil.app.demo.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Target tasks of the units. Tasks come in pairs of one weight, one as far above the unit's
 * attainment as the other is below it, so that the weighted mean is the attainment of the list.
 */
final class Targets {
  private static final int YEAR = 2025;
  private static final int RUNNING = 2026;

  /** How much of a year's work is done by the end of its third quarter. */
  private static final BigDecimal BY_AUTUMN = new BigDecimal("0.77");

  private static final int FEWEST = 6;
  private static final Map<Integer, List<Integer>> WEIGHTS =
      Map.of(
          6, List.of(25, 25, 15, 15, 10, 10),
          7, List.of(20, 20, 15, 15, 10, 10, 10),
          8, List.of(20, 20, 15, 15, 10, 10, 5, 5),
          9, List.of(20, 20, 10, 10, 10, 10, 5, 5, 10));
  private static final double FURTHEST = 12;
  private static final double ALL = 100;

  private final Map<String, List<Table.Row>> tasks = Table.of("cases/target-tasks.csv").by("scope");

  List<DemoTarget> all() {
    return target(YEAR, "task|", BigDecimal.ONE);
  }

  /** Those of the year that runs, as far as they were at the end of the third quarter. */
  List<DemoTarget> running() {
    return target(RUNNING, "task|" + RUNNING + "|", BY_AUTUMN);
  }

  private List<DemoTarget> target(int year, String chance, BigDecimal done) {
    return Table.of("cases/target-attainment.csv").rows().stream()
        .map(
            row ->
                target(
                    row.text("unit"), new BigDecimal(row.text("attainment")), year, chance, done))
        .toList();
  }

  private DemoTarget target(
      String unit, BigDecimal attainment, int year, String chance, BigDecimal done) {
    int count = FEWEST + Choice.below(WEIGHTS.size(), "tasks|" + unit);
    List<Integer> weights = Objects.requireNonNull(WEIGHTS.get(count));
    List<Table.Row> named = Objects.requireNonNull(tasks.get(unit.substring(0, 1)));
    List<DemoTargetTask> tasksOfUnit =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new DemoTargetTask(
                        named.get(i).text("kind"),
                        named.get(i).text("head"),
                        named.get(i).text("task"),
                        weights.get(i),
                        attainment
                            .add(offset(chance + unit, attainment, i, count))
                            .multiply(done)
                            .setScale(1, RoundingMode.HALF_UP),
                        named.get(i).has("point") ? named.get(i).text("point") : null,
                        named.get(i).has("goal")
                            ? new BigDecimal(named.get(i).text("goal"))
                            : null))
            .toList();
    return new DemoTarget(unit, year, DemoTarget.weighted(tasksOfUnit), tasksOfUnit);
  }

  /** Of a pair, the first lies above and the second below; one without a partner lies between. */
  private static BigDecimal offset(String chance, BigDecimal attainment, int index, int count) {
    if (index % 2 == 0 && index == count - 1) {
      return BigDecimal.ZERO;
    }
    double room = Math.min(FURTHEST, ALL - attainment.doubleValue());
    double distance = Chance.r1(room * Chance.u(chance + "|" + index / 2));
    BigDecimal above = BigDecimal.valueOf(distance).setScale(1, RoundingMode.HALF_UP);
    return index % 2 == 0 ? above : above.negate();
  }
}
