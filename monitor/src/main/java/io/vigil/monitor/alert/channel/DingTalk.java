package io.vigil.monitor.alert.channel;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.Contact;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 钉钉自定义机器人: markdown, or a card with a button where something is to be acknowledged; signed in the
 * address with milliseconds (open.dingtalk.com/document/orgapp/custom-robot-access).
 */
public final class DingTalk implements Channel {
  static final int MOST_BYTES = 20_000;

  private static final int LINES = 60;
  private static final Answers ANSWERS =
      new Answers("errcode", "errmsg", Set.of("130101"), Duration.ofMinutes(10), Set.of("-1"));

  private final Http http;
  private final Texts texts;
  private final InstantSource clock;

  public DingTalk(Http http, Texts texts, InstantSource clock) {
    this.http = http;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public AlertChannel kind() {
    return AlertChannel.DINGTALK;
  }

  @Override
  public int lines() {
    return LINES;
  }

  @Override
  public Outcome send(Message message, Contact to) {
    return http.post(address(to), Map.of(), body(message), ANSWERS.at(clock));
  }

  String address(Contact to) {
    if (to.secret() == null) {
      return to.address();
    }
    long millis = clock.millis();
    return "%s%stimestamp=%d&sign=%s"
        .formatted(
            to.address(),
            to.address().contains("?") ? "&" : "?",
            millis,
            Signatures.dingTalkInAddress(to.secret(), millis));
  }

  String body(Message message) {
    return body(
        message, Fitting.lines(message.lines().size(), MOST_BYTES, count -> body(message, count)));
  }

  private String body(Message message, int count) {
    String title = texts.title(message);
    String text = text(title, message, count);
    Object payload =
        message.acknowledge() == null
            ? Map.of("msgtype", "markdown", "markdown", Map.of("title", title, "text", text))
            : Map.of("msgtype", "actionCard", "actionCard", card(message, title, text));
    return Answers.JSON.writeValueAsString(payload);
  }

  private Map<String, String> card(Message message, String title, String text) {
    return Map.of(
        "title",
        title,
        "text",
        text,
        "btnOrientation",
        "0",
        "singleTitle",
        texts.acknowledge(),
        "singleURL",
        String.valueOf(message.acknowledge()));
  }

  private String text(String title, Message message, int count) {
    return Stream.of(
            Stream.of("### " + title),
            message.lines().stream().limit(count).map(line -> Robots.line(texts, line)),
            Robots.end(texts, message, count))
        .flatMap(part -> part)
        .collect(Collectors.joining("\n\n"));
  }
}
