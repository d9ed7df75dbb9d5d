package io.vigil.api.warning;

import java.time.Duration;
import java.util.List;

/**
 * Open warnings of a unit and control point of which an earlier one was closed not long before and
 * had been answered by measures, that are not marked as relapses and can get worse. What rests on
 * events is none: another incident is not the same one again.
 *
 * @param within how long before
 * @param most no more than so many
 */
public record FindRelapses(Duration within, int most) {

  public record Result(List<Relapse> relapses) {}

  /**
   * @param earlier the latest such warning before
   */
  public record Relapse(String warningId, String earlier) {}
}
