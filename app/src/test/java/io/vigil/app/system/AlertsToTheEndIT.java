package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A red reading comes in, a machine of the faculty is told, the process is killed and started
 * again, somebody follows the link. What was sent is counted where it arrives.
 */
@Order(3)
class AlertsToTheEndIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir Path directory;

  private Receiver machine;

  @BeforeEach
  void listen() throws IOException {
    machine = new Receiver();
  }

  @AfterEach
  void hangUp() {
    machine.close();
  }

  private VigilProcess vigil() throws IOException {
    return VigilProcess.started(directory.resolve("data"), "vigil.url=http://vigil.example");
  }

  @Test
  void aRedCaseIsToldOnceWhateverDiesAndAcknowledgedByItsLink() throws Exception {
    String token;
    try (VigilProcess first = vigil()) {
      VigilClient client = first.client();
      contact(client);
      aRedReading(client);
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !machine.arrivals().isEmpty());
      JsonNode message = JSON.readTree(machine.arrivals().getFirst().body());
      assertThat(message.at("/colour").asString()).isEqualTo("RED");
      assertThat(message.at("/cases/0/unit").asString()).isEqualTo("旅游与康养学院");
      String link = message.at("/acknowledge").asString();
      assertThat(link).startsWith("http://vigil.example/a/");
      token = link.substring(link.lastIndexOf('/'));
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> client.get("/api/alerts?state=delivered").path("total").asInt() == 1);
      first.kill();
    }
    try (VigilProcess second = vigil()) {
      second.client().awaitQuiet();
      assertThat(second.client().get("/api/alerts?state=delivered").path("total").asInt())
          .isEqualTo(1);
      acknowledge(second, "/a" + token);
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () ->
                  second.client().get("/api/alerts?state=acknowledged").path("total").asInt() == 1);
      assertThat(
              second
                  .client()
                  .get("/api/alerts?state=acknowledged")
                  .at("/items/0/chain")
                  .valueStream()
                  .map(step -> step.path("step").asString()))
          .containsExactly("sent", "delivered", "acknowledged");
    }
    assertThat(machine.arrivals()).hasSize(1);
  }

  private void contact(VigilClient client) {
    client.post(
        "/api/alert-contacts",
        "application/json",
        "{\"channel\":\"webhook\",\"owner\":\"D06\",\"secret\":\"s\",\"address\":\"%s\"}"
            .formatted(machine.address("/hook")));
  }

  private static void aRedReading(VigilClient client) {
    LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    taken(client, "/api/units", "unit,name,kind,parent\nLL,学校,SCHOOL,\nD06,旅游与康养学院,FACULTY,LL\n");
    taken(
        client,
        "/api/control-points",
        """
        code,name_zh,level,unit,direction,target,standard,warning,ladder_red,period,ceiling,statistics,valid_from
        INJ,安全隐患数,SCHOOL,次,LOWER_IS_BETTER,0,1,2,5,DAY,RED,false,2020-01-01
        """);
    taken(
        client,
        "/api/readings",
        "control_point,unit,period,value\nINJ,D06,%s,9\n".formatted(yesterday));
  }

  private static void taken(VigilClient client, String path, String csv) {
    client.imports(path, "text/csv", () -> new ByteArrayInputStream(csv.getBytes(UTF_8)));
  }

  private static void acknowledge(VigilProcess vigil, String path) throws Exception {
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    URI page = URI.create(vigil.client().address(path));
    String seen =
        browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
    Matcher csrf = CSRF.matcher(seen);
    assertThat(csrf.find()).as(seen).isTrue();
    var press =
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("_csrf=" + csrf.group(1)))
            .build();
    assertThat(browser.send(press, BodyHandlers.ofString()).body()).contains("已于");
  }
}
