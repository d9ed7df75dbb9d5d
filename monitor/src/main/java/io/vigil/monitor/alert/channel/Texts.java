package io.vigil.monitor.alert.channel;

import io.vigil.api.alert.NoticeKind;
import io.vigil.monitor.alert.channel.Message.Line;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences of messages, with times of the college's zone. */
public final class Texts {
  private static final String BUNDLE = "io.vigil.monitor.alert.channel.alerts";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Limits within which a warning must be acknowledged. */
  private static final String FIRST_ANSWER = "warning.answer.";

  private static final int LONGEST_TITLE = 300;

  private final ResourceBundle words;
  private final ZoneId zone;

  public Texts(Locale locale, ZoneId zone) {
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.zone = zone;
  }

  public String text(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
  }

  public String textOr(String key, String other) {
    return words.containsKey(key) ? text(key) : other;
  }

  /** 【橙色预警】 旅游管理专业 到课率, or how many there are. */
  public String title(Message message) {
    String colour = text("colour." + message.worst());
    return message.lines().size() == 1
        ? Fitting.cut(text("title.one", colour, about(message.lines().getFirst())), LONGEST_TITLE)
        : text("title.many", colour, message.lines().size());
  }

  /** One case in one line. */
  public String line(Line line) {
    return Stream.of(
            text("what." + line.what(), text("colour." + line.colour())),
            about(line),
            line.finding(),
            deadline(line))
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(text("separator")));
  }

  private @Nullable String deadline(Line line) {
    Instant by = line.answerBy();
    if (by == null) {
      return null;
    }
    String awaited = line.awaited();
    boolean first = awaited != null && awaited.startsWith(FIRST_ANSWER);
    return line.what() == NoticeKind.OVERDUE
        ? text("was-due", time(by))
        : text(first ? "acknowledge-by" : "answer-by", time(by));
  }

  private String about(Line line) {
    return Stream.of(line.number(), line.unit(), line.subject())
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  public String more(int count) {
    return text("more", count);
  }

  public String acknowledge() {
    return text("acknowledge");
  }

  public String all() {
    return text("all");
  }

  String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
