package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertEvent.AlertSuppressed;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.grading.Colour;
import io.vigil.monitor.alert.channel.Channel;
import io.vigil.monitor.alert.channel.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Makes one message of all that is due to one recipient over one channel, the red ones first. What
 * a robot does not take now waits, and grows into one message with what comes meanwhile.
 */
final class Composer {
  private static final int LARGEST_DIGEST = 1_000;

  /** How long an alert waits for the read side to give its case a number. */
  private static final Duration NUMBERED_WITHIN = Duration.ofSeconds(10);

  private static final Duration LINK_LIFE = Duration.ofDays(7);

  private final Outbox outbox;
  private final Quota quota;
  private final Channels channels;
  private final Names names;
  private final Wording wording;
  private final QuietHours quiet;
  private final Pace pace;
  private final AlertLog log;

  Composer(
      Outbox outbox,
      Quota quota,
      Channels channels,
      Names names,
      Wording wording,
      QuietHours quiet,
      Pace pace,
      AlertLog log) {
    this.outbox = outbox;
    this.quota = quota;
    this.channels = channels;
    this.names = names;
    this.wording = wording;
    this.quiet = quiet;
    this.pace = pace;
    this.log = log;
  }

  void compose(Instant now) {
    for (Outbox.Group group : outbox.due(now)) {
      Callable<Boolean> next = () -> composeOne(group, now);
      while (log.inOneTransaction(next)) {
        // a group may need several messages
      }
    }
  }

  /** Answers whether there may be more of the group. */
  private boolean composeOne(Outbox.Group group, Instant now) {
    Optional<Channel> channel = channels.of(group.channel());
    return channel.isPresent()
        ? composeOver(channel.get(), group, now)
        : giveUpOverNone(group, now);
  }

  private boolean giveUpOverNone(Outbox.Group group, Instant now) {
    List<Outbox.Waiting> waiting = outbox.take(group, LARGEST_DIGEST, now);
    suppress(waiting.stream().map(Outbox.Waiting::alertId).toList(), HoldReason.NO_CHANNEL, now);
    return waiting.size() == LARGEST_DIGEST;
  }

  private void suppress(List<String> alertIds, HoldReason reason, Instant now) {
    if (!alertIds.isEmpty()) {
      outbox.suppress(alertIds);
      log.append(List.of(new AlertSuppressed(alertIds, reason, null, null, now)));
    }
  }

  private boolean composeOver(Channel channel, Outbox.Group group, Instant now) {
    Optional<Instant> busy =
        quota.busyUntil(group.channel(), group.contactId(), group.priority(), now);
    Optional<Instant> tooSoon = tooSoon(group, now);
    if (busy.isPresent() || tooSoon.isPresent()) {
      hold(
          group,
          tooSoon.or(() -> busy).orElse(now),
          tooSoon.isPresent() ? HoldReason.DIGEST : HoldReason.RATE_LIMIT,
          now);
      return false;
    }
    int most = group.priority() == Priority.TOGETHER ? LARGEST_DIGEST : channel.lines();
    List<Outbox.Waiting> waiting = outbox.take(group, most, now);
    List<Outbox.Waiting> ready = numbered(waiting, now);
    List<Outbox.Waiting> telling = withoutOvertaken(ready, now);
    if (!telling.isEmpty()) {
      quota.use(group.contactId(), now);
      outbox.add(message(group, telling, now), group, telling, now);
    }
    return waiting.size() == most && !ready.isEmpty();
  }

  /** Those whose case has its number; who waited for it long enough is told without. */
  private List<Outbox.Waiting> numbered(List<Outbox.Waiting> waiting, Instant now) {
    Map<String, String> numbers = numbersOf(waiting);
    return waiting.stream()
        .filter(
            one ->
                !isWithoutNumber(one.notice())
                    || numbers.containsKey(one.notice().caseId())
                    || !one.since().plus(NUMBERED_WITHIN).isAfter(now))
        .map(
            one ->
                isWithoutNumber(one.notice())
                    ? one.numbered(numbers.get(one.notice().caseId()))
                    : one)
        .toList();
  }

  private Map<String, String> numbersOf(List<Outbox.Waiting> waiting) {
    Map<String, String> numbers = new HashMap<>();
    waiting.stream()
        .map(Outbox.Waiting::notice)
        .filter(Composer::isWithoutNumber)
        .collect(
            Collectors.groupingBy(
                Notice::caseKind, Collectors.mapping(Notice::caseId, Collectors.toSet())))
        .forEach((kind, ids) -> numbers.putAll(names.numbers(kind, ids)));
    return numbers;
  }

  private static boolean isWithoutNumber(Notice notice) {
    return notice.caseKind().isNumbered() && notice.number() == null;
  }

  /** When the next message of many may go to this recipient, if that is not now. */
  private Optional<Instant> tooSoon(Outbox.Group group, Instant now) {
    return group.priority() == Priority.TOGETHER
        ? outbox
            .latestDigest(group)
            .map(latest -> latest.plus(pace.digestEvery()))
            .filter(next -> next.isAfter(now))
        : Optional.empty();
  }

  private void hold(Outbox.Group group, Instant free, HoldReason reason, Instant now) {
    Instant until = quiet.undisturbed(free, group.channel(), group.priority(), names.calendar());
    List<String> held = outbox.postpone(group, until, now);
    if (!held.isEmpty()) {
      log.append(List.of(new AlertSuppressed(held, reason, until, null, now)));
    }
  }

  /** A case that was over before anybody here was told of it is not told at all. */
  private List<Outbox.Waiting> withoutOvertaken(List<Outbox.Waiting> waiting, Instant now) {
    Map<String, List<Outbox.Waiting>> byCase = new LinkedHashMap<>();
    waiting.forEach(
        one -> byCase.computeIfAbsent(one.notice().caseId(), id -> new ArrayList<>()).add(one));
    List<Outbox.Waiting> telling = new ArrayList<>();
    List<String> overtaken = new ArrayList<>();
    byCase
        .values()
        .forEach(
            ofCase -> {
              if (isOvertaken(ofCase)) {
                ofCase.forEach(one -> overtaken.add(one.alertId()));
              } else {
                telling.addAll(ofCase);
              }
            });
    suppress(overtaken, HoldReason.OVERTAKEN, now);
    return telling;
  }

  private static boolean isOvertaken(List<Outbox.Waiting> ofCase) {
    return ofCase.getLast().notice().what().isEnd()
        && ofCase.getFirst().notice().what() == NoticeKind.RAISED;
  }

  private Message message(Outbox.Group group, List<Outbox.Waiting> telling, Instant now) {
    String id = UUID.randomUUID().toString();
    Map<String, Notice> latest = new LinkedHashMap<>();
    telling.forEach(one -> latest.put(one.notice().caseId(), one.notice()));
    boolean asks = latest.values().stream().anyMatch(notice -> notice.what().asksForAction());
    return wording.message(
        id,
        latest.values().stream()
            .sorted(
                Comparator.comparing(
                        Notice::colour, Comparator.nullsFirst(Comparator.<Colour>naturalOrder()))
                    .reversed()
                    .thenComparing(Notice::at))
            .toList(),
        asks && group.priority() != Priority.TOGETHER || asks && latest.size() == 1,
        now.plus(LINK_LIFE),
        now);
  }
}
