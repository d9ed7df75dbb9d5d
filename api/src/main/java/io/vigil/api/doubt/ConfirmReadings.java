package io.vigil.api.doubt;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says that readings in doubt are right; once for each doubt.
 *
 * @param confirmationId names the doubt
 * @param rows those that are still in doubt
 */
public record ConfirmReadings(
    @TargetAggregateIdentifier String confirmationId,
    String doubtId,
    String controlPoint,
    List<SettledReading> rows,
    @Nullable String note,
    String actor) {

  public ConfirmReadings(
      String doubtId,
      String controlPoint,
      List<SettledReading> rows,
      @Nullable String note,
      String actor) {
    this("confirmation|" + doubtId, doubtId, controlPoint, rows, note, actor);
  }
}
