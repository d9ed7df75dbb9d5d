package io.vigil.api.delivery;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What people do about the delivery of data. */
public sealed interface DeliveryCommand {

  /**
   * Records that the owner of missing data was reminded; once a day for each feed.
   *
   * @param reminderId names the feed and the day
   */
  record RemindOfData(
      @TargetAggregateIdentifier String reminderId,
      String controlPoint,
      String dataOwner,
      List<String> units,
      List<String> periods,
      long missing,
      LocalDate on,
      String actor)
      implements DeliveryCommand {

    public RemindOfData(
        String controlPoint,
        String dataOwner,
        List<String> units,
        List<String> periods,
        long missing,
        LocalDate on,
        String actor) {
      this(
          String.join("|", "reminder", controlPoint, dataOwner, on.toString()),
          controlPoint,
          dataOwner,
          units,
          periods,
          missing,
          on,
          actor);
    }
  }

  /**
   * Records what came of comparing a sample with its source; once for each sample.
   *
   * @param spotCheckId names the feed, the days and the draw
   */
  record RecordSpotCheck(
      @TargetAggregateIdentifier String spotCheckId,
      String controlPoint,
      String dataOwner,
      LocalDate from,
      LocalDate to,
      int draw,
      List<CheckedReading> rows,
      String actor)
      implements DeliveryCommand {

    public RecordSpotCheck(
        String controlPoint,
        String dataOwner,
        LocalDate from,
        LocalDate to,
        int draw,
        List<CheckedReading> rows,
        String actor) {
      this(
          String.join(
              "|",
              "spot-check",
              controlPoint,
              dataOwner,
              from.toString(),
              to.toString(),
              Integer.toString(draw)),
          controlPoint,
          dataOwner,
          from,
          to,
          draw,
          rows,
          actor);
    }
  }
}
