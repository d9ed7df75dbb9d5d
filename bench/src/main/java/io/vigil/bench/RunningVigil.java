package io.vigil.bench;

import io.vigil.app.VigilApplication;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vigil on its embedded database, in this JVM, on a port of its own. */
final class RunningVigil implements AutoCloseable {
  private static final String PASSWORD = "bench-only-on-loopback";

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private String authorization = "Basic " + base64("admin:" + PASSWORD);

  private RunningVigil(ConfigurableApplicationContext context) {
    this.context = context;
    this.address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** A password is slow to check by design, and the waiting below asks often. */
  private RunningVigil withToken() {
    authorization = "Bearer " + token();
    return this;
  }

  private String token() {
    String wanted = "{\"name\": \"bench\", \"role\": \"ADMIN\"}";
    return post("/api/tokens", "application/json", wanted).path("token").asString();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static RunningVigil in(Path dataDirectory) {
    var context =
        SpringApplication.run(
            VigilApplication.class,
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--vigil.data-dir=" + dataDirectory,
            "--vigil.admin.password=" + PASSWORD);
    try {
      return new RunningVigil(context).withToken();
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  JsonNode upload(String path, String contentType, Path file) throws FileNotFoundException {
    return send(
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofFile(file)));
  }

  JsonNode post(String path, String contentType, String body) {
    BodyPublisher text = BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    return send(request(path).header("Content-Type", contentType).POST(text));
  }

  /** Waits until every reader has read all there is. */
  void awaitQuiet() {
    while (send(request("/api/processors").GET()).valueStream().anyMatch(RunningVigil::isBusy)) {
      pause();
    }
  }

  @Override
  public void close() {
    http.close();
    context.close();
  }

  private static boolean isBusy(JsonNode processor) {
    return processor.path("lag").asLong(1) != 0;
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
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
