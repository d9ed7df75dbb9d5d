package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** What robots and machines of the college are told, counted where it arrives. */
final class Receiver implements AutoCloseable {
  private static final byte[] TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\"}".getBytes(UTF_8);

  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /**
   * @param delivery the id that a machine knows a message by; empty for robots
   */
  record Arrival(String path, String delivery, String body) {}

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String delivery = exchange.getRequestHeaders().getFirst("X-Vigil-Delivery");
      arrivals.add(
          new Arrival(
              exchange.getRequestURI().getPath(),
              delivery == null ? "" : delivery,
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      exchange.sendResponseHeaders(200, TAKEN.length);
      exchange.getResponseBody().write(TAKEN);
    }
  }

  String address(String path) {
    return "http://localhost:%d%s".formatted(server.getAddress().getPort(), path);
  }

  List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  List<Arrival> arrivals(String path) {
    return arrivals.stream().filter(one -> one.path().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
