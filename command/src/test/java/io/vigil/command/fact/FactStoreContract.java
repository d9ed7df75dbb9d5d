package io.vigil.command.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import io.vigil.api.imports.ImportKind;
import io.vigil.command.StoreFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of facts has to hold, whatever kills it. */
abstract class FactStoreContract {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), StoreFixture.ZONE);
  private static final int ROWS = 20;

  private StoreFixture fixture;

  abstract DataSource dataSource();

  /** A store that is hurt by these faults. */
  abstract FactStore store(StoreFixture healthy, DataSource dataSource, Faults faults);

  @BeforeEach
  void emptyStore() {
    fixture = new StoreFixture(dataSource(), CLOCK);
    fixture.jdbc.execute(
        """
        TRUNCATE DomainEventEntry, intake.natural_key, intake.import, intake.pending_batch CASCADE
        """);
  }

  @Test
  void appendsEveryFactOnce() {
    FactStore store = healthy();

    assertThat(store.append(batch("i1", 0, 1))).isEqualTo(new ImportCounts(ROWS, 0, 0, 0));
    assertThat(store.append(batch("i2", 0, 1))).isEqualTo(new ImportCounts(0, ROWS, 0, 0));
    assertThat(store.append(batch("i3", 10, 1))).isEqualTo(new ImportCounts(10, 10, 0, 0));

    assertThat(days()).hasSize(ROWS + 10).doesNotHaveDuplicates();
  }

  @Test
  void tellsACorrectionFromARepetition() {
    FactStore store = healthy();
    store.append(batch("i1", 0, 1));

    assertThat(store.append(batch("i2", 0, 2))).isEqualTo(new ImportCounts(0, 0, ROWS, 0));
    assertThat(store.append(batch("i3", 0, 2))).isEqualTo(new ImportCounts(0, ROWS, 0, 0));
  }

  @Test
  void keepsCountsAndEndOfAnImport() {
    healthy().append(batch("i1", 0, 1));

    assertThat(fixture.log.counts("i1")).isEqualTo(new ImportCounts(ROWS, 0, 0, 0));
    assertThat(fixture.eventsOf(ImportFinished.class))
        .extracting(ImportFinished::counts)
        .containsExactly(new ImportCounts(ROWS, 0, 0, 0));
    assertThat(state("i1")).isEqualTo("done");
  }

  @Test
  void losesAndDoublesNothingWhereverItIsKilled() {
    int gap = 0;
    for (boolean killed = true; killed; gap++) {
      emptyStore();
      killed = killIn(gap);
      long settled = settle(0);

      ImportCounts again = healthy().append(batch("i2", 0, 1));

      assertThat(again.accepted() + again.unchanged()).as("gap %d", gap).isEqualTo(ROWS);
      assertThat(again.unchanged()).as("what went in before, gap %d", gap).isEqualTo(settled);
      assertThat(days()).as("gap %d", gap).hasSize(ROWS).doesNotHaveDuplicates();
      assertThat(left()).as("left pending, gap %d", gap).isZero();
    }
    assertThat(gap).as("gaps tried").isGreaterThan(5);
  }

  @Test
  void correctsOnceWhereverItIsKilled() {
    boolean killed = true;
    for (int gap = 0; killed; gap++) {
      emptyStore();
      healthy().append(batch("i0", 0, 1));
      killed = killIn(gap, 2);
      settle(ROWS);

      ImportCounts again = healthy().append(batch("i2", 0, 2));

      assertThat(again.corrected() + again.unchanged()).as("gap %d", gap).isEqualTo(ROWS);
      assertThat(days()).as("gap %d", gap).hasSize(2 * ROWS);
    }
  }

  @Test
  void recordsOnceWhatTwoSendAtTheSameTime() {
    List<CompletableFuture<ImportCounts>> senders =
        IntStream.range(0, 4)
            .mapToObj(
                n -> CompletableFuture.supplyAsync(() -> healthy().append(batch("i" + n, 0, 1))))
            .toList();

    long accepted = senders.stream().mapToLong(sender -> sender.join().accepted()).sum();

    assertThat(accepted).isEqualTo(ROWS);
    assertThat(days()).hasSize(ROWS);
  }

  @Test
  void decidesOnWhatTheOthersAppended() {
    List<CompletableFuture<ImportCounts>> senders =
        IntStream.range(0, 4)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> healthy().append(this::nextDay)))
            .toList();

    senders.forEach(CompletableFuture::join);

    assertThat(days()).hasSize(4).doesNotHaveDuplicates();
  }

  private FactBatch nextDay() {
    LocalDate next = LocalDate.of(2026, 1, 1).plusDays(days().size());
    var fact =
        new Fact(
            FactKey.of(FactKind.DAY_ENDED, next.toString()),
            FactValue.ofContent(next),
            before -> new DayEnded(next));
    return FactBatch.of(List.of(FactRow.of(fact)), Map.of());
  }

  @Test
  void appendsNothingWhereTheDecisionRefusesAndGoesOnAfterwards() {
    FactStore store = healthy();
    var refusal = new IllegalStateException("no");

    assertThatThrownBy(
            () ->
                store.append(
                    () -> {
                      throw refusal;
                    }))
        .isSameAs(refusal);

    assertThat(days()).isEmpty();
    assertThat(store.append(this::nextDay)).isEqualTo(new ImportCounts(1, 0, 0, 0));
  }

  /** A writer may need a second connection while it holds the lock, for keys of persons. */
  @Test
  void finishesManyImportsOnASmallPool() {
    try (HikariDataSource pool = smallPool();
        ExecutorService senders = Executors.newFixedThreadPool(40)) {
      FactStore store = store(fixture, pool, new Faults(Integer.MAX_VALUE));

      List<CompletableFuture<ImportCounts>> sent =
          IntStream.range(0, 40)
              .mapToObj(n -> batch("i" + n, n * ROWS, day -> askingForMore(pool, day)))
              .map(batch -> CompletableFuture.supplyAsync(() -> store.append(batch), senders))
              .toList();

      assertThat(sent.stream().map(CompletableFuture::join))
          .containsOnly(new ImportCounts(ROWS, 0, 0, 0));
    }
    assertThat(days()).hasSize(40 * ROWS).doesNotHaveDuplicates();
  }

  private HikariDataSource smallPool() {
    var config = new HikariConfig();
    config.setDataSource(dataSource());
    config.setMaximumPoolSize(5);
    config.setConnectionTimeout(2000);
    return new HikariDataSource(config);
  }

  /** The second connection is outside the writer's transaction. */
  private static Fact askingForMore(DataSource pool, LocalDate day) {
    return new Fact(
        FactKey.of(FactKind.READING, day.toString()),
        FactValue.ofNumbers(1.0, null, null),
        before -> {
          try (Connection second = pool.getConnection()) {
            assertThat(second.isValid(1)).isTrue();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
          return new DayEnded(day);
        });
  }

  private boolean killIn(int gap) {
    return killIn(gap, 1);
  }

  private boolean killIn(int gap, int value) {
    var faults = new Faults(gap);
    FactStore store = store(fixture, faults.in(dataSource()), faults);
    try {
      store.append(batch("i1", 0, value));
    } catch (RuntimeException e) {
      assertThat(isKill(e)).as("died of %s", e).isTrue();
    }
    return faults.happened();
  }

  private static boolean isKill(@Nullable Throwable failure) {
    return failure != null && (failure instanceof Faults.Killed || isKill(failure.getCause()));
  }

  /** What went in of the killed import, which knows that exactly after the next start. */
  private long settle(int daysBefore) {
    healthy().recover();
    ImportCounts counts = fixture.log.counts("i1");
    assertThat(counts.accepted() + counts.corrected()).isEqualTo(days().size() - daysBefore);
    return counts.total();
  }

  private FactStore healthy() {
    return store(fixture, dataSource(), new Faults(Integer.MAX_VALUE));
  }

  private List<LocalDate> days() {
    return fixture.eventsOf(DayEnded.class).stream().map(DayEnded::date).toList();
  }

  private int left() {
    Integer left =
        fixture.jdbc.queryForObject("SELECT count(*) FROM intake.pending_batch", Integer.class);
    return left == null ? 0 : left;
  }

  private String state(String importId) {
    return fixture.jdbc.queryForObject(
        "SELECT state FROM intake.import WHERE import_id = ?", String.class, importId);
  }

  private static FactBatch batch(String importId, int first, double value) {
    return batch(importId, first, day -> fact(day, value));
  }

  private static FactBatch batch(String importId, int first, Function<LocalDate, Fact> fact) {
    List<FactRow> rows =
        IntStream.range(first, first + ROWS)
            .mapToObj(n -> LocalDate.of(2026, 1, 1).plusDays(n))
            .map(day -> FactRow.of(fact.apply(day)))
            .toList();
    return new FactBatch(
        importId,
        new ImportStarted(importId, ImportKind.READINGS, null, "u1", CLOCK.instant()),
        rows,
        List.of(),
        0,
        100,
        counts -> new ImportFinished(importId, ImportKind.READINGS, counts, "00", CLOCK.instant()),
        Map.of("actor", "u1", "correlationId", UUID.randomUUID().toString()));
  }

  private static Fact fact(LocalDate day, double value) {
    return new Fact(
        FactKey.of(FactKind.READING, day.toString()),
        FactValue.ofNumbers(value, null, null),
        before -> new DayEnded(day));
  }
}
