package io.vigil.api.doubt;

import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.warning.Cause;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The life of a doubt about readings that came together and fail the same way. */
public sealed interface DoubtEvent extends VigilEvent {
  String doubtId();

  Instant recordedAt();

  /**
   * Readings of one import and control point cannot be right, and the same slip explains all of
   * them. They are left out of judging until they are corrected or confirmed.
   *
   * @param dataOwner unit that owes the data; {@code null} where none is named
   * @param importId import that brought them; {@code null} where none did
   * @param rows by unit and period
   */
  @StoredAs("signal.data-implausible")
  @Revision("1")
  record DataImplausible(
      String doubtId,
      String controlPoint,
      @Nullable String dataOwner,
      @Nullable String importId,
      Slip slip,
      List<DoubtedReading> rows,
      Cause cause,
      Instant recordedAt)
      implements DoubtEvent {}

  /**
   * Some of the readings are in doubt no more, because they were corrected or the series says
   * otherwise.
   */
  @StoredAs("signal.doubt-settled")
  @Revision("1")
  record DoubtSettled(
      String doubtId,
      String controlPoint,
      Settlement how,
      List<SettledReading> rows,
      Cause cause,
      Instant recordedAt)
      implements DoubtEvent {}

  /**
   * Somebody said that readings in doubt are right: they are judged like others.
   *
   * @param confirmationId names the doubt
   * @param actor opaque id of who confirmed
   */
  @StoredAs("data.confirmed")
  @Revision("1")
  record DataConfirmed(
      String confirmationId,
      String doubtId,
      String controlPoint,
      List<SettledReading> rows,
      @Nullable String note,
      String actor,
      Instant recordedAt)
      implements DoubtEvent {}
}
