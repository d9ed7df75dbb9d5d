package io.vigil.monitor.alert.channel;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.Contact;
import io.vigil.api.grading.Colour;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 企业微信群机器人: markdown of at most 4096 bytes; the address is the secret (
 * work.weixin.qq.com/api/doc/90000/90136/91770).
 */
public final class WeCom implements Channel {
  static final int MOST_BYTES = 4096;
  private static final int LINES = 20;
  private static final Answers ANSWERS =
      new Answers("errcode", "errmsg", Set.of("45009"), Duration.ofMinutes(1), Set.of("-1"));

  private final Http http;
  private final Texts texts;
  private final InstantSource clock;

  public WeCom(Http http, Texts texts, InstantSource clock) {
    this.http = http;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public AlertChannel kind() {
    return AlertChannel.WECOM;
  }

  @Override
  public int lines() {
    return LINES;
  }

  @Override
  public Outcome send(Message message, Contact to) {
    return http.post(to.address(), Map.of(), body(message), ANSWERS.at(clock));
  }

  String body(Message message) {
    int count = Fitting.lines(message.lines().size(), MOST_BYTES, lines -> content(message, lines));
    String content = content(message, count);
    return Answers.JSON.writeValueAsString(
        Map.of("msgtype", "markdown", "markdown", Map.of("content", content)));
  }

  private String content(Message message, int count) {
    Stream<String> head = Stream.of("**" + texts.title(message) + "**");
    Stream<String> lines = message.lines().stream().limit(count).map(this::line);
    return Stream.of(head, lines, Robots.end(texts, message, count))
        .flatMap(part -> part)
        .collect(Collectors.joining("\n"));
  }

  private String line(Message.Line line) {
    return "> <font color=\"%s\">%s</font> [%s](%s)"
        .formatted(
            line.isAtLeast(Colour.ORANGE) ? "warning" : "comment",
            texts.line(line),
            texts.text("see"),
            line.link());
  }
}
