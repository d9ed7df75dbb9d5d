package io.vigil.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Many warnings are raised at once, some of them red, in real time and under the limits that hold
 * where nobody sets others. Each unit has a head with mail, a robot of each kind and a machine;
 * what arrives at them is counted: robots take so many messages a minute, and red is told within
 * one.
 */
final class BurstBenchmark {
  private static final int WARNINGS = 1_000;
  private static final int RED = 100;
  private static final int UNITS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final Path JAR = Path.of("app/target/vigil.jar");
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final String POINTS =
      "code,name_zh,level,unit,direction,target,standard,warning,ladder_yellow,ladder_red,period,"
          + "ceiling,statistics,valid_from\n";

  private final VigilHttp vigil;
  private final BurstReceivers receivers;
  private final List<BurstCase> cases;
  private final List<String> units;

  private BurstBenchmark(
      VigilHttp vigil, BurstReceivers receivers, int warnings, int red, int units) {
    this.vigil = vigil;
    this.receivers = receivers;
    this.units = IntStream.range(0, units).mapToObj(unit -> "U" + unit).toList();
    this.cases =
        IntStream.range(0, warnings)
            .mapToObj(
                one ->
                    new BurstCase(
                        "P%05d".formatted(one), "U" + one % units, one / units < red / units))
            .toList();
  }

  static void run(List<String> arguments) throws Exception {
    Arguments given = Arguments.of(arguments, Set.of("jar", "work", "warnings", "red", "units"));
    int units = given.number("units", UNITS);
    int red = given.number("red", RED);
    int warnings = given.number("warnings", WARNINGS);
    if (red % units != 0 || warnings % units != 0 || red > warnings) {
      throw new Refused(
          "--warnings and --red have to be multiples of --units (%d), and no more red than warnings."
              .formatted(units));
    }
    Path work = WorkDirectory.of(given);
    Path jar = Objects.requireNonNullElse(given.directory("jar"), JAR);
    try (var receivers = new BurstReceivers();
        var vigil =
            ChildVigil.started(
                jar,
                work.resolve("data"),
                "vigil.mail.host=127.0.0.1",
                "vigil.mail.port=" + receivers.mailPort(),
                "vigil.mail.starttls=false",
                "vigil.alerts.quiet-from=23:59:59",
                "vigil.alerts.quiet-to=00:00")) {
      new BurstBenchmark(vigil.http(), receivers, warnings, red, units).run();
    }
    WorkDirectory.delete(work);
  }

  private void run() throws Refused {
    prepare();
    vigil.awaitQuiet();
    Instant began = Instant.now();
    vigil.post("/api/readings", CSV, readings());
    Duration stored = Duration.between(began, Instant.now());
    var count = new BurstCount(cases, receivers, began);
    Instant end = began.plus(PATIENCE);
    while (!count.isComplete() && Instant.now().isBefore(end)) {
      Pause.millis(200);
    }
    System.out.printf(
        "%,d warnings, the file stored after %,d ms%n", cases.size(), stored.toMillis());
    System.out.println(count.report());
    count.check();
  }

  private void prepare() {
    vigil.post(
        "/api/units",
        CSV,
        units.stream()
            .map(unit -> "%1$s,%1$s,FACULTY,LL\n".formatted(unit))
            .collect(Collectors.joining("", "unit,name,kind,parent\nLL,LL,SCHOOL,\n", "")));
    units.forEach(this::reach);
    vigil.post(
        "/api/control-points",
        CSV,
        cases.stream()
            .map(
                one ->
                    "%1$s,%1$s,SCHOOL,times,LOWER_IS_BETTER,0,1,2,2,5,DAY,RED,false,2020-01-01\n"
                        .formatted(one.point()))
            .collect(Collectors.joining("", POINTS, "")));
  }

  private void reach(String unit) {
    JsonNode head =
        vigil.post(
            "/api/accounts",
            JSON,
            "{\"login\":\"head-%1$s\",\"nameZh\":\"%1$s\",\"role\":\"department\",\"scopes\":[\"%1$s\"]}"
                .formatted(unit));
    contact("mail", head.path("id").asString(), BurstReceivers.mailbox(unit));
    BurstReceivers.CHANNELS.forEach(
        channel -> contact(channel, unit, receivers.address(channel, unit)));
  }

  private void contact(String channel, String owner, String address) {
    vigil.post(
        "/api/alert-contacts",
        JSON,
        "{\"channel\":\"%s\",\"owner\":\"%s\",\"address\":\"%s\"}"
            .formatted(channel, owner, address));
  }

  private String readings() {
    LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    return cases.stream()
        .map(
            one ->
                "%s,%s,%s,%d\n".formatted(one.point(), one.unit(), yesterday, one.isRed() ? 9 : 3))
        .collect(Collectors.joining("", "control_point,unit,period,value\n", ""));
  }
}
