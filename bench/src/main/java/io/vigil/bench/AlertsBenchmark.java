package io.vigil.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Red cases come in steadily at two nodes on one database and want an answer within seconds, which
 * nobody gives, while one node or the other is killed. Each case is told of three times: raised, at
 * half of its time, and when that is over; what waited is told together with what came after. What
 * was told is counted where it arrives: of no case the last notice may be missing, and no notice
 * come in two messages.
 */
final class AlertsBenchmark {
  private static final int MINUTES = 10;
  private static final int RATE = 10;
  private static final int KILL_EVERY = 40;
  private static final int SECONDS_OF_MINUTE = 60;
  private static final int PATIENCE = 180;
  private static final long SECOND = 1_000_000_000;
  private static final Path JAR = Path.of("app/target/vigil.jar");
  private static final String LAST = "OVERDUE";
  private static final String POINTS =
      "code,name_zh,level,unit,direction,target,standard,warning,ladder_red,period,ceiling,"
          + "statistics,valid_from\n";

  private final TwoNodes nodes;
  private final NoticeCount machine;
  private final int rate;
  private final Set<String> expected = new HashSet<>();
  private int waves;
  private int kills;

  private AlertsBenchmark(TwoNodes nodes, NoticeCount machine, int rate) {
    this.nodes = nodes;
    this.machine = machine;
    this.rate = rate;
  }

  static void run(List<String> arguments) throws Exception {
    Arguments given =
        Arguments.of(arguments, Set.of("jar", "work", "minutes", "rate", "kill-every"));
    Path work = WorkDirectory.of(given);
    Path jar = Objects.requireNonNullElse(given.directory("jar"), JAR);
    try (var machine = new NoticeCount();
        var nodes = new TwoNodes(jar, work)) {
      new AlertsBenchmark(nodes, machine, given.number("rate", RATE))
          .run(given.number("minutes", MINUTES), given.number("kill-every", KILL_EVERY));
    }
    WorkDirectory.delete(work);
  }

  private void run(int minutes, int killEvery) throws Exception {
    prepare();
    long began = System.nanoTime();
    long nextKill = killEvery;
    for (int second = 0; second < minutes * SECONDS_OF_MINUTE; second = seconds(began)) {
      wave();
      if (seconds(began) >= nextKill && nodes.areBothThere()) {
        nodes.kill();
        kills++;
        nextKill = (long) seconds(began) + killEvery;
      }
      untilAfter(began + (second + 1) * SECOND);
    }
    int fed = seconds(began);
    awaitAll();
    report(fed, seconds(began) - fed);
  }

  /** Not a millisecond too early: the second would be taken for one that is still to come. */
  private static void untilAfter(long moment) {
    Pause.millis(Math.max(0, (moment - System.nanoTime()) / 1_000_000 + 1));
  }

  private static int seconds(long began) {
    return (int) ((System.nanoTime() - began) / SECOND);
  }

  private void prepare() {
    nodes.ask(
        vigil -> {
          vigil.post(
              "/api/units",
              "text/csv",
              units()
                  .map(unit -> "%1$s,%1$s,FACULTY,LL\n".formatted(unit))
                  .collect(Collectors.joining("", "unit,name,kind,parent\nLL,LL,SCHOOL,\n", "")));
          units()
              .forEach(
                  unit ->
                      vigil.post(
                          "/api/alert-contacts",
                          "application/json",
                          "{\"channel\":\"webhook\",\"owner\":\"%s\",\"address\":\"%s\"}"
                              .formatted(unit, machine.address(unit))));
        });
  }

  private Stream<String> units() {
    return IntStream.range(0, rate).mapToObj(unit -> "U" + unit);
  }

  /** One red case of each unit. */
  private void wave() {
    String point = "C" + waves++;
    LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    String points =
        POINTS
            + "%1$s,%1$s,SCHOOL,times,LOWER_IS_BETTER,0,1,2,5,DAY,RED,false,2020-01-01\n"
                .formatted(point);
    String readings =
        units()
            .map(unit -> "%s,%s,%s,9\n".formatted(point, unit, yesterday))
            .collect(Collectors.joining("", "control_point,unit,period,value\n", ""));
    nodes.ask(
        vigil -> {
          vigil.post("/api/control-points", "text/csv", points);
          vigil.post("/api/readings", "text/csv", readings);
        });
    units().map(unit -> NoticeCount.key(unit, point, LAST)).forEach(expected::add);
  }

  private void awaitAll() throws IOException {
    long began = System.nanoTime();
    while (!machine.hasAll(expected) && seconds(began) < PATIENCE) {
      Pause.millis(100);
    }
    while (!nodes.areBothThere()) {
      Pause.millis(100);
    }
    nodes.ask(VigilHttp::awaitQuiet);
  }

  private void report(int fed, int behind) throws Refused {
    System.out.printf(
        "%,d red cases in %d s, %d kills; %,d notices told in %,d messages, %,d of which came"
            + " again under their id; the last %d s after the last case%n",
        (long) waves * rate,
        fed,
        kills,
        machine.notices(),
        machine.messages(),
        machine.again(),
        behind);
    List<String> lost = machine.lost(expected);
    List<String> tooMany = machine.toldTwice();
    System.out.printf("lost: %d, told twice: %d%n", lost.size(), tooMany.size());
    if (!lost.isEmpty() || !tooMany.isEmpty()) {
      throw new Refused("lost: %s; told twice: %s".formatted(some(lost), some(tooMany)));
    }
  }

  private static List<String> some(List<String> all) {
    return all.stream().limit(20).toList();
  }
}
