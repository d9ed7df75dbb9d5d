package io.vigil.monitor.report;

import io.vigil.api.report.FindFigure;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows behind figures that are counted and not listed.
 *
 * @param events ids of events of sealed cases, and of complaints about the quality office
 * @param units that are single persons
 */
public record Unlisted(Set<String> events, Set<String> units) {

  /** Why a row is not listed. */
  public enum Because {
    /** Nothing is against it. */
    LISTED,
    SEALED,
    PERSON
  }

  /**
   * What is sealed is said to be so even where it is of a person.
   *
   * @param eventId {@code null} where the row is of no event
   */
  public Because because(@Nullable String eventId, String unit) {
    if (eventId != null && events.contains(eventId)) {
      return Because.SEALED;
    }
    return units.contains(unit) ? Because.PERSON : Because.LISTED;
  }

  /** What values are of sealed cases; {@code null} where none is. */
  public static FindFigure.@Nullable Sealed sealed(List<Double> values) {
    return values.isEmpty()
        ? null
        : new FindFigure.Sealed(
            values.size(), values.stream().mapToDouble(Double::doubleValue).sum());
  }
}
