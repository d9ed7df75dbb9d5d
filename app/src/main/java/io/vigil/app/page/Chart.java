package io.vigil.app.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One curve with its lines, ready to draw. All lists run along the axis.
 *
 * @param upperStandard where too much is as wrong as too little; empty for none
 * @param upperWarning as the upper standard
 * @param missing places of which data were due and have not come: never zero, never bridged
 * @param unfinished places whose period is not over, so that their value may still change
 * @param names words of the legend: value, last year, target, standard, warning value, expected,
 *     missing, unfinished
 * @param bands what was expected, where that is known
 * @param coloured whether colours may be shown: not for persons
 */
record Chart(
    List<String> labels,
    List<String> periods,
    List<@Nullable Double> values,
    List<@Nullable Double> lastYear,
    List<@Nullable Double> target,
    List<@Nullable Double> standard,
    List<@Nullable Double> warning,
    List<@Nullable Double> upperStandard,
    List<@Nullable Double> upperWarning,
    List<Mark> marks,
    List<Band> bands,
    List<Integer> missing,
    List<Integer> unfinished,
    List<String> names,
    String unit,
    String empty,
    boolean coloured) {

  /** A warning along the axis, from one place to another. */
  record Mark(int from, int to, String colour, String label) {}

  /**
   * What was expected at one place of the axis, with bounds that hold it.
   *
   * @param lower {@code null} for none
   * @param upper {@code null} for none
   */
  record Band(
      int place,
      @Nullable Double expected,
      @Nullable Double lower,
      @Nullable Double upper,
      String label) {}
}
