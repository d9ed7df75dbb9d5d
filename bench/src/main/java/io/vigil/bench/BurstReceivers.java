package io.vigil.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A mail server, robots and machines that are told, and remember what they were told and when. */
final class BurstReceivers implements AutoCloseable {
  static final String MAIL = "mail";
  static final List<String> CHANNELS = List.of("wecom", "dingtalk", "feishu", "webhook");
  private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\",\"code\":0}";

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final ConcurrentHashMap<String, Instant> mailed = new ConcurrentHashMap<>();
  private final Queue<Message> posted = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  BurstReceivers() throws IOException {
    mail.start();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  /** What came over a channel for a unit. */
  record Message(String channel, String unit, Instant at, String text) {}

  private void take(HttpExchange exchange) throws IOException {
    Instant at = Instant.now();
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/");
      String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      posted.add(new Message(path[1], path[2], at, text));
      byte[] answer = TAKEN.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  int mailPort() {
    return mail.getSmtp().getPort();
  }

  static String mailbox(String unit) {
    return unit.toLowerCase(Locale.ROOT) + "@college.example";
  }

  String address(String channel, String unit) {
    return "http://127.0.0.1:%d/%s/%s".formatted(server.getAddress().getPort(), channel, unit);
  }

  /** All so far; of a mail it is known to the moment at which it is asked for. */
  List<Message> messages() {
    return Stream.concat(posted.stream(), Stream.of(mail.getReceivedMessages()).map(this::read))
        .toList();
  }

  private Message read(MimeMessage letter) {
    try {
      String to = letter.getAllRecipients()[0].toString();
      return new Message(
          MAIL,
          to.substring(0, to.indexOf('@')).toUpperCase(Locale.ROOT),
          mailed.computeIfAbsent(letter.getMessageID(), one -> Instant.now()),
          letter.getSubject() + "\n" + plain(letter));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(Part part) throws MessagingException, IOException {
    return switch (part.getContent()) {
      case String text -> part.isMimeType("text/plain") ? text : "";
      case Multipart parts -> {
        var all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
          all.append(plain(parts.getBodyPart(i)));
        }
        yield all.toString();
      }
      default -> "";
    };
  }

  @Override
  public void close() {
    server.stop(0);
    mail.stop();
  }
}
