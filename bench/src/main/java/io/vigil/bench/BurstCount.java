package io.vigil.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was told of a burst of warnings, by channel. */
final class BurstCount {
  private static final Duration FOR_RED = Duration.ofMinutes(1);
  private static final Map<String, Integer> PER_MINUTE =
      Map.of("wecom", 20, "dingtalk", 20, "feishu", 100);
  private static final int FEISHU_PER_SECOND = 5;
  private static final Pattern POINT = Pattern.compile("P\\d{5}");

  /** What a message counts and does not name. */
  private static final Pattern MORE = Pattern.compile("另有 ([\\d,]+) 条");

  private final Map<String, BurstCase> cases;
  private final BurstReceivers receivers;
  private final Instant began;

  BurstCount(List<BurstCase> cases, BurstReceivers receivers, Instant began) {
    this.cases = cases.stream().collect(Collectors.toMap(BurstCase::point, one -> one));
    this.receivers = receivers;
    this.began = began;
  }

  /**
   * How far a channel is.
   *
   * @param red warnings that were named or counted to those of their unit
   * @param lastRed when the last of them was; {@code null} before one was
   * @param most messages that one recipient got within a minute
   */
  private record Told(
      String channel,
      int messages,
      int red,
      int others,
      @Nullable Instant lastRed,
      Instant last,
      int most,
      int mostInSecond) {}

  boolean isComplete() {
    List<Told> told = told();
    return told.size() == BurstReceivers.CHANNELS.size() + 1
        && told.stream().allMatch(one -> one.red() + one.others() >= cases.size());
  }

  private List<Told> told() {
    return receivers.messages().stream()
        .collect(Collectors.groupingBy(BurstReceivers.Message::channel))
        .entrySet()
        .stream()
        .map(channel -> told(channel.getKey(), channel.getValue()))
        .sorted(Comparator.comparing(Told::channel))
        .toList();
  }

  private Told told(String channel, List<BurstReceivers.Message> messages) {
    Set<String> named = new HashSet<>();
    int counted = 0;
    int red = 0;
    @Nullable Instant lastRed = null;
    List<BurstReceivers.Message> inOrder =
        messages.stream().sorted(Comparator.comparing(BurstReceivers.Message::at)).toList();
    for (BurstReceivers.Message message : inOrder) {
      List<BurstCase> fresh =
          POINT
              .matcher(message.text())
              .results()
              .map(found -> cases.get(found.group()))
              .distinct()
              .flatMap(Stream::ofNullable)
              .filter(one -> named.add(one.point()))
              .toList();
      int more = more(message.text());
      boolean ofRed = fresh.stream().anyMatch(BurstCase::isRed);
      long redNamed = fresh.stream().filter(BurstCase::isRed).count();
      int redHere = (int) redNamed + (ofRed ? more : 0);
      red += redHere;
      counted += fresh.size() + more;
      lastRed = redHere > 0 ? message.at() : lastRed;
    }
    return new Told(
        channel,
        messages.size(),
        red,
        counted - red,
        lastRed,
        inOrder.getLast().at(),
        most(messages, Duration.ofMinutes(1)),
        most(messages, Duration.ofSeconds(1)));
  }

  private static int more(String text) {
    Matcher more = MORE.matcher(text);
    return more.find() ? Integer.parseInt(more.group(1).replace(",", "")) : 0;
  }

  /** The most that one recipient got within any span. */
  private static int most(List<BurstReceivers.Message> messages, Duration span) {
    return messages.stream()
        .collect(Collectors.groupingBy(BurstReceivers.Message::unit))
        .values()
        .stream()
        .mapToInt(of -> mostOf(of.stream().map(BurstReceivers.Message::at).sorted().toList(), span))
        .max()
        .orElse(0);
  }

  private static int mostOf(List<Instant> sorted, Duration span) {
    int most = 0;
    int first = 0;
    for (int last = 0; last < sorted.size(); last++) {
      while (!sorted.get(first).plus(span).isAfter(sorted.get(last))) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  String report() {
    return told().stream()
        .map(
            one ->
                String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %s | %,d | %s | %d | %d |",
                    one.channel(),
                    one.messages(),
                    one.red(),
                    after(one.lastRed()),
                    one.others(),
                    after(one.last()),
                    one.most(),
                    one.mostInSecond()))
        .collect(
            Collectors.joining(
                "\n",
                "| channel | messages | red told | the last after | others told | the last message"
                    + " after | most to one in a minute | in a second |\n"
                    + "|---|---|---|---|---|---|---|---|\n",
                ""));
  }

  private String after(@Nullable Instant moment) {
    return moment == null
        ? "–"
        : String.format(
            Locale.ROOT, "%.1f s", Duration.between(began, moment).toMillis() / 1_000.0);
  }

  /**
   * @throws Refused if red was late, a robot was asked too often, or something was not told
   */
  void check() throws Refused {
    List<String> wrong = new ArrayList<>();
    long red = cases.values().stream().filter(BurstCase::isRed).count();
    for (Told one : told()) {
      Instant lastRed = one.lastRed();
      if (one.red() != red || lastRed == null || lastRed.isAfter(began.plus(FOR_RED))) {
        wrong.add("%s: red not told within a minute".formatted(one.channel()));
      }
      if (one.most() > PER_MINUTE.getOrDefault(one.channel(), Integer.MAX_VALUE)
          || one.channel().equals("feishu") && one.mostInSecond() > FEISHU_PER_SECOND) {
        wrong.add("%s: more messages than a robot takes".formatted(one.channel()));
      }
    }
    if (!isComplete()) {
      wrong.add("not everything was told");
    }
    if (!wrong.isEmpty()) {
      throw new Refused(String.join("; ", wrong));
    }
  }
}
