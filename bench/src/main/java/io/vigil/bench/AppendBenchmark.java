package io.vigil.bench;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericEventMessage;

/** Events through the store's own append, in transactions of some thousands, readers stopped. */
final class AppendBenchmark {
  private static final double BUDGET = 0.9;
  private static final int BATCH = 10_000;
  private static final int MOST_ROWS = 300_000;
  private static final LocalDate DAY = LocalDate.of(2013, 9, 9);
  private static final JudgingRule RULE =
      new JudgingRule(
          Direction.HIGHER_IS_BETTER,
          "%",
          Lines.of(95, 90, 85, DAY),
          Colour.ORANGE,
          null,
          1,
          1,
          PeriodKind.DAY);

  private AppendBenchmark() {}

  static Measurement run(Options options) throws IOException, SQLException {
    try (var vigil = RunningVigil.in(options.work().resolve("append"))) {
      vigil
          .bean(EventProcessingConfiguration.class)
          .eventProcessors()
          .values()
          .forEach(EventProcessor::shutDown);
      int rows = Math.min(options.rows(), MOST_ROWS);
      EventBus store = vigil.bean(EventBus.class);
      append(store, BATCH);
      long start = System.nanoTime();
      append(store, rows);
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      Duration copy =
          new Ceiling(vigil.bean(DataSource.class), options.work())
              .of(
                  "eventstore.domain_event",
                  "global_index in (select global_index from eventstore.domain_event"
                      + " where payload_type = 'reading.recorded'"
                      + " order by global_index desc limit "
                      + rows
                      + ")");
      return new Measurement("append events in bulk", rows, time, copy, BUDGET);
    }
  }

  private static void append(EventBus store, int rows) {
    for (int from = 0; from < rows; from += BATCH) {
      store.publish(events(from, Math.min(rows, from + BATCH)));
    }
  }

  private static List<EventMessage<?>> events(int from, int to) {
    return IntStream.range(from, to)
        .<EventMessage<?>>mapToObj(n -> GenericEventMessage.asEventMessage(event(n)))
        .toList();
  }

  private static ReadingRecorded event(int number) {
    String unit = "U%04d".formatted(number % 1_341);
    LocalDate day = DAY.plusDays(number / 1_341);
    return new ReadingRecorded(
        new ReadingFact(
            "ATTENDANCE",
            unit,
            List.of("ROOT", unit),
            PeriodKind.DAY,
            day.toString(),
            day,
            day,
            80 + number % 2_000 / 100.0,
            null,
            null,
            null,
            RULE,
            Instant.EPOCH,
            true,
            "bench",
            (long) number));
  }
}
