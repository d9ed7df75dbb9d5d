package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A process killed in the middle of an import loses nothing and doubles nothing. */
abstract class KilledImportContract {
  private static final List<Integer> KILLED_AFTER_LINES = List.of(1, 7_000, 16_000, 27_000, 38_000);

  /** Rows that intake stores at once; some more are on their way to it. */
  private static final int BATCH = 5_000;

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

  /** A process on this data directory. */
  abstract VigilProcess started(Path data) throws IOException;

  /** Makes room for a run of its own. */
  abstract void forget() throws Exception;

  /** How many events of facts are stored. */
  abstract long facts(VigilProcess vigil) throws Exception;

  @Test
  void endsAsIfNothingHadHappenedOnceTheFileIsSentAgain(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
    forget();
    Outcome undisturbed = undisturbed(directory.resolve("undisturbed"));
    forget();

    Outcome disturbed = disturbed(directory.resolve("disturbed"));

    assertThat(disturbed.readings()).isEqualTo(undisturbed.readings());
    assertThat(disturbed.warnings()).isEqualTo(undisturbed.warnings());
    assertThat(disturbed.report()).isEqualTo(undisturbed.report());
    assertThat(disturbed.events()).isEqualTo(undisturbed.events());
  }

  private Outcome undisturbed(Path data) throws Exception {
    try (var vigil = started(data)) {
      NewYork.prepare(vigil.client());
      NewYork.importReadings(vigil.client());
      return outcome(vigil);
    }
  }

  private Outcome disturbed(Path data) throws Exception {
    try (var vigil = started(data)) {
      NewYork.prepare(vigil.client());
    }
    for (int lines : KILLED_AFTER_LINES) {
      killInTheMiddle(data, lines);
    }
    try (var vigil = started(data)) {
      NewYork.importReadings(vigil.client());
      return outcome(vigil);
    }
  }

  /** Sends so many lines and no more, and kills what waits for the rest. */
  private void killInTheMiddle(Path data, int lines) throws Exception {
    var killed = new CountDownLatch(1);
    try (var vigil = started(data)) {
      VigilClient client = vigil.client();
      CompletableFuture<Void> importing =
          CompletableFuture.runAsync(
              () -> client.imports("/api/readings", "text/csv", () -> heldBack(lines, killed)));
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .until(() -> handled(client) >= lines / BATCH * BATCH - 2 * BATCH);
      assertThat(importing).isNotDone();
      vigil.kill();
      killed.countDown();
      Awaitility.await().atMost(Duration.ofMinutes(1)).until(importing::isCompletedExceptionally);
    }
  }

  private static InputStream heldBack(int lines, CountDownLatch killed) {
    String sent = String.join("\n", NewYork.lines().subList(0, lines + 1)) + "\n";
    var start = new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8));
    return new SequenceInputStream(start, new WaitingStream(killed));
  }

  /** Never gives a byte; ends once the process is killed. */
  private static final class WaitingStream extends InputStream {
    private final CountDownLatch killed;

    WaitingStream(CountDownLatch killed) {
      this.killed = killed;
    }

    @Override
    public int read() throws IOException {
      try {
        killed.await();
        return -1;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
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

  private Outcome outcome(VigilProcess vigil) throws Exception {
    vigil.client().awaitQuiet();
    return new Outcome(
        vigil.rows(READINGS),
        vigil.rows(WARNINGS),
        vigil.client().get("/api/reports/incidents?from=2013-14&to=2015-16"),
        facts(vigil));
  }
}
