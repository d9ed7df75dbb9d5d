package io.vigil.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Imports a whole file and has the process killed on the way, five times at different moments; in
 * the end readings, warnings, report and number of facts must be those of an undisturbed import.
 */
final class KillBenchmark {
  private static final int KILLS = 5;
  private static final int ROWS = 657_239;
  private static final Path JAR = Path.of("app/target/vigil.jar");

  private final Path jar;
  private final Path data;
  private final Dataset dataset;

  private KillBenchmark(Path jar, Path data, Dataset dataset) {
    this.jar = jar;
    this.data = data;
    this.dataset = dataset;
  }

  static void run(List<String> arguments) throws Exception {
    Arguments given = Arguments.of(arguments, Set.of("jar", "data", "rows", "work"));
    Path work = WorkDirectory.of(given);
    Path data = given.directory("data");
    int rows = given.number("rows", ROWS);
    Dataset dataset = Dataset.of(new Options(rows, data, work));
    Path jar = Objects.requireNonNullElse(given.directory("jar"), JAR);
    Outcome undisturbed = new KillBenchmark(jar, work.resolve("undisturbed"), dataset).whole();
    System.out.println("undisturbed: " + undisturbed);
    Outcome disturbed = new KillBenchmark(jar, work.resolve("disturbed"), dataset).killed();
    System.out.println("killed:      " + disturbed);
    if (!disturbed.equals(undisturbed)) {
      throw new Refused("The results differ; the data are kept in " + work);
    }
    System.out.println("equal after " + KILLS + " kills");
    WorkDirectory.delete(work);
  }

  private Outcome whole() throws Exception {
    try (var vigil = ChildVigil.started(jar, data)) {
      prepare(vigil.http());
      importAll(vigil.http());
      return Outcome.of(vigil);
    }
  }

  private Outcome killed() throws Exception {
    try (var vigil = ChildVigil.started(jar, data)) {
      prepare(vigil.http());
    }
    for (int kill = 1; kill <= KILLS; kill++) {
      killOnTheWay(kill);
    }
    try (var vigil = ChildVigil.started(jar, data)) {
      importAll(vigil.http());
      return Outcome.of(vigil);
    }
  }

  /** Each time a sixth of the file further than the last. */
  private void killOnTheWay(int kill) throws Exception {
    try (var vigil = ChildVigil.started(jar, data)) {
      var importing =
          CompletableFuture.runAsync(
              () -> {
                try {
                  importAll(vigil.http());
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      long goal = dataset.count() * kill / (KILLS + 1);
      while (handled(vigil.http()) < goal && !importing.isDone()) {
        Pause.millis(20);
      }
      boolean onTheWay = !importing.isDone();
      vigil.kill();
      importing.exceptionally(lost -> null).join();
      if (!onTheWay) {
        throw new Refused("The import ended before it could be killed.");
      }
      System.out.printf("killed after about %,d of %,d rows%n", goal, dataset.count());
    }
  }

  private void prepare(VigilHttp vigil) throws IOException {
    vigil.upload("/api/units", "text/csv", dataset.units());
    vigil.defineAttendance(Dataset.CONTROL_POINT);
    for (Path file : dataset.besides()) {
      vigil.upload(
          file.getFileName().toString().startsWith("incident")
              ? "/api/incident-tallies"
              : "/api/readings",
          "text/csv",
          file);
    }
  }

  private void importAll(VigilHttp vigil) throws IOException {
    vigil.upload("/api/readings", "application/gzip", dataset.readings());
  }

  private static long handled(VigilHttp vigil) {
    return vigil
        .get("/api/imports?state=running")
        .path("items")
        .valueStream()
        .map(one -> one.path("counts"))
        .mapToLong(
            counts ->
                counts.path("accepted").asLong()
                    + counts.path("unchanged").asLong()
                    + counts.path("corrected").asLong())
        .max()
        .orElse(0);
  }
}
