package io.vigil.api.rulebook;

import java.util.List;
import java.util.Objects;

/**
 * From when on what was decided warns by itself, beside its own grade. Source: the college rules as
 * collected; each college words its own.
 *
 * @param errors errors and general incidents of one person in one term that together count as a
 *     graver one, 2 or more
 * @param sameClause incidents of one clause in one unit and term that are a pattern, 2 or more
 * @param safety codes of the clauses that are about life and health: what is major of them is a
 *     responsible casualty
 */
public record DirectRules(int errors, int sameClause, List<String> safety) {

  /** Of rules that say nothing of it. */
  public static final DirectRules USUAL = new DirectRules(3, 3, List.of("SP-07", "LG-01", "SF-02"));

  public DirectRules {
    safety = List.copyOf(Objects.requireNonNullElse(safety, List.of()));
  }

  /** The same, with another number of errors. */
  public DirectRules withErrors(int other) {
    return new DirectRules(other, sameClause, safety);
  }
}
