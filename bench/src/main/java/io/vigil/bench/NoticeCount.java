package io.vigil.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * The machine that is told, and counts what it is told. A message that comes again under the same
 * id is dropped, as its sender advises.
 */
final class NoticeCount implements AutoCloseable {
  private final HttpServer server;
  private final Set<String> messages = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> told = new ConcurrentHashMap<>();
  private final AtomicLong again = new AtomicLong();

  NoticeCount() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (messages.add(exchange.getRequestHeaders().getFirst("X-Vigil-Delivery"))) {
        JsonMapper.shared()
            .readTree(body)
            .path("cases")
            .forEach(
                line ->
                    told.merge(
                        key(
                            line.path("unit").asString(),
                            line.path("subject").asString(),
                            line.path("what").asString()),
                        1,
                        Integer::sum));
      } else {
        again.incrementAndGet();
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }

  static String key(String unit, String controlPoint, String what) {
    return String.join(" ", unit, controlPoint, what);
  }

  String address(String unit) {
    return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), unit);
  }

  boolean hasAll(Collection<String> notices) {
    return told.keySet().containsAll(notices);
  }

  /** Notices that never came. */
  List<String> lost(Collection<String> notices) {
    return notices.stream().filter(one -> !told.containsKey(one)).sorted().toList();
  }

  /** Notices that came in two messages. */
  List<String> toldTwice() {
    return told.entrySet().stream()
        .filter(one -> one.getValue() > 1)
        .map(one -> one.getKey() + " x" + one.getValue())
        .sorted()
        .toList();
  }

  int notices() {
    return told.size();
  }

  int messages() {
    return messages.size();
  }

  /** Messages that came more than once under their id. */
  long again() {
    return again.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
