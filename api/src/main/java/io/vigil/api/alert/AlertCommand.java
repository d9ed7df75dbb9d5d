package io.vigil.api.alert;

import io.vigil.api.casework.By;
import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of the alerts. Refused requests come back as {@code Rejection}. */
public sealed interface AlertCommand {

  /**
   * Acknowledges the case of an alert for its recipient, over whatever channel the recipient was
   * told.
   */
  record AcknowledgeAlert(String alertId, By by, Instant at) implements AlertCommand {}

  /**
   * Acknowledges by the link of a message; the answer is a {@link FindLinked.Result}.
   *
   * @param by who is signed in where the link is used; {@code null} for nobody. The link of a
   *     message to a group tells nothing of that.
   */
  record AcknowledgeByLink(String token, @Nullable By by, Instant at) implements AlertCommand {}

  /** Somebody has looked at alerts of theirs. */
  record OpenAlerts(List<String> alertIds, By by) implements AlertCommand {}

  /**
   * Somebody has opened the page that the link of a message leads to; acknowledges nothing. Of a
   * link that is forged or too old nothing is recorded.
   *
   * @param by who was signed in and may sign; {@code null} for the recipient of the message
   */
  record OpenByLink(String token, @Nullable By by) implements AlertCommand {}

  /** Sends once more what was given up. */
  record RepeatAlert(String alertId, By by) implements AlertCommand {}

  /** Tries all notices again that were set aside; the answer is their number. */
  record RepeatUntold(By by) implements AlertCommand {}

  /**
   * Holds back what matches until it ends.
   *
   * @param unit of which and below which nothing is told; {@code null} for all
   * @param controlPoint {@code null} for all
   * @param colour {@code null} for all
   */
  record SetSilence(
      String silenceId,
      @Nullable String unit,
      @Nullable String controlPoint,
      @Nullable Colour colour,
      String reason,
      Instant until,
      String actor)
      implements AlertCommand {}

  /** Ends a silence before its time; what it held back is told. */
  record LiftSilence(String silenceId, String actor) implements AlertCommand {}

  /** Replaces all routes; the ones before are kept with who set them and why. */
  record SetRoutes(List<Route> routes, String reason, String actor) implements AlertCommand {}

  /** Adds where an account or a group is reached over one channel. */
  record SetContact(Contact contact, String actor) implements AlertCommand {}

  /** Nobody is told over it any more. */
  record RemoveContact(String contactId, String actor) implements AlertCommand {}
}
