package io.vigil.api.report;

import io.vigil.api.tally.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decided incidents of some school years, errors apart, with what was done about each.
 *
 * @param from first school year
 * @param to last school year
 * @param unit only this unit and those below it; {@code null} for the whole college
 */
public record FindIncidentMeasures(String from, String to, @Nullable String unit) {

  public record Result(List<Item> items) {}

  /**
   * @param closedOn {@code null} while the case is open
   * @param person a number that is the same for cases of the same person, and tells nothing else;
   *     {@code null} where nobody is concerned
   * @param planned how many measures were planned; none of a sealed case. Their words were said of
   *     persons and go with the keys of these
   * @param doneOn when they were said to be done
   * @param sealed whether nobody but its office may know more of it than that it counts
   * @param silent whether too few of the zero reports of its unit are there for the twelve months
   *     after its closure: that nothing was reported then says nothing
   */
  public record Item(
      String incidentId,
      @Nullable Integer numberYear,
      @Nullable Integer number,
      String schoolYear,
      String unit,
      @Nullable String unitName,
      String clause,
      Severity severity,
      LocalDate occurredOn,
      @Nullable LocalDate closedOn,
      @Nullable Integer affected,
      @Nullable Integer person,
      int planned,
      @Nullable LocalDate doneOn,
      boolean sealed,
      boolean silent) {}
}
