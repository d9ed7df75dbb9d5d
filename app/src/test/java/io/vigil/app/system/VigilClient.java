package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running Vigil as a college's other systems do. */
final class VigilClient {
  static final String ADMIN_PASSWORD = "a-password-for-tests";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String authorization;

  /** The administrator, by the password. */
  VigilClient(int port) {
    this(
        port,
        "Basic " + Base64.getEncoder().encodeToString(("admin:" + ADMIN_PASSWORD).getBytes(UTF_8)));
  }

  VigilClient(int port, String authorization) {
    this.address = "http://127.0.0.1:" + port;
    this.authorization = authorization;
  }

  /** The answer of an import, which took every row. */
  JsonNode imports(String path, String contentType, Supplier<InputStream> body) {
    JsonNode answer = post(path, contentType, BodyPublishers.ofInputStream(body));
    assertThat(answer.path("rejected").asLong()).as(answer.toString()).isZero();
    return answer;
  }

  JsonNode post(String path, String contentType, String body) {
    return post(path, contentType, BodyPublishers.ofString(body, UTF_8));
  }

  private JsonNode post(String path, String contentType, BodyPublisher body) {
    return send(request(path).header("Content-Type", contentType).POST(body));
  }

  /** Where a browser finds a page. */
  String address(String path) {
    return address + path;
  }

  JsonNode get(String path) {
    return send(request(path).GET());
  }

  /** The result of a trial. */
  JsonNode tried(String wish) {
    String id = post("/api/trials", "application/json", wish).path("id").asString();
    return Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () -> get("/api/trials/" + id),
            trial -> !List.of("waiting", "running").contains(trial.path("state").asString()));
  }

  /** Waits until every reader has read all there is, what other readers have stored included. */
  void awaitQuiet() {
    awaitNoLag();
    awaitNoLag();
  }

  private void awaitNoLag() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> get("/api/processors").valueStream().allMatch(VigilClient::isQuiet));
  }

  private static boolean isQuiet(JsonNode processor) {
    return processor.path("lag").asLong(-1) == 0;
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(UTF_8));
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 202);
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", authorization)
        .header("Accept", "application/json");
  }

  static Supplier<InputStream> resource(String name) {
    return () -> Objects.requireNonNull(VigilClient.class.getResourceAsStream(name), name);
  }
}
