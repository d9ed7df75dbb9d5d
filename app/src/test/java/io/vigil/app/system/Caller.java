package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the API, whatever it answers. */
final class Caller {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String EDGE = "----edge";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String authorization;

  private Caller(int port, String authorization) {
    this.address = "http://127.0.0.1:" + port;
    this.authorization = authorization;
  }

  static Caller admin(int port) {
    return of(port, "admin", VigilClient.ADMIN_PASSWORD);
  }

  static Caller of(int port, String login, String password) {
    byte[] pair = (login + ":" + password).getBytes(UTF_8);
    return new Caller(port, "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** Somebody in a role who sees some units and what is below them; none for all. */
  Caller inRole(int port, String role, String... units) {
    String wanted = "{\"name\":\"%s\",\"role\":\"%s\",\"scopes\":[%s]}";
    String scopes = Stream.of(units).map("\"%s\""::formatted).collect(Collectors.joining(","));
    return new Caller(
        port,
        "Bearer "
            + post("/api/tokens", wanted.formatted(role + String.join("", units), role, scopes))
                .body()
                .path("token")
                .asString());
  }

  /** A client of the same system that says the same of who it is. */
  VigilClient client(int port) {
    return new VigilClient(port, authorization);
  }

  record Answer(int status, JsonNode body) {}

  Answer get(String path) {
    return answer(send(request(path).GET(), BodyHandlers.ofString(UTF_8)));
  }

  HttpResponse<byte[]> content(String path) {
    return send(request(path).GET(), BodyHandlers.ofByteArray());
  }

  Answer post(String path, String json) {
    return post(path, "application/json", json.getBytes(UTF_8));
  }

  Answer put(String path, String json) {
    return answer(
        send(
            request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json, UTF_8)),
            BodyHandlers.ofString(UTF_8)));
  }

  Answer post(String path, String type, byte[] body) {
    return answer(
        send(
            request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)),
            BodyHandlers.ofString(UTF_8)));
  }

  /** Sends a file with some fields, as a form does. */
  Answer upload(String path, Map<String, String> fields, String file, byte[] content) {
    var body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(UTF_8)));
    part(body, "name=\"file\"; filename=\"" + file + "\"", content);
    body.writeBytes(("--" + EDGE + "--\r\n").getBytes(UTF_8));
    return post(path, "multipart/form-data; boundary=" + EDGE, body.toByteArray());
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] value) {
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(EDGE, head).getBytes(UTF_8));
    body.writeBytes(value);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }

  private static Answer answer(HttpResponse<String> answer) {
    return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
    try {
      return http.send(request.build(), as);
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
        .header("Accept", "application/json, */*;q=0.5");
  }
}
