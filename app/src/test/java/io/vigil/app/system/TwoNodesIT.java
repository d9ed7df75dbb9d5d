package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.system.Caller.Answer;
import io.vigil.app.system.Mailbox.Letter;
import io.vigil.app.system.Receiver.Arrival;
import io.vigil.testkit.PostgresExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two nodes on one database tell of several hundred red cases, which want an answer within seconds;
 * one node is killed on the way, started again, and then the other is killed. What was told is
 * counted where it arrives: every message that was made, and no notice in two of them. Of a message
 * that the killed node had in hand nobody knows whether it arrived: it comes again under the same
 * id, by which its receiver drops it. What waits while nobody sends is told together with what
 * comes after it.
 */
@Order(2)
class TwoNodesIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int UNITS = 20;
  private static final int WAVES = 12;

  /** What one node hands over at the same time. */
  private static final int IN_HAND = 16;

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  private final Mailbox mail = new Mailbox();
  private Receiver machines;

  @BeforeEach
  void listen() throws IOException {
    machines = new Receiver();
  }

  @AfterEach
  void hangUp() {
    machines.close();
    mail.close();
  }

  private VigilProcess node(String name) throws IOException {
    return VigilProcess.started(
        directory.resolve(name),
        "vigil.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "spring.datasource.url=" + postgres.jdbcUrl(),
        "spring.datasource.username=" + postgres.username(),
        "spring.datasource.password=" + postgres.password(),
        "vigil.url=http://vigil.example",
        "vigil.mail.host=localhost",
        "vigil.mail.port=" + mail.port(),
        "vigil.mail.starttls=false",
        "vigil.limits.warning.answer.red=12s",
        "vigil.limits.look-every=500ms",
        "vigil.alerts.lease=5s",
        "db-scheduler.heartbeat-interval=500ms",
        "db-scheduler.polling-interval=200ms");
  }

  @Test
  void everyNoticeArrivesOnceThoughEitherNodeIsKilled() throws Exception {
    try (VigilProcess first = node("first");
        VigilProcess second = node("second")) {
      college(first.caller());
      waves(0, WAVES / 3, first.caller(), second.caller());
      first.kill();
      waves(WAVES / 3, WAVES * 2 / 3, second.caller());
      try (VigilProcess again = node("first-again")) {
        second.kill();
        waves(WAVES * 2 / 3, WAVES, again.caller());

        awaitEverythingSent(again);
      }
    }
    assertThat(told(machines.arrivals()))
        .allSatisfy((notice, times) -> assertThat(times).as(notice).isEqualTo(1))
        .containsKeys(lastNotices());
    assertThat(arrivedIds()).containsExactlyInAnyOrderElementsOf(sentIds());
    assertThat(alerts("message_id is not null"))
        .as("of each case three notices, by mail and to the machine of its unit")
        .isEqualTo(UNITS * WAVES * 3 * 2);
    assertThat(
            repeated(machines.arrivals(), Arrival::delivery) + repeated(mail.letters(), Letter::id))
        .as("messages that the killed nodes had in hand")
        .isLessThanOrEqualTo(2 * IN_HAND);
  }

  /** Each wave through the next node in turn. */
  private static void waves(int from, int to, Caller... nodes) {
    for (int wave = from; wave < to; wave++) {
      redReadings(nodes[wave % nodes.length], wave);
    }
  }

  /** The last notice of each case, that its time is over, has been told, and nothing waits. */
  private void awaitEverythingSent(VigilProcess node) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> told(machines.arrivals()).keySet().containsAll(List.of(lastNotices())));
    node.client().awaitQuiet();
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> alerts("state = 'WAITING'") == 0 && sentIds().size() == arrivedIds().size());
  }

  private int alerts(String condition) {
    return database()
        .sql("select count(*) from alert.item where channel <> 'INBOX' and " + condition)
        .query(Integer.class)
        .single();
  }

  private static JdbcClient database() {
    return JdbcClient.create(postgres.dataSource());
  }

  private static List<String> sentIds() {
    return database().sql("select message_id from alert.message").query(String.class).list();
  }

  private Set<String> arrivedIds() {
    return Stream.concat(
            machines.arrivals().stream().map(Arrival::delivery),
            mail.letters().stream().map(letter -> letter.id().replaceAll("<(.*)@vigil>", "$1")))
        .collect(Collectors.toSet());
  }

  private void college(Caller admin) {
    file(
        admin,
        "/api/units",
        units().map(unit -> unit + "," + unit + ",FACULTY,LL"),
        "unit,name,kind,parent\nLL,学校,SCHOOL,");
    file(
        admin,
        "/api/control-points",
        IntStream.range(0, WAVES)
            .mapToObj(
                wave ->
                    "C%1$d,C%1$d,SCHOOL,次,LOWER_IS_BETTER,0,1,2,5,DAY,RED,false,2020-01-01"
                        .formatted(wave)),
        "code,name_zh,level,unit,direction,target,standard,warning,ladder_red,period,ceiling,statistics,valid_from");
    Answer dean =
        admin.post(
            "/api/accounts",
            "{\"login\":\"dean\",\"nameZh\":\"院长\",\"role\":\"DEPARTMENT\",\"scopes\":[\"LL\"]}");
    contact(admin, "mail", dean.body().path("id").asString(), "dean@college.example");
    units().forEach(unit -> contact(admin, "webhook", unit, machines.address("/" + unit)));
  }

  private static Stream<String> units() {
    return IntStream.range(0, UNITS).mapToObj(unit -> "U" + unit);
  }

  private static void contact(Caller admin, String channel, String owner, String address) {
    Answer made =
        admin.post(
            "/api/alert-contacts",
            "{\"channel\":\"%s\",\"owner\":\"%s\",\"secret\":\"s\",\"address\":\"%s\"}"
                .formatted(channel, owner, address));
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
  }

  private static void redReadings(Caller admin, int wave) {
    LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    file(
        admin,
        "/api/readings",
        units().map(unit -> "C%d,%s,%s,9".formatted(wave, unit, yesterday)),
        "control_point,unit,period,value");
  }

  private static void file(Caller admin, String path, Stream<String> rows, String head) {
    String csv = Stream.concat(Stream.of(head), rows).collect(Collectors.joining("\n", "", "\n"));
    Answer answer = admin.post(path, "text/csv", csv.getBytes(UTF_8));
    assertThat(answer.body().path("rejected").asInt(-1)).as(answer.body().toString()).isZero();
  }

  private static String[] lastNotices() {
    return units()
        .flatMap(
            unit ->
                IntStream.range(0, WAVES).mapToObj(wave -> "%s C%d OVERDUE".formatted(unit, wave)))
        .toArray(String[]::new);
  }

  /** How often each notice was told; a message that came again counts once. */
  private static Map<String, Integer> told(List<Arrival> arrivals) {
    Map<String, String> messages = new HashMap<>();
    arrivals.forEach(one -> messages.put(one.delivery(), one.body()));
    Map<String, Integer> told = new HashMap<>();
    messages.values().stream()
        .flatMap(body -> JSON.readTree(body).path("cases").valueStream())
        .map(
            line ->
                String.join(
                    " ",
                    line.path("unit").asString(),
                    line.path("subject").asString(),
                    line.path("what").asString()))
        .forEach(what -> told.merge(what, 1, Integer::sum));
    return told;
  }

  private static <T> int repeated(Collection<T> arrived, Function<T, String> id) {
    return arrived.size()
        - arrived.stream().map(id).collect(Collectors.toCollection(TreeSet::new)).size();
  }
}
