package io.vigil.api.awaited;

import java.time.Instant;
import java.util.List;

/**
 * How many steps of cases were late at a moment, and how many warnings were found effective before
 * it. Sealed cases are not counted.
 *
 * @param at the moment
 * @param since when counting verifications begins
 * @param scopes units that are counted, with all below; empty for all
 */
public record CountCases(Instant at, Instant since, List<String> scopes) {

  public record Result(long overdue, long effective) {}
}
