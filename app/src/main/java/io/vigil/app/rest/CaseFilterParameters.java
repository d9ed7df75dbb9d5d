package io.vigil.app.rest;

import io.vigil.api.casework.CaseFilter;
import io.vigil.api.casework.CaseFilter.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What addresses of lists of cases are narrowed by. */
final class CaseFilterParameters {

  private CaseFilterParameters() {}

  /**
   * @param state a name of the state's type; {@code null} for any
   * @param overdue those alone whose next step is late
   */
  static CaseFilter of(@Nullable Enum<?> state, @Nullable String kind, boolean overdue) {
    return new CaseFilter(
        overdue ? Standing.OVERDUE : Standing.ALL,
        state == null ? List.of() : List.of(state.name()),
        Parameters.text(kind),
        List.of());
  }
}
