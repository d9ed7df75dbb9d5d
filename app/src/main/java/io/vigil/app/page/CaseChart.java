package io.vigil.app.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * The chart of a case with what happened around its unit.
 *
 * @param eventNames words of the legend by kind
 */
record CaseChart(@JsonUnwrapped Chart chart, List<Event> events, Map<String, String> eventNames) {

  /**
   * Something that happened, at a place of the axis.
   *
   * @param kind {@code INCIDENT}, {@code FINDING} or {@code MEASURE}
   */
  record Event(int place, String kind, String day, String text) {}
}
