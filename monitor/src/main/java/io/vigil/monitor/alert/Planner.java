package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.unit.ListUnits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each receiver of a notice whether and when it is told: silence, persons, channels,
 * what was never told, doubles, digest, quiet hours, in this order. The first that holds something
 * back for good decides.
 *
 * @param unit finds what is known of a unit
 * @param told what was told lately, as {@link Told}
 * @param untold ends of cases of which a recipient was never told over a channel
 * @param latestDigest when a recipient was last sent a message of many, by channel and recipient
 */
record Planner(
    Router router,
    Channels channels,
    List<Silence> silences,
    Function<String, Optional<ListUnits.Item>> unit,
    Set<Told> told,
    Set<String> untold,
    Map<String, Instant> latestDigest,
    QuietHours quiet,
    AcademicCalendar calendar,
    Pace pace,
    Instant now) {

  /** What a recipient was told of a case. */
  record Told(String caseId, String what, String matter, String channel, String recipient) {
    static Told of(Item item) {
      Notice notice = item.notice();
      return new Told(
          notice.caseId(),
          notice.what().name(),
          notice.matter(),
          item.channel().name(),
          item.receiver().recipient());
    }
  }

  static String untold(String caseId, String channel, String recipient) {
    return String.join(" ", caseId, channel, recipient);
  }

  static String digestKey(AlertChannel channel, String recipient) {
    return channel + " " + recipient;
  }

  List<Item> plan(Notice notice) {
    List<Item> routed = router.items(notice, now);
    @Nullable Silence silence =
        silences.stream().filter(one -> one.covers(notice)).findFirst().orElse(null);
    boolean person = unit.apply(notice.unit()).filter(one -> one.kind().isPerson()).isPresent();
    List<UnaryOperator<Item>> stages =
        List.of(
            item -> silence == null ? item : item.silencedBy(silence),
            item -> person ? ofPerson(item) : item,
            this::overChannel,
            this::notAfterAll,
            this::once,
            this::together,
            this::notAtNight);
    return routed.stream().map(item -> through(stages, item)).toList();
  }

  private static Item through(List<UnaryOperator<Item>> stages, Item first) {
    Item item = first;
    for (UnaryOperator<Item> stage : stages) {
      if (!item.isGoing()) {
        break;
      }
      item = stage.apply(item);
    }
    return item;
  }

  /** Nobody learns of a person but those responsible, and they only in their own list. */
  private Item ofPerson(Item item) {
    Notice notice = item.notice();
    boolean own =
        item.channel() == AlertChannel.INBOX
            && router.people().stream()
                .anyMatch(
                    person ->
                        person.account().equals(item.receiver().recipient())
                            && person.scopes().contains(notice.unit()));
    return own ? item : item.heldBack(HoldReason.PERSON, null);
  }

  private Item overChannel(Item item) {
    return channels.has(item.channel()) ? item : item.heldBack(HoldReason.NO_CHANNEL, null);
  }

  private Item notAfterAll(Item item) {
    String key = untold(item.notice().caseId(), item.channel().name(), item.receiver().recipient());
    return item.notice().what().isEnd() && untold.contains(key)
        ? item.heldBack(HoldReason.OVERTAKEN, null)
        : item;
  }

  private Item once(Item item) {
    return !item.notice().what().isRepeated() && told.contains(Told.of(item))
        ? item.heldBack(HoldReason.DUPLICATE, null)
        : item;
  }

  private Item together(Item item) {
    if (item.channel() == AlertChannel.INBOX || item.notice().priority() != Priority.TOGETHER) {
      return item;
    }
    Instant collected = now.plus(pace.collect());
    Instant latest = latestDigest.get(digestKey(item.channel(), item.receiver().recipient()));
    Instant next = latest == null ? collected : latest.plus(pace.digestEvery());
    return item.heldUntil(
        Stream.of(collected, next).max(Instant::compareTo).orElse(collected), HoldReason.DIGEST);
  }

  private Item notAtNight(Item item) {
    Instant morning =
        quiet.undisturbed(item.dueAt(), item.channel(), item.notice().priority(), calendar);
    return morning.equals(item.dueAt()) ? item : item.heldUntil(morning, HoldReason.QUIET_HOURS);
  }
}
