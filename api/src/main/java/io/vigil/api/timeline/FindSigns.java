package io.vigil.api.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may have been a sign of an incident, in order: what is told of its place, and of some topics
 * what was told around its unit. Incidents are no signs. Of a topic are its warnings, and every
 * note, observed lesson and finding around the unit.
 *
 * @param unit around which, as {@link FindHappenings} has it
 * @param place of the incident, whichever unit tells of it; {@code null} where none is known
 * @param topics diagnosis elements such as {@code 2.3}, whole projects such as {@code 2}, or codes
 *     of control points; empty where the place alone counts
 * @param scopes only units in these subtrees; empty for all
 */
public record FindSigns(
    String unit,
    @Nullable String place,
    Set<String> topics,
    Instant from,
    Instant to,
    List<String> scopes,
    int limit) {

  /**
   * @param items the earliest first, so that a limit cuts the latest
   * @param narrowed whether there are others that the scopes hide: then the first of these need not
   *     be the first, and none of them does not mean that there was none
   */
  public record Result(List<FindHappenings.Item> items, boolean narrowed) {}
}
