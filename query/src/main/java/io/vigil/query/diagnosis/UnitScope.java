package io.vigil.query.diagnosis;

import java.util.List;

/** Which units somebody sees. */
final class UnitScope {

  /** Whether the unit of {@code c} lies in one of {@code :scopes}; all do where there is none. */
  static final String SEEN =
      """
      (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
        SELECT FROM board.unit_closure AS s
        WHERE s.ancestor = ANY (CAST(:scopes AS text[])) AND s.descendant = c.unit))
      """;

  private UnitScope() {}

  static String[] of(List<String> scopes) {
    return scopes.toArray(String[]::new);
  }
}
