package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.doubt.SettledReading;
import io.vigil.api.reading.ReadingFact;
import io.vigil.testkit.PostgresExtension;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A batch costs as many queries for many series as for few. */
class QueriesIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final int FEW = 2;
  private static final int MANY = 40;
  private static final int DAYS = 60;
  private static final int SIZE = 40;

  private final WatchedStore store = new WatchedStore(POSTGRES.dataSource(), 100);
  private final CountedQueries counted = new CountedQueries(POSTGRES.dataSource());
  private final WatchTables tables =
      new WatchConfiguration().watchTables(new JdbcTemplate(counted));
  private long position;

  @AfterEach
  void forget() {
    store.close();
    store.empty();
  }

  @Test
  void ofReadings() {
    usualDays();

    List<Heard> many = of(0, MANY, unit -> heard(Facts.ofClass(unit).value(DAYS, 96d)));
    List<Heard> few = of(0, FEW, unit -> heard(Facts.ofClass(unit).value(DAYS + 1, 96d)));

    assertThat(queries(many)).isEqualTo(queries(few));
  }

  @Test
  void ofConfirmations() {
    usualDays();
    queries(of(0, MANY, unit -> heard(wrong(unit))));
    assertThat(store.jdbc.queryForObject("select count(*) from watch.doubt", Integer.class))
        .isEqualTo(MANY);

    queries(of(0, FEW, this::confirmed));
    int few = queries(of(FEW, 2 * FEW, this::confirmed));

    assertThat(queries(of(2 * FEW, MANY, this::confirmed))).isEqualTo(few);
  }

  private void usualDays() {
    for (int day = 0; day < DAYS; day++) {
      int today = day;
      queries(of(0, MANY, unit -> heard(usual(unit, today))));
    }
  }

  private static ReadingFact usual(String unit, int day) {
    return Facts.ofClass(unit).ratio(day, SIZE - 2 - day % 2, SIZE);
  }

  private static ReadingFact wrong(String unit) {
    return Facts.ofClass(unit).ratio(DAYS, 2, SIZE);
  }

  /** By a watch that has nothing in memory. */
  private int queries(List<Heard> batch) {
    GapWatch gaps =
        new WatchConfiguration()
            .gapWatch(
                new JdbcTemplate(counted),
                question -> Optional.empty(),
                WatchedStore.ZONE,
                GapColours.DEFAULT);
    var evaluation = new Evaluation(tables, gaps, WatchedStore.ZONE);
    return counted.during(() -> evaluation.of(batch));
  }

  private static List<Heard> of(int first, int end, Function<String, Heard> event) {
    return IntStream.range(first, end).mapToObj(i -> event.apply("class " + i)).toList();
  }

  private Heard heard(ReadingFact fact) {
    return new Heard.OfReading(fact, fact.to(), false, trigger());
  }

  private Heard confirmed(String unit) {
    ReadingFact fact = wrong(unit);
    var row =
        new SettledReading(unit, fact.period(), fact.from(), Objects.requireNonNull(fact.value()));
    return new Heard.OfConfirmation(
        new SeriesKey(fact.controlPoint(), unit), List.of(row), trigger());
  }

  private Trigger trigger() {
    position++;
    return new Trigger(position, "event " + position, Facts.LATER, false);
  }
}
