package io.vigil.api.warning;

import java.util.List;

/**
 * Open warnings of each unit and those below it, counted as {@link FindWarnings} lists them folded
 * for that unit. Those on persons are left out.
 *
 * @param scopes only warnings of units in these subtrees; empty for all
 */
public record CountWarningsOfUnits(List<String> scopes) {

  /**
   * @param rows of the units that have any
   */
  public record Result(List<Row> rows) {}

  /**
   * @param folded warnings that are not counted because they are folded into one that is
   */
  public record Row(String unit, long open, long folded) {}
}
