package io.vigil.api.alert;

import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The life of alerts, from a notice to its acknowledgement. */
public sealed interface AlertEvent extends VigilEvent {
  Instant recordedAt();

  /**
   * Something happened to a case, and these are to be told: one alert for each receiver.
   *
   * @param noticeId the same for the same, however often it is read
   * @param number number of the case as people write it; {@code null} where it has none yet
   * @param colour colour of the case after what happened; {@code null} where it has none
   * @param unitPath ids from the root down to the unit
   * @param subject control point of the case; {@code null} where it has none
   * @param answerBy by when an answer is expected; {@code null} where none is
   * @param link path of the case's page
   * @param at when it happened
   * @param awaited what is to be done by then, as the key of its limit; {@code null} if not known
   * @param sealed whether nobody but the receivers may know of it; {@code null} in the first events
   */
  @StoredAs("alert.created")
  @Revision("1")
  record AlertCreated(
      String noticeId,
      CaseKind caseKind,
      String caseId,
      @Nullable String number,
      NoticeKind what,
      @Nullable Colour colour,
      String unit,
      List<String> unitPath,
      @Nullable String subject,
      @Nullable Instant answerBy,
      String link,
      Instant at,
      List<Receiver> receivers,
      Instant recordedAt,
      @Nullable String awaited,
      @Nullable Boolean sealed)
      implements AlertEvent {}

  /**
   * Alerts were held back.
   *
   * @param until when they are looked at again, or when the silence ends; {@code null} where it is
   *     for good
   * @param detail what people are to know of it, such as the reason of a silence
   */
  @StoredAs("alert.suppressed")
  @Revision("1")
  record AlertSuppressed(
      List<String> alertIds,
      HoldReason reason,
      @Nullable Instant until,
      @Nullable String detail,
      Instant recordedAt)
      implements AlertEvent {}

  /**
   * One message that carries these alerts was handed to its channel.
   *
   * @param attempt from 1; a message is sent again only where the channel did not say that it has
   *     it
   */
  @StoredAs("alert.sent")
  @Revision("1")
  record AlertSent(String messageId, List<String> alertIds, int attempt, Instant recordedAt)
      implements AlertEvent {}

  /** The channel said that it has the message. */
  @StoredAs("alert.delivered")
  @Revision("1")
  record AlertDelivered(String messageId, List<String> alertIds, Instant recordedAt)
      implements AlertEvent {}

  /**
   * The channel did not take the message.
   *
   * @param code the channel's own code, or what failed
   * @param nextAt when it is tried again; {@code null} where it was given up
   */
  @StoredAs("alert.failed")
  @Revision("1")
  record AlertFailed(
      String messageId,
      List<String> alertIds,
      int attempt,
      String code,
      String text,
      @Nullable Instant nextAt,
      Instant recordedAt)
      implements AlertEvent {}

  /** The recipient has looked at them. */
  @StoredAs("alert.opened")
  @Revision("1")
  record AlertOpened(List<String> alertIds, By by, Instant recordedAt) implements AlertEvent {}

  /**
   * @param at when it was done
   */
  @StoredAs("alert.acknowledged")
  @Revision("1")
  record AlertAcknowledged(List<String> alertIds, By by, Instant at, Instant recordedAt)
      implements AlertEvent {}
}
