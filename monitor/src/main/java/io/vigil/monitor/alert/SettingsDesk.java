package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.AlertCommand.LiftSilence;
import io.vigil.api.alert.AlertCommand.RemoveContact;
import io.vigil.api.alert.AlertCommand.SetContact;
import io.vigil.api.alert.AlertCommand.SetRoutes;
import io.vigil.api.alert.AlertCommand.SetSilence;
import io.vigil.api.alert.Contact;
import io.vigil.api.alert.FindAlertSettings;
import io.vigil.api.alert.Route;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.message.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What is set about alerts, and what of that is refused. */
@Component
class SettingsDesk {
  private static final Duration LONGEST = Duration.ofDays(120);
  private static final Pattern MAIL = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");

  private final Settings settings;
  private final Clock clock;

  SettingsDesk(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @QueryHandler
  FindAlertSettings.Result on(FindAlertSettings query) {
    return settings.all(clock.instant());
  }

  @CommandHandler
  void on(SetSilence command) {
    Instant now = clock.instant();
    if (command.reason().isBlank()) {
      throw Rejection.invalid(
          "silence.reason", "'reason' is empty; write why nobody is to be told.");
    }
    if (!command.until().isAfter(now)) {
      throw Rejection.invalid(
          "silence.over", "'until' is %s, which is over; write a moment to come.", command.until());
    }
    if (command.until().isAfter(now.plus(LONGEST))) {
      throw Rejection.invalid(
          "silence.too-long",
          "'until' is %s; a silence lasts at most %d days, set another when it ends.",
          command.until(),
          LONGEST.toDays());
    }
    if (command.unit() == null && command.controlPoint() == null && command.colour() == null) {
      throw Rejection.invalid(
          "silence.everything",
          "'unit', 'controlPoint' and 'colour' are all missing; a silence of everything is refused,"
              + " name at least one.");
    }
    settings.add(command, now);
  }

  @CommandHandler
  void on(LiftSilence command) {
    if (!settings.lift(command.silenceId(), command.actor(), clock.instant())) {
      throw Rejection.notFound("silence", command.silenceId());
    }
  }

  @CommandHandler
  void on(SetRoutes command) {
    if (command.reason().isBlank()) {
      throw Rejection.invalid(
          "routes.reason", "'reason' is empty; write why the routes are changed.");
    }
    if (command.routes().isEmpty()) {
      throw Rejection.invalid(
          "routes.none", "'routes' is empty; nobody would be told of anything.");
    }
    command.routes().forEach(SettingsDesk::check);
    settings.setRoutes(command.routes(), command.reason(), command.actor(), clock.instant());
  }

  private static void check(Route route) {
    boolean nothing = route.tells(CaseKind.WARNING) && route.colours().isEmpty();
    if (nothing || route.channels().isEmpty() || route.role().isBlank()) {
      throw Rejection.invalid(
          "routes.incomplete",
          "a route of %s needs 'colours', 'channels' and 'role'; fill in all three.",
          route.role());
    }
  }

  @CommandHandler
  void on(SetContact command) {
    Contact contact = command.contact();
    if (contact.channel() == AlertChannel.INBOX) {
      throw Rejection.invalid(
          "contact.inbox", "'channel' is INBOX, which needs no contact; name another one.");
    }
    Pattern wanted = contact.channel() == AlertChannel.MAIL ? MAIL : ADDRESS;
    if (!wanted.matcher(contact.address()).matches()) {
      throw Rejection.invalid(
          "contact.address",
          "'address' is not one for %s; write %s.",
          contact.channel(),
          contact.channel() == AlertChannel.MAIL
              ? "a mail address"
              : "the whole address beginning with https://");
    }
    settings.add(contact, command.actor(), clock.instant());
  }

  @CommandHandler
  void on(RemoveContact command) {
    if (!settings.removeContact(command.contactId(), command.actor(), clock.instant())) {
      throw Rejection.notFound("contact", command.contactId());
    }
  }
}
