package io.vigil.api.baseline;

import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What people decided about the level of a series. */
public sealed interface BaselineEvent extends VigilEvent {
  String controlPoint();

  String unit();

  /**
   * The level of a series since a day is its new usual one: what begins after the day on which this
   * was accepted is held against it.
   *
   * @param from first day of the new level
   * @param acceptedOn day of the decision
   * @param actor who decided
   */
  @StoredAs("baseline.accepted")
  @Revision("1")
  record BaselineAccepted(
      String controlPoint,
      String unit,
      List<String> unitPath,
      LocalDate from,
      LocalDate acceptedOn,
      String reason,
      String actor,
      Instant recordedAt)
      implements BaselineEvent {}
}
