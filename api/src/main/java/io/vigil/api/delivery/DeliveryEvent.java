package io.vigil.api.delivery;

import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.warning.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * What became known about the delivery of data. A feed is a control point and the unit that owes
 * its data.
 */
public sealed interface DeliveryEvent extends VigilEvent {
  String controlPoint();

  String dataOwner();

  Instant recordedAt();

  /**
   * Data were not there when the day on which they were due was over; told again when more of the
   * same feed is missing, never twice for the same.
   *
   * @param gapId stays the same until nothing is missing any more
   * @param units that the missing data are about
   * @param periods that are missing, in order
   * @param missing number of readings that are missing
   * @param since first day on which something of this gap was missing
   * @param day on which this was found: the day after the newest of them were due
   */
  @StoredAs("signal.data-missing")
  @Revision("1")
  record DataMissing(
      String gapId,
      String controlPoint,
      String dataOwner,
      List<String> units,
      List<String> periods,
      long missing,
      LocalDate since,
      LocalDate day,
      Cause cause,
      Instant recordedAt)
      implements DeliveryEvent {}

  /**
   * Nothing of a gap is missing any more.
   *
   * @param units that the data were about
   * @param periods that were missing when it was last told
   * @param since first day on which something was missing
   * @param day first day on which nothing was
   */
  @StoredAs("signal.data-arrived")
  @Revision("1")
  record DataArrived(
      String gapId,
      String controlPoint,
      String dataOwner,
      List<String> units,
      List<String> periods,
      LocalDate since,
      LocalDate day,
      Cause cause,
      Instant recordedAt)
      implements DeliveryEvent {}

  /**
   * Somebody reminded the owner of missing data (催报).
   *
   * @param units that the missing data are about
   * @param periods that were missing then, in order
   * @param missing number of readings that were missing then
   * @param on day of the college
   * @param actor opaque id of who reminded
   */
  @StoredAs("data.reminded")
  @Revision("1")
  record DataReminded(
      String reminderId,
      String controlPoint,
      String dataOwner,
      List<String> units,
      List<String> periods,
      long missing,
      LocalDate on,
      String actor,
      Instant recordedAt)
      implements DeliveryEvent {}

  /**
   * Somebody compared random readings of a feed with their source (抽查).
   *
   * @param from first day of the periods that were drawn from
   * @param to last day of the periods that were drawn from
   * @param draw which of the possible samples it was
   * @param errorRate share of the rows that were wrong, 0 to 1
   * @param actor opaque id of who compared
   */
  @StoredAs("spot-check.recorded")
  @Revision("1")
  record SpotCheckRecorded(
      String spotCheckId,
      String controlPoint,
      String dataOwner,
      LocalDate from,
      LocalDate to,
      int draw,
      List<CheckedReading> rows,
      double errorRate,
      String actor,
      Instant recordedAt)
      implements DeliveryEvent {}
}
