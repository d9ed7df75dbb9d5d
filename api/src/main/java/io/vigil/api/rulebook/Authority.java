package io.vigil.api.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * In whose name a case is decided.
 *
 * @param office unit to which whoever decides belongs; {@code null} where it is not known
 */
public record Authority(DecisionLevel level, @Nullable String office) {

  public static Authority ofOffice(String office) {
    return new Authority(DecisionLevel.OFFICE, office);
  }

  public static Authority ofCommittee() {
    return new Authority(DecisionLevel.COMMITTEE, null);
  }

  public static Authority ofLeadership() {
    return new Authority(DecisionLevel.LEADERSHIP, null);
  }
}
