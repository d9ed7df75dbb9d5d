package io.vigil.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;

/** A file of readings on its way to the boards, watched; then the boards made anew. */
final class ImportBenchmark {
  private static final double IMPORT_BUDGET = 0.15;
  private static final double REBUILD_BUDGET = 0.2;
  private static final double REBUILD_EVENTS_PER_SECOND = 50_000;
  private static final String READINGS = "payload_type like 'reading.%'";

  private final RunningVigil vigil;
  private final Dataset dataset;
  private final Ceiling ceiling;
  private long rows;

  ImportBenchmark(RunningVigil vigil, Dataset dataset, Path work) {
    this.vigil = vigil;
    this.dataset = dataset;
    this.ceiling = new Ceiling(vigil.bean(DataSource.class), work);
  }

  Measurement importToBoard() throws IOException, SQLException {
    vigil.http().upload("/api/units", "text/csv", dataset.units());
    vigil.http().defineAttendance(Dataset.CONTROL_POINT);
    vigil.http().awaitQuiet();
    long start = System.nanoTime();
    JsonNode answer = vigil.http().upload("/api/readings", "application/gzip", dataset.readings());
    vigil.http().awaitQuiet();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    rows = answer.path("accepted").asLong();
    Duration copy = ceiling.of("eventstore.domain_event", READINGS);
    return new Measurement("import, file to board, watched", rows, time, copy, IMPORT_BUDGET);
  }

  /** A rebuild reads every event of the store, the monitor's among them. */
  Measurement rebuild() throws IOException, SQLException {
    long events = ceiling.rows("eventstore.domain_event");
    long start = System.nanoTime();
    vigil.http().post("/api/processors/query.reading/replay", "application/json", "");
    vigil.http().awaitQuiet();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    Duration copy = ceiling.of("board.reading", "true");
    return new Measurement(
        "rebuild of the readings, events read",
        events,
        time,
        copy,
        REBUILD_BUDGET,
        REBUILD_EVENTS_PER_SECOND);
  }
}
