package io.vigil.monitor.alert.channel;

import java.util.stream.Stream;

/** What the markdown of all robots has in common. */
final class Robots {
  private Robots() {}

  /** How many more there are, and where to go. */
  static Stream<String> end(Texts texts, Message message, int shown) {
    int left = message.lines().size() - shown;
    Stream<String> more =
        left == 0
            ? Stream.empty()
            : Stream.of(texts.more(left) + " [%s](%s)".formatted(texts.all(), message.more()));
    Stream<String> acknowledge =
        message.acknowledge() == null
            ? Stream.empty()
            : Stream.of("[%s](%s)".formatted(texts.acknowledge(), message.acknowledge()));
    return Stream.concat(more, acknowledge);
  }

  /** One line of a list in the markdown of DingTalk and Feishu. */
  static String line(Texts texts, Message.Line line) {
    return "- %s [%s](%s)".formatted(texts.line(line), texts.text("see"), line.link());
  }
}
