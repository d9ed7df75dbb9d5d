package io.vigil.bench;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a Vigil on this machine as a college's other systems do. */
final class VigilHttp implements AutoCloseable {
  static final String PASSWORD = "bench-only-on-loopback";

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String address;
  private String authorization = "Basic " + base64("admin:" + PASSWORD);

  VigilHttp(int port) {
    this.port = port;
    this.address = "http://127.0.0.1:" + port;
  }

  /** A password is slow to check by design, and who waits asks often. */
  VigilHttp withToken() {
    String wanted = "{\"name\": \"bench\", \"role\": \"ADMIN\"}";
    authorization =
        "Bearer " + post("/api/tokens", "application/json", wanted).path("token").asString();
    return this;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode upload(String path, String contentType, Path file) throws FileNotFoundException {
    return send(
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofFile(file)));
  }

  JsonNode post(String path, String contentType, String body) {
    BodyPublisher text = BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    return send(request(path).header("Content-Type", contentType).POST(text));
  }

  JsonNode get(String path) {
    return send(request(path).GET());
  }

  /** Whether it takes requests already. */
  boolean isThere() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Daily percentages, each judged by its own day. */
  void defineAttendance(String controlPoint) {
    post(
        "/api/control-points",
        "application/json",
        """
        {"code": "%s", "name": "到课率", "level": "STUDENT",
         "direction": "HIGHER_IS_BETTER", "unitOfMeasure": "%%", "period": "DAY",
         "thresholds":
           {"target": 95, "standard": 90, "warning": 85, "validFrom": "2013-09-01"}}
        """
            .formatted(controlPoint));
  }

  /** Waits until every reader has read all there is, what other readers have stored included. */
  void awaitQuiet() {
    awaitNoLag();
    awaitNoLag();
  }

  private void awaitNoLag() {
    while (get("/api/processors").valueStream().anyMatch(VigilHttp::isBusy)) {
      Pause.millis(20);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private static boolean isBusy(JsonNode processor) {
    return processor.path("lag").asLong(1) != 0;
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      return JsonMapper.shared().readTree(answer.body().isEmpty() ? "null" : answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", authorization);
  }
}
