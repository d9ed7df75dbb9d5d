package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Detection;
import io.vigil.api.reading.ReadingFact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the end depends on the readings alone. */
class ArrivalOrderTest {
  private static final int DAYS = 40;
  private static final int ORDERS = 12;

  private record Row(ReadingFact fact, boolean correction) {
    String key() {
      return fact.unit() + fact.period();
    }
  }

  static List<Long> seeds() {
    return new Random(20260907).longs(60).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyOrderAndEveryBatchSizeEndInTheSameWarnings(long seed) {
    var random = new Random(seed);
    List<Row> rows = rows(random);
    List<String> expected = after(rows, 5_000, false).standing();

    for (int i = 0; i < ORDERS; i++) {
      int batchSize = 1 + random.nextInt(rows.size());
      assertThat(after(shuffled(rows, random), batchSize, random.nextBoolean()).standing())
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSizeOfTheBatchChangesNoMessage(long seed) {
    var random = new Random(seed);
    List<Row> rows = shuffled(rows(random), random);

    List<Object> expected = after(rows, 5_000, false).messages();

    assertThat(after(rows, 1, false).messages()).hasSameElementsAs(expected);
    assertThat(after(rows, 7, true).messages()).hasSameElementsAs(expected);
  }

  private static PaperWatch after(List<Row> rows, int batchSize, boolean remembers) {
    var watch = new PaperWatch(batchSize, remembers);
    for (Row row : rows) {
      if (row.correction()) {
        watch.corrected(row.fact());
      } else {
        watch.recorded(row.fact());
      }
    }
    watch.dayEnded(Facts.MONDAY.plusDays(2L * DAYS));
    watch.flush();
    return watch;
  }

  private static List<Row> rows(Random random) {
    var rows = new ArrayList<Row>();
    for (String unit : List.of("class 1", "class 2")) {
      Facts facts =
          Facts.ofClass(unit)
              .lasting(1 + random.nextInt(3), 1 + random.nextInt(3))
              .broughtBy(random.nextBoolean() ? "import" : null);
      Facts judged = random.nextBoolean() ? facts.judgedByWeek() : facts;
      Detection first = detection(random);
      Detection then = detection(random);
      for (int day = 0; day < DAYS; day++) {
        Facts known = judged.detectedBy(day < DAYS / 3 ? first : then);
        add(rows, known.ofHistory(day < DAYS / 2), day, random);
      }
    }
    return rows;
  }

  /** None, or a window and a margin of any size. */
  private static @Nullable Detection detection(Random random) {
    return random.nextInt(3) == 0
        ? null
        : new Detection(
            true,
            null,
            null,
            1 + random.nextInt(Detection.WIDEST),
            random.nextInt(4) / 2.0,
            Facts.MONDAY);
  }

  private static void add(List<Row> rows, Facts facts, int day, Random random) {
    for (int i = 0; i == 0 || random.nextInt(6) == 0; i++) {
      rows.add(new Row(facts.value(day, value(random)), i > 0));
    }
  }

  private static @Nullable Double value(Random random) {
    return random.nextInt(8) == 0 ? null : Double.valueOf(78 + random.nextInt(20));
  }

  /** Any order in which no correction comes before what it corrects. */
  private static List<Row> shuffled(List<Row> rows, Random random) {
    Map<String, Deque<Row>> byKey = new HashMap<>();
    rows.forEach(row -> byKey.computeIfAbsent(row.key(), key -> new ArrayDeque<>()).add(row));
    var order = new ArrayList<>(rows.stream().map(Row::key).toList());
    Collections.shuffle(order, random);
    return order.stream().map(key -> byKey.get(key).remove()).toList();
  }
}
