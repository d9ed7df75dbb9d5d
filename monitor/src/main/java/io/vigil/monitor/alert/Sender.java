package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertEvent;
import io.vigil.api.alert.AlertEvent.AlertDelivered;
import io.vigil.api.alert.AlertEvent.AlertFailed;
import io.vigil.api.alert.AlertEvent.AlertSent;
import io.vigil.api.alert.Contact;
import io.vigil.monitor.alert.Outbox.Leased;
import io.vigil.monitor.alert.channel.Channel;
import io.vigil.monitor.alert.channel.Outcome;
import io.vigil.monitor.alert.channel.Outcome.Delivered;
import io.vigil.monitor.alert.channel.Outcome.Rejected;
import io.vigil.monitor.alert.channel.Outcome.TryAgain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages over. Each is taken by one node alone; that it was handed over is stored before,
 * what the channel said after. A node that dies between the two leaves a message of which nobody
 * knows whether it arrived: it is sent again under the same id.
 */
final class Sender {
  private static final int AT_ONCE = 16;
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6));

  private final Outbox outbox;
  private final Settings settings;
  private final Quota quota;
  private final Channels channels;
  private final Names names;
  private final QuietHours quiet;
  private final AlertLog log;
  private final Executor executor;
  private final Clock clock;
  private final Duration lease;

  Sender(
      Outbox outbox,
      Settings settings,
      Quota quota,
      Channels channels,
      Names names,
      QuietHours quiet,
      AlertLog log,
      Executor executor,
      Clock clock,
      Duration lease) {
    this.outbox = outbox;
    this.settings = settings;
    this.quota = quota;
    this.channels = channels;
    this.names = names;
    this.quiet = quiet;
    this.log = log;
    this.executor = executor;
    this.clock = clock;
    this.lease = lease;
  }

  /**
   * Sends some of what is ready, the most urgent first; a channel that is slow holds up no other
   * message of these.
   *
   * @return whether there may be more
   */
  boolean send() {
    List<Leased> taken = log.inOneTransaction(this::take);
    CompletableFuture.allOf(
            taken.stream()
                .map(one -> CompletableFuture.runAsync(() -> handOver(one), executor))
                .toArray(CompletableFuture[]::new))
        .join();
    return taken.size() == AT_ONCE;
  }

  private List<Leased> take() {
    Instant now = clock.instant();
    List<Leased> taken = outbox.lease(AT_ONCE, lease, now);
    log.append(
        taken.stream()
            .map(
                one ->
                    new AlertSent(
                        one.message().messageId(), one.alertIds(), one.message().attempt(), now))
            .toList());
    return taken;
  }

  private void handOver(Leased one) {
    Outcome outcome = outcome(one);
    Instant now = clock.instant();
    log.inOneTransaction(() -> settle(one, outcome, now));
  }

  private Outcome outcome(Leased one) {
    Contact contact = settings.contact(one.contactId()).orElse(null);
    Channel channel = channels.of(one.channel()).orElse(null);
    if (contact == null || channel == null) {
      return new Rejected("NO_CONTACT", "the contact was removed");
    }
    return channel.send(one.message(), contact);
  }

  private boolean settle(Leased one, Outcome outcome, Instant now) {
    return switch (outcome) {
      case Delivered delivered ->
          settle(
              one,
              "DELIVERED",
              now,
              new AlertDelivered(one.message().messageId(), one.alertIds(), now));
      case Rejected no -> settle(one, "FAILED", now, failed(one, no.code(), no.text(), null, now));
      case TryAgain later -> again(one, later, now);
    };
  }

  private boolean again(Leased one, TryAgain later, Instant now) {
    Instant until = later.until();
    if (later.throttled() && until != null) {
      quota.block(one.contactId(), until);
    }
    int attempt = one.message().attempt();
    if (attempt > PAUSES.size()) {
      return settle(one, "FAILED", now, failed(one, later.code(), later.text(), null, now));
    }
    Instant free = until != null ? until : now.plus(PAUSES.get(attempt - 1));
    Instant next = quiet.undisturbed(free, one.channel(), one.priority(), names.calendar());
    return settle(one, "READY", next, failed(one, later.code(), later.text(), next, now));
  }

  private boolean settle(Leased one, String state, Instant nextAt, AlertEvent event) {
    boolean settled = outbox.settle(one, state, nextAt);
    if (settled) {
      log.append(List.of(event));
    }
    return settled;
  }

  private static AlertFailed failed(
      Leased one, String code, String text, @Nullable Instant next, Instant now) {
    return new AlertFailed(
        one.message().messageId(), one.alertIds(), one.message().attempt(), code, text, next, now);
  }
}
