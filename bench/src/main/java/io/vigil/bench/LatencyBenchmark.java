package io.vigil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a fact takes to its warning while facts come in steadily: small files over HTTP at fixed
 * moments, late ones counted from the moment that was theirs, and some readings among them that
 * cross a line for the first time.
 */
final class LatencyBenchmark {
  private static final int SECONDS = 60;
  private static final int RATE = 1_000;
  private static final int FILES_A_SECOND = 10;

  /** One reading in so many crosses a line. */
  private static final int ONE_IN = 50;

  private LatencyBenchmark() {}

  static void run(List<String> arguments) throws Refused, IOException, InterruptedException {
    Arguments given = Arguments.of(arguments, Set.of("seconds", "rate", "work"));
    int seconds = given.number("seconds", SECONDS);
    int rate = given.number("rate", RATE);
    Path work = WorkDirectory.of(given);
    try (var vigil = RunningVigil.in(work.resolve("latency"))) {
      var facts = new SteadyFacts(rate / FILES_A_SECOND, ONE_IN, LocalDate.now());
      prepare(vigil.http(), facts, work);
      var arrivals = new Arrivals(JdbcClient.create(vigil.bean(DataSource.class)));
      Thread looking = Thread.ofPlatform().start(arrivals::look);
      send(vigil.http(), facts, arrivals, seconds * FILES_A_SECOND);
      vigil.http().awaitQuiet();
      arrivals.stop();
      looking.join();
      System.out.println(arrivals.report(rate, seconds));
    }
    WorkDirectory.delete(work);
  }

  private static void prepare(VigilHttp vigil, SteadyFacts facts, Path work) throws IOException {
    Path units = work.resolve("units.csv");
    Files.writeString(units, facts.units());
    vigil.upload("/api/units", "text/csv", units);
    vigil.defineAttendance(SteadyFacts.CONTROL_POINT);
    vigil.awaitQuiet();
  }

  private static void send(VigilHttp vigil, SteadyFacts facts, Arrivals arrivals, int files)
      throws InterruptedException {
    long every = TimeUnit.SECONDS.toNanos(1) / FILES_A_SECOND;
    long start = System.nanoTime();
    for (int file = 0; file < files; file++) {
      SteadyFacts.Portion portion = facts.next();
      long due = start + file * every;
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      arrivals.sent(portion.crossing(), due);
      vigil.post("/api/readings", "text/csv", portion.csv());
      arrivals.accepted(portion.crossing(), System.nanoTime());
    }
  }
}
