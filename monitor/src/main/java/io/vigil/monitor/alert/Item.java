package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.alert.Receiver;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One alert as it is planned.
 *
 * @param contactId where it goes; {@code null} for the inbox
 * @param dueAt when it is to go out
 * @param held why it does not go out now; {@code null} where it does
 * @param silence id of the silence that holds it; {@code null} where none does
 * @param detail what people are to know of that
 */
record Item(
    Notice notice,
    Receiver receiver,
    @Nullable String contactId,
    Instant dueAt,
    @Nullable HoldReason held,
    @Nullable String silence,
    @Nullable String detail) {

  static Item of(
      Notice notice,
      AlertChannel channel,
      String recipient,
      String role,
      boolean mustAcknowledge,
      @Nullable String contactId,
      Instant now) {
    String name =
        Stream.of(notice.noticeId(), channel.name(), recipient, contactId)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("|"));
    String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    return new Item(
        notice,
        new Receiver(id, channel, recipient, role, mustAcknowledge),
        contactId,
        now,
        null,
        null,
        null);
  }

  AlertChannel channel() {
    return receiver.channel();
  }

  Item heldBack(HoldReason reason, @Nullable String why) {
    return new Item(notice, receiver, contactId, dueAt, reason, silence, why);
  }

  Item silencedBy(Silence by) {
    return new Item(
        notice, receiver, contactId, by.until(), HoldReason.SILENCED, by.id(), by.reason());
  }

  Item heldUntil(Instant until, HoldReason reason) {
    return new Item(notice, receiver, contactId, until, reason, silence, null);
  }

  /** Whether it will be sent at some time. */
  boolean isGoing() {
    return held == null || held.isForNow();
  }

  String state() {
    if (!isGoing()) {
      return "SUPPRESSED";
    }
    return channel() == AlertChannel.INBOX ? "DONE" : "WAITING";
  }
}
