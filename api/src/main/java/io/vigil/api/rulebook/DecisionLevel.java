package io.vigil.api.rulebook;

/** Who decides a grade; a higher level may decide what a lower one may. */
public enum DecisionLevel {
  /** An office that the category names. */
  OFFICE,
  /** The college's committee, for which the quality office keeps the minutes. */
  COMMITTEE,
  /** The president's meeting or the party committee. */
  LEADERSHIP
}
