package io.vigil.monitor.alert.channel;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.grading.Colour;
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

  /** 【橙色预警】 旅游管理专业 到课率, 【交办】 诉求〔2026〕0012号, or how many there are. */
  public String title(Message message) {
    Colour worst = message.worst();
    int count = message.lines().size();
    if (count > 1) {
      return worst == null
          ? text("title.cases", count)
          : text("title.many", text("colour." + worst), count);
    }
    Line line = message.lines().getFirst();
    String title =
        worst == null
            ? text("title.case", text("case." + line.what()), about(line))
            : text("title.one", text("colour." + worst), about(line));
    return Fitting.cut(title, LONGEST_TITLE);
  }

  /** One case in one line. */
  public String line(Line line) {
    return Stream.of(what(line), about(line), line.finding(), deadline(line))
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(text("separator")));
  }

  private String what(Line line) {
    Colour colour = line.colour();
    if (colour != null) {
      return text("what." + line.what(), text("colour." + colour));
    }
    String awaited = line.awaited();
    String what = text("case." + line.what());
    return awaited == null
        ? what
        : text("case.step", what, textOr("step." + awaited, text("step")));
  }

  private @Nullable String deadline(Line line) {
    Instant by = line.answerBy();
    if (by == null) {
      return null;
    }
    if (line.what() == NoticeKind.OVERDUE) {
      return text("was-due", time(by));
    }
    String until = text(until(line), time(by));
    Integer days = line.daysLeft();
    return days == null || days < 1 ? until : text("days-left", until, days);
  }

  private static String until(Line line) {
    String awaited = line.awaited();
    if (line.colour() == null) {
      return "until";
    }
    return awaited != null && awaited.startsWith(FIRST_ANSWER) ? "acknowledge-by" : "answer-by";
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
