package io.vigil.api.reading;

import io.vigil.api.grading.Colour;
import io.vigil.api.unit.UnitKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units that have readings of a control point, persons apart: the worst open warning first,
 * then the worst value by the lines, then in the order of the tree.
 *
 * @param asOf today; a period that is judged is over before
 * @param former also units that deliver the control point no more, such as classes that graduated
 * @param scopes only units in these subtrees; empty for all
 */
public record FindUnitsOfControlPoint(
    String controlPoint, LocalDate asOf, boolean former, List<String> scopes, int page, int size) {

  /**
   * @param former number of units that deliver the control point no more, listed or not
   */
  public record Result(long total, long former, List<Row> rows) {}

  /**
   * @param period the latest that was judged; {@code null} if none was yet
   * @param value of that period in the unit of measure
   * @param previous value of the judged period before
   * @param colour of the value by the lines alone
   */
  public record Row(
      String unit,
      @Nullable String name,
      UnitKind kind,
      @Nullable String period,
      @Nullable Double value,
      @Nullable Double previous,
      @Nullable Colour colour,
      @Nullable Colour openWarning,
      boolean former) {}
}
