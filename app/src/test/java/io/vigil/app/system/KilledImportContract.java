package io.vigil.app.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.database.ReadyData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A process killed in the middle of an import loses nothing and doubles nothing. */
abstract class KilledImportContract {
  /**
   * Intake stores 5,000 rows at once: the first kill finds it between two batches, the second
   * waiting. More of them is the work of {@code bench kills}.
   */
  private static final List<Kill> KILLS = List.of(new Kill(9_000, 5_000), new Kill(12_000, 10_000));

  /**
   * A moment in the middle of an import.
   *
   * @param sent lines that are sent before
   * @param stored rows of them that are stored before
   */
  private record Kill(int sent, int stored) {}

  private static final String YEAR = "2013-14";

  private static final List<String> LINES = NewYork.linesWithRatios();

  private static final String READINGS =
      """
      select control_point, unit, period, value, numerator, denominator, colour from board.reading
      order by control_point, unit, period
      """;

  private static final String ROLLUPS =
      """
      select control_point, unit, period, numerator, denominator, units, stale from watch.rollup
      order by control_point, unit, period_from, period
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

    assertThat(undisturbed.rollups())
        .anyMatch(row -> row.startsWith("PRESENT BORO-R 2013-W37 "))
        .anyMatch(row -> row.startsWith("PRESENT NYC 2013-W37 "))
        .allMatch(row -> row.endsWith(" f"));
    assertThat(undisturbed.warnings()).anyMatch(row -> row.startsWith("PRESENT "));
    assertThat(disturbed.readings()).isEqualTo(undisturbed.readings());
    assertThat(disturbed.rollups()).isEqualTo(undisturbed.rollups());
    assertThat(disturbed.warnings()).isEqualTo(undisturbed.warnings());
    assertThat(disturbed.report()).isEqualTo(undisturbed.report());
    assertThat(disturbed.events()).isEqualTo(undisturbed.events());
  }

  private Outcome undisturbed(Path data) throws Exception {
    try (var vigil = started(ReadyData.migrated(data))) {
      prepare(vigil.client());
      NewYork.importReadings(vigil.client(), LINES);
      return outcome(vigil);
    }
  }

  private Outcome disturbed(Path data) throws Exception {
    ReadyData.migrated(data);
    for (Kill kill : KILLS) {
      killInTheMiddle(data, kill);
    }
    try (var vigil = started(data)) {
      NewYork.importReadings(vigil.client(), LINES);
      return outcome(vigil);
    }
  }

  private static void prepare(VigilClient client) {
    NewYork.prepare(client, YEAR);
    NewYork.prepareRatios(client);
  }

  /** Sends so many lines and no more, and kills what waits for the rest. */
  private void killInTheMiddle(Path data, Kill kill) throws Exception {
    var killed = new CountDownLatch(1);
    try (var vigil = started(data)) {
      VigilClient client = vigil.client();
      if (kill.equals(KILLS.getFirst())) {
        prepare(client);
      }
      Set<String> earlier = imports(client).map(KilledImportContract::id).collect(toSet());
      CompletableFuture<Void> importing =
          CompletableFuture.runAsync(
              () ->
                  client.imports("/api/readings", "text/csv", () -> heldBack(kill.sent(), killed)));
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .until(
              () ->
                  imports(client)
                      .filter(one -> !earlier.contains(id(one)))
                      .anyMatch(one -> isRunning(one) && stored(one) >= kill.stored()));
      assertThat(importing).isNotDone();
      vigil.kill();
      killed.countDown();
      Awaitility.await().atMost(Duration.ofMinutes(1)).until(importing::isCompletedExceptionally);
    }
  }

  private static InputStream heldBack(int lines, CountDownLatch killed) {
    String sent = String.join("\n", LINES.subList(0, lines + 1)) + "\n";
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

  private static Stream<JsonNode> imports(VigilClient client) {
    return client.get("/api/imports?state=all").path("items").valueStream();
  }

  private static String id(JsonNode item) {
    return item.path("importId").asString();
  }

  private static boolean isRunning(JsonNode item) {
    return item.path("state").asString().equals("running");
  }

  private static long stored(JsonNode item) {
    JsonNode counts = item.path("counts");
    return counts.path("accepted").asLong()
        + counts.path("unchanged").asLong()
        + counts.path("corrected").asLong();
  }

  private record Outcome(
      List<String> readings,
      List<String> rollups,
      List<String> warnings,
      JsonNode report,
      long events) {}

  private Outcome outcome(VigilProcess vigil) throws Exception {
    vigil.client().awaitQuiet();
    return new Outcome(
        vigil.rows(READINGS),
        vigil.rows(ROLLUPS),
        vigil.rows(WARNINGS),
        vigil.client().get("/api/reports/incidents?from=%s&to=%s".formatted(YEAR, YEAR)),
        facts(vigil));
  }
}
