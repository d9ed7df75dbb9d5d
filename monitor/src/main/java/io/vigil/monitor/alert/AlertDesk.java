package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertCommand.AcknowledgeAlert;
import io.vigil.api.alert.AlertCommand.AcknowledgeByLink;
import io.vigil.api.alert.AlertCommand.OpenAlerts;
import io.vigil.api.alert.AlertCommand.OpenByLink;
import io.vigil.api.alert.AlertCommand.RepeatAlert;
import io.vigil.api.alert.AlertCommand.RepeatUntold;
import io.vigil.api.alert.FindLinked;
import io.vigil.api.alert.FindLinked.Validity;
import io.vigil.api.alert.FindUntold;
import io.vigil.api.casework.By;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.monitor.alert.Acknowledgements.Told;
import io.vigil.monitor.alert.Outbox.Linked;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do with alerts. */
@Component
class AlertDesk {
  private static final String BY_LINK = "link";

  private final Acknowledgements acknowledgements;
  private final Outbox outbox;
  private final PendingTable pending;
  private final SignedLinks links;
  private final Clock clock;

  AlertDesk(
      Acknowledgements acknowledgements,
      Outbox outbox,
      PendingTable pending,
      SignedLinks links,
      Clock clock) {
    this.acknowledgements = acknowledgements;
    this.outbox = outbox;
    this.pending = pending;
    this.links = links;
    this.clock = clock;
  }

  @CommandHandler
  void on(AcknowledgeAlert command) {
    Told told =
        acknowledgements
            .told(command.alertId())
            .orElseThrow(() -> Rejection.notFound("alert", command.alertId()));
    acknowledgements.acknowledge(told, command.by(), command.at(), clock.instant());
  }

  @CommandHandler
  void on(OpenAlerts command) {
    acknowledgements.open(command.alertIds(), command.by(), clock.instant());
  }

  @CommandHandler
  void on(RepeatAlert command) {
    if (!outbox.repeat(command.alertId(), clock.instant())) {
      throw Rejection.conflict(
          "alert.not-given-up",
          "Only an alert that was given up can be sent again; '%s' was not.",
          command.alertId());
    }
  }

  @QueryHandler
  FindUntold.Result on(FindUntold query) {
    return new FindUntold.Result(pending.untold());
  }

  @CommandHandler
  Integer on(RepeatUntold command) {
    return pending.repeatUntold(clock.instant());
  }

  /** A link is used once; using it again tells when it was. */
  @CommandHandler
  FindLinked.Result on(AcknowledgeByLink command) {
    Instant now = clock.instant();
    Optional<SignedLinks.Content> content = good(command.token(), now);
    content
        .flatMap(one -> outbox.linked(one.messageId()))
        .filter(linked -> outbox.useLink(linked.message().messageId(), command.at()))
        .ifPresent(linked -> acknowledge(linked, command, now));
    return on(new FindLinked(command.token()));
  }

  @CommandHandler
  void on(OpenByLink command) {
    Instant now = clock.instant();
    good(command.token(), now)
        .flatMap(one -> outbox.linked(one.messageId()))
        .ifPresent(linked -> open(linked, command.by(), now));
  }

  private void open(Linked linked, @Nullable By signedIn, Instant now) {
    String message = linked.message().messageId();
    acknowledgements.toldBy(message).stream()
        .findFirst()
        .ifPresent(
            told ->
                acknowledgements.open(
                    acknowledgements.alertsOf(message), by(linked, told, signedIn), now));
  }

  private void acknowledge(Linked linked, AcknowledgeByLink command, Instant now) {
    acknowledgements
        .toldBy(linked.message().messageId())
        .forEach(
            told ->
                acknowledgements.acknowledge(
                    told, by(linked, told, command.by()), command.at(), now));
  }

  /** A link to somebody is theirs, whoever is signed in; one to a group is whose who uses it. */
  private static By by(Linked linked, Told told, @Nullable By signedIn) {
    if (!linked.channel().isOfUnit()) {
      return By.of(linked.recipient(), told.role(), BY_LINK);
    }
    return signedIn == null
        ? By.of("group:" + linked.recipient(), told.role(), BY_LINK)
        : new By(signedIn.actor(), signedIn.role(), BY_LINK, signedIn.onBehalfOf());
  }

  private static boolean wantsName(Linked linked) {
    return linked.channel().isOfUnit()
        && linked.message().lines().stream().anyMatch(line -> line.colour() == Colour.RED);
  }

  private Optional<SignedLinks.Content> good(String token, Instant now) {
    return links.read(token).filter(content -> content.expiresAt().isAfter(now));
  }

  @QueryHandler
  FindLinked.Result on(FindLinked query) {
    Optional<SignedLinks.Content> content = links.read(query.token());
    Optional<Linked> linked = content.flatMap(one -> outbox.linked(one.messageId()));
    if (linked.isEmpty()) {
      return FindLinked.Result.of(Validity.UNKNOWN);
    }
    if (good(query.token(), clock.instant()).isEmpty()) {
      return FindLinked.Result.of(Validity.EXPIRED);
    }
    return new FindLinked.Result(
        Validity.GOOD,
        lines(linked.get()),
        linked.get().acknowledgedAt().orElse(null),
        acknowledgements.toldBy(linked.get().message().messageId()).stream()
            .map(Told::unitPath)
            .filter(path -> !path.isEmpty())
            .map(List::getLast)
            .distinct()
            .toList(),
        wantsName(linked.get()));
  }

  private static List<FindLinked.Line> lines(Linked linked) {
    return linked.message().lines().stream()
        .map(
            line ->
                new FindLinked.Line(
                    line.what(),
                    line.colour(),
                    line.number(),
                    line.unit(),
                    line.subject(),
                    line.answerBy()))
        .toList();
  }
}
