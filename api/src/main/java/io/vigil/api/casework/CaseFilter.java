package io.vigil.api.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is narrowed to.
 *
 * @param standing whether somebody must do something
 * @param states names of the states; empty for any
 * @param kind code or name of the category or kind; {@code null} for any
 * @param turns keys of the limits of which one must run; empty for any, or none
 */
public record CaseFilter(
    Standing standing, List<String> states, @Nullable String kind, List<String> turns) {

  /** Every case. */
  public static final CaseFilter NONE = new CaseFilter(Standing.ALL, List.of(), null, List.of());

  /** How a case stands. */
  public enum Standing {
    /** Somebody must still do something. */
    NEEDS_HAND,
    /** The limit of its next step has passed. */
    OVERDUE,
    /** Nobody must do anything. */
    CLOSED,
    ALL
  }

  public static CaseFilter of(Standing standing) {
    return new CaseFilter(standing, List.of(), null, List.of());
  }
}
