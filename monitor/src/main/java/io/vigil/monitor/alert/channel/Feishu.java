package io.vigil.monitor.alert.channel;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.Contact;
import io.vigil.api.grading.Colour;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 飞书自定义机器人: a card in the colour of the worst case; signed in the body with seconds
 * (open.larkoffice.com/document/ukTMukTMukTM/ucTM5YjL3ETO24yNxkjN.md).
 */
public final class Feishu implements Channel {
  static final int MOST_BYTES = 20 * 1024;

  private static final int LINES = 60;
  private static final Answers ANSWERS =
      new Answers("code", "msg", Set.of("11232"), Duration.ofMinutes(1), Set.of());

  private final Http http;
  private final Texts texts;
  private final InstantSource clock;

  public Feishu(Http http, Texts texts, InstantSource clock) {
    this.http = http;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public AlertChannel kind() {
    return AlertChannel.FEISHU;
  }

  @Override
  public int lines() {
    return LINES;
  }

  @Override
  public Outcome send(Message message, Contact to) {
    return http.post(to.address(), Map.of(), body(message, to), ANSWERS.at(clock));
  }

  String body(Message message, Contact to) {
    return body(
        message,
        to,
        Fitting.lines(message.lines().size(), MOST_BYTES, count -> body(message, to, count)));
  }

  private String body(Message message, Contact to, int count) {
    Map<String, Object> payload = new LinkedHashMap<>();
    if (to.secret() != null) {
      long seconds = clock.instant().getEpochSecond();
      payload.put("timestamp", Long.toString(seconds));
      payload.put("sign", Signatures.feishu(to.secret(), seconds));
    }
    payload.put("msg_type", "interactive");
    payload.put("card", card(message, count));
    return Answers.JSON.writeValueAsString(payload);
  }

  private Map<String, Object> card(Message message, int count) {
    Colour worst = message.worst();
    String template = (worst == null ? Colour.BLUE : worst).name().toLowerCase(Locale.ROOT);
    return Map.of(
        "config", Map.of("wide_screen_mode", true),
        "header", Map.of("title", plain(texts.title(message)), "template", template),
        "elements", elements(message, count));
  }

  private List<Object> elements(Message message, int count) {
    List<Object> elements = new ArrayList<>();
    elements.add(Map.of("tag", "markdown", "content", text(message, count)));
    List<Object> buttons = new ArrayList<>();
    if (message.acknowledge() != null) {
      buttons.add(button(texts.acknowledge(), message.acknowledge(), "primary"));
    }
    buttons.add(button(texts.all(), message.more(), "default"));
    elements.add(Map.of("tag", "action", "actions", buttons));
    return elements;
  }

  private String text(Message message, int count) {
    String lines =
        message.lines().stream()
            .limit(count)
            .map(line -> Robots.line(texts, line))
            .collect(Collectors.joining("\n"));
    int left = message.lines().size() - count;
    return left == 0 ? lines : lines + "\n" + texts.more(left);
  }

  private static Map<String, Object> button(String text, String url, String type) {
    return Map.of("tag", "button", "text", plain(text), "url", url, "type", type);
  }

  private static Map<String, Object> plain(String text) {
    return Map.of("tag", "plain_text", "content", text);
  }
}
