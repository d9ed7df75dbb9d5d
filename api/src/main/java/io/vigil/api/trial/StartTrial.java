package io.vigil.api.trial;

import io.vigil.api.reading.PeriodSpan;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/**
 * Starts a trial; answered by a {@link Receipt}.
 *
 * @param trialId chosen by the sender
 * @param owner who asks for it
 * @param units only series of these units and those below them; empty for all
 * @param from first day on which a warning that is counted may begin; {@code null} for no limit
 * @param to last such day; {@code null} for no limit
 * @param terms by which warnings are counted, one after the other in time
 */
public record StartTrial(
    @RoutingKey String trialId,
    String owner,
    String controlPoint,
    List<String> units,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<PeriodSpan> terms,
    Proposal proposal) {

  /** What became of the wish. */
  public enum Receipt {
    STARTED,
    /** No series of the control point is stored in these units. */
    NOTHING_STORED,
    /** As many trials as there may be are waiting or running. */
    TOO_MANY
  }
}
