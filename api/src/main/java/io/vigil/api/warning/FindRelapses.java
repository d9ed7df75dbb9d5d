package io.vigil.api.warning;

import java.util.List;

/**
 * Open warnings of a unit and control point of which an earlier one was closed within a year before
 * and had been answered by measures, that are not marked as relapses and can get worse. What rests
 * on events is none: another incident is not the same one again.
 *
 * @param most no more than so many
 */
public record FindRelapses(int most) {

  public record Result(List<Relapse> relapses) {}

  /**
   * @param earlier the latest such warning before
   */
  public record Relapse(String warningId, String earlier) {}
}
