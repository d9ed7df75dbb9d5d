package io.vigil.app.grafana;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The distributed installation, as far as it can be judged without a container engine. */
class ComposeTest {

  private static final Pattern PINNED = Pattern.compile(".+:v?\\d+\\.\\d+\\.\\d+.*");
  private static final Pattern REQUIRED = Pattern.compile("\\$\\{(\\w+):\\?");
  private static final JsonNode COMPOSE = Yaml.read("docker-compose.yml");

  static Stream<Map.Entry<String, JsonNode>> services() {
    return COMPOSE.path("services").propertyStream();
  }

  @Test
  void startsWhatTheDistributedInstallationNeeds() {
    assertThat(services().map(Map.Entry::getKey))
        .contains("axonserver", "timescaledb", "prometheus", "grafana", "mailpit");
    assertThat(
            services()
                .map(service -> service.getValue().at("/environment/VIGIL_ROLES").asString(""))
                .flatMap(roles -> Arrays.stream(roles.split(",")))
                .filter(role -> !role.isEmpty()))
        .containsExactlyInAnyOrder("command", "query", "monitor", "web");
  }

  @Test
  void mailsAreCaughtUntilAServerIsNamed() {
    assertThat(COMPOSE.at("/services/vigil-monitor/environment/VIGIL_MAIL_HOST").asString())
        .isEqualTo("${VIGIL_MAIL_HOST:-mailpit}");
  }

  @ParameterizedTest
  @MethodSource("services")
  void pinsItsVersionAndKnowsWhetherItIsWell(Map.Entry<String, JsonNode> service) {
    assertThat(service.getValue().path("image").asString()).matches(PINNED);
    assertThat(service.getValue().path("healthcheck").path("test").size()).isGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("services")
  void isReachableFromThisMachineOnlyUnlessItIsThePages(Map.Entry<String, JsonNode> service) {
    var open =
        service
            .getValue()
            .path("ports")
            .valueStream()
            .map(JsonNode::asString)
            .filter(port -> !port.startsWith("127.0.0.1:"));

    if (service.getKey().equals("vigil-web")) {
      assertThat(open).containsExactly("${VIGIL_PORT:-8080}:8080");
    } else {
      assertThat(open).isEmpty();
    }
  }

  /** A password or token is a file, or a variable that must be set. */
  @ParameterizedTest
  @MethodSource("services")
  void hasNoPasswordThatEverybodyKnows(Map.Entry<String, JsonNode> service) {
    var secret = Pattern.compile("PASSWORD|TOKEN|SECRET|KEY");
    assertThat(
            service
                .getValue()
                .path("environment")
                .propertyStream()
                .filter(variable -> secret.matcher(variable.getKey()).find())
                .map(variable -> variable.getValue().asString()))
        .allMatch(value -> value.startsWith("/run/secrets/") || REQUIRED.matcher(value).find());
  }

  @Test
  void mountsOnlyFilesThatAreHere() {
    assertThat(
            services()
                .flatMap(service -> service.getValue().path("volumes").valueStream())
                .map(JsonNode::asString)
                .filter(mount -> mount.startsWith("./"))
                .map(mount -> mount.substring(2, mount.indexOf(':'))))
        .isNotEmpty()
        .allMatch(file -> Files.exists(Yaml.ROOT.resolve(file)));
  }

  @Test
  void namesEverySecretItUses() {
    var known = COMPOSE.path("secrets").propertyNames();
    assertThat(
            services()
                .flatMap(service -> service.getValue().path("secrets").valueStream())
                .map(use -> use.isString() ? use.asString() : use.path("source").asString()))
        .isNotEmpty()
        .allMatch(known::contains);
  }

  @Test
  void explainsEveryVariableThatMustBeSet() {
    var example = Yaml.text(".env.example");
    assertThat(
            REQUIRED
                .matcher(Yaml.text("docker-compose.yml"))
                .results()
                .map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(name -> example.contains("\n" + name + "=\n"));
    assertThat(COMPOSE.path("secrets").propertyNames()).allMatch(example::contains);
  }

  @Test
  void scrapesEveryRole() {
    var targets =
        Yaml.read("docker/prometheus/prometheus.yml")
            .at("/scrape_configs/0/static_configs")
            .valueStream()
            .map(group -> group.at("/targets/0").asString());
    var vigil =
        services()
            .filter(service -> service.getValue().at("/environment").has("VIGIL_ROLES"))
            .collect(toMap(service -> service.getKey() + ":8080", service -> true));

    assertThat(targets).containsExactlyInAnyOrderElementsOf(vigil.keySet());
  }
}
