package io.vigil.monitor.alert.channel;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.Contact;
import io.vigil.monitor.alert.channel.Outcome.Delivered;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Posts the message as JSON to a machine. {@code X-Vigil-Delivery} is the same in every attempt, so
 * that the receiver can drop what it has; {@code X-Vigil-Signature} is the HMAC-SHA256 of {@code
 * X-Vigil-Timestamp}, a dot and the body. Any 2xx is a receipt.
 */
public final class Webhook implements Channel {
  private static final int LINES = 200;

  private final Http http;
  private final Texts texts;
  private final InstantSource clock;

  public Webhook(Http http, Texts texts, InstantSource clock) {
    this.http = http;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public AlertChannel kind() {
    return AlertChannel.WEBHOOK;
  }

  @Override
  public int lines() {
    return LINES;
  }

  @Override
  public Outcome send(Message message, Contact to) {
    String body = body(message);
    return http.post(to.address(), headers(message, to, body), body, answer -> new Delivered());
  }

  private Map<String, String> headers(Message message, Contact to, String body) {
    long seconds = clock.instant().getEpochSecond();
    Map<String, String> headers = new HashMap<>();
    headers.put("X-Vigil-Delivery", message.messageId());
    headers.put("X-Vigil-Attempt", Integer.toString(message.attempt()));
    headers.put("X-Vigil-Timestamp", Long.toString(seconds));
    if (to.secret() != null) {
      headers.put("X-Vigil-Signature", Signatures.webhook(to.secret(), seconds, body));
    }
    return headers;
  }

  private String body(Message message) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("id", message.messageId());
    payload.put("title", texts.title(message));
    payload.put("colour", message.worst());
    payload.put("cases", message.lines());
    payload.put("acknowledge", message.acknowledge());
    payload.put("more", message.more());
    return Answers.JSON.writeValueAsString(payload);
  }
}
