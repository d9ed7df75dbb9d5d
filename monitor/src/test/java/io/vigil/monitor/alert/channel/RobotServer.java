package io.vigil.monitor.alert.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The receiving end of robots and webhooks: keeps what arrives and answers what it is told to. */
public final class RobotServer implements AutoCloseable {
  public static final String OK =
      "{\"errcode\":0,\"errmsg\":\"ok\",\"code\":0,\"msg\":\"success\"}";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private volatile Function<Arrival, Answer> answers = arrival -> new Answer(200, OK);

  public record Answer(int status, String body) {}

  /** What came in. */
  public record Arrival(String path, String query, Map<String, List<String>> headers, String body) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(entry -> entry.getValue().getFirst())
          .findFirst()
          .orElse("");
    }
  }

  public RobotServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String query = exchange.getRequestURI().getRawQuery();
      var arrival =
          new Arrival(
              exchange.getRequestURI().getPath(),
              query == null ? "" : query,
              Map.copyOf(exchange.getRequestHeaders()),
              body);
      arrivals.add(arrival);
      Answer answer = answers.apply(arrival);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  public String address(String path) {
    return "http://localhost:%d%s".formatted(server.getAddress().getPort(), path);
  }

  public void answer(Function<Arrival, Answer> told) {
    answers = told;
  }

  public List<Arrival> arrivals() {
    return arrivals;
  }

  public List<Arrival> arrivals(String path) {
    return arrivals.stream().filter(arrival -> arrival.path().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
