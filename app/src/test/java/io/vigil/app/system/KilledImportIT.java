package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A process killed in the middle of an import loses nothing and doubles nothing. */
class KilledImportIT {
  private static final List<Integer> KILLED_AFTER_ROWS = List.of(1, 8_000, 16_000, 24_000, 34_000);

  private static final String READINGS =
      """
      select control_point, unit, period, value, colour from board.reading
      order by control_point, unit, period
      """;

  private static final String WARNINGS =
      """
      select control_point, unit, since, colour, state from board.warning
      where state <> 'WITHDRAWN' order by control_point, unit, since
      """;

  @Test
  void endsAsIfNothingHadHappenedOnceTheFileIsSentAgain(@TempDir Path directory) throws Exception {
    Outcome undisturbed = undisturbed(directory.resolve("undisturbed"));

    Outcome disturbed = disturbed(directory.resolve("disturbed"));

    assertThat(disturbed.readings()).isEqualTo(undisturbed.readings());
    assertThat(disturbed.warnings()).isEqualTo(undisturbed.warnings());
    assertThat(disturbed.report()).isEqualTo(undisturbed.report());
    assertThat(disturbed.events()).isEqualTo(undisturbed.events());
  }

  private static Outcome undisturbed(Path data) throws Exception {
    try (var vigil = VigilProcess.started(data)) {
      NewYork.prepare(vigil.client());
      NewYork.importReadings(vigil.client());
      return outcome(vigil);
    }
  }

  private static Outcome disturbed(Path data) throws Exception {
    try (var vigil = VigilProcess.started(data)) {
      NewYork.prepare(vigil.client());
    }
    for (int rows : KILLED_AFTER_ROWS) {
      killInTheMiddle(data, rows);
    }
    try (var vigil = VigilProcess.started(data)) {
      NewYork.importReadings(vigil.client());
      return outcome(vigil);
    }
  }

  private static void killInTheMiddle(Path data, int rows) throws Exception {
    try (var vigil = VigilProcess.started(data)) {
      VigilClient client = vigil.client();
      CompletableFuture<Void> importing =
          CompletableFuture.runAsync(() -> NewYork.importReadings(client));
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .until(() -> importing.isDone() || handled(client) >= rows);
      vigil.kill();
      Awaitility.await().atMost(Duration.ofMinutes(1)).until(importing::isDone);
    }
  }

  private static long handled(VigilClient client) {
    return client
        .get("/api/imports?state=running")
        .path("items")
        .valueStream()
        .mapToLong(item -> total(item.path("counts").isObject() ? item.path("counts") : item))
        .max()
        .orElse(0);
  }

  private static long total(JsonNode counts) {
    return counts.path("accepted").asLong()
        + counts.path("unchanged").asLong()
        + counts.path("corrected").asLong();
  }

  private record Outcome(
      List<String> readings, List<String> warnings, JsonNode report, long events) {}

  private static Outcome outcome(VigilProcess vigil) throws IOException, SQLException {
    vigil.client().awaitQuiet();
    return new Outcome(
        rows(vigil, READINGS),
        rows(vigil, WARNINGS),
        vigil.client().get("/api/reports/incidents?from=2013-14&to=2015-16"),
        Long.parseLong(
            rows(
                    vigil,
                    """
                    select count(*) from eventstore.domain_event
                    where payload_type like 'reading.%' or payload_type like 'incident-tally.%'
                    """)
                .getFirst()));
  }

  private static List<String> rows(VigilProcess vigil, String sql)
      throws IOException, SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = vigil.database();
        var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(String.valueOf(result.getString(column)));
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }
}
