package io.vigil.app.security.sso;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A CAS server (protocol 2 and 3) at which one person has signed in. */
class CasServer extends LocalServer {
  private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
  private final Map<String, String> services = new ConcurrentHashMap<>();
  private final AtomicInteger issued = new AtomicInteger();
  private volatile String user = "nobody";
  private volatile Map<String, String> attributes = Map.of();
  private volatile boolean broken;

  private record Ticket(String user, String service, Map<String, String> attributes) {}

  String url() {
    return origin() + "/cas";
  }

  void someoneSignsIn(String user, Map<String, String> attributes) {
    this.user = user;
    this.attributes = attributes;
    this.broken = false;
  }

  void breaksDown() {
    broken = true;
  }

  String issueTicket(String service) {
    String ticket = "ST-" + issued.incrementAndGet();
    tickets.put(ticket, new Ticket(user, service, attributes));
    return ticket;
  }

  /** Tells every application that took a ticket that its owner has signed out. */
  void signsOutEverywhere() throws IOException, InterruptedException {
    for (Map.Entry<String, String> given : services.entrySet()) {
      String message =
          """
          <samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="LR-1" Version="2.0">
            <saml:NameID xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">@NOT_USED@</saml:NameID>
            <samlp:SessionIndex>%s</samlp:SessionIndex>
          </samlp:LogoutRequest>
          """
              .formatted(given.getKey());
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(given.getValue()))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("logoutRequest=" + encode(message)))
              .build();
      HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
    services.clear();
  }

  @Override
  void handle(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        parameters(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
    String service = asked.getOrDefault("service", "");
    switch (exchange.getRequestURI().getPath()) {
      case "/cas/login" -> redirect(exchange, service + "?ticket=" + issueTicket(service));
      case "/cas/serviceValidate" -> validate(exchange, asked, false);
      case "/cas/p3/serviceValidate" -> validate(exchange, asked, true);
      default -> answer(exchange, 200, "text/html", "signed out");
    }
  }

  private void validate(HttpExchange exchange, Map<String, String> asked, boolean withAttributes)
      throws IOException {
    if (broken) {
      exchange.close();
      return;
    }
    String name = asked.getOrDefault("ticket", "");
    Ticket ticket = tickets.remove(name);
    boolean valid = ticket != null && ticket.service().equals(asked.get("service"));
    if (valid) {
      services.put(name, ticket.service());
    }
    String body = valid ? success(ticket, withAttributes) : failure();
    answer(exchange, 200, "application/xml;charset=UTF-8", body);
  }

  private static String success(Ticket ticket, boolean withAttributes) {
    String attributes =
        ticket.attributes().entrySet().stream()
            .map(one -> "<cas:%1$s>%2$s</cas:%1$s>".formatted(one.getKey(), one.getValue()))
            .collect(Collectors.joining("", "<cas:attributes>", "</cas:attributes>"));
    return """
    <cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">
      <cas:authenticationSuccess><cas:user>%s</cas:user>%s</cas:authenticationSuccess>
    </cas:serviceResponse>
    """
        .formatted(ticket.user(), withAttributes ? attributes : "");
  }

  private static String failure() {
    return """
    <cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">
      <cas:authenticationFailure code="INVALID_TICKET">not recognized</cas:authenticationFailure>
    </cas:serviceResponse>
    """;
  }
}
