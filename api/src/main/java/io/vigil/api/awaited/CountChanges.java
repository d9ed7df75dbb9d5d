package io.vigil.api.awaited;

import java.time.Instant;
import java.util.List;

/**
 * What came and what was over between two moments. Sealed incidents, errors, what nobody has
 * decided to be an incident, warnings on persons and warnings that are told with another one are
 * not counted.
 *
 * @param from the first moment that counts
 * @param until the first moment that does not
 * @param scopes units that are counted, with all below; empty for all
 */
public record CountChanges(Instant from, Instant until, List<String> scopes) {

  /**
   * @param raised warnings that were raised
   * @param raisedBlue of these, those of which all is blue now: they ask for no answer
   * @param ended warnings that were over
   * @param endedBlue of these, those that were blue
   * @param incidents that were decided to be incidents
   * @param findings that were noted
   * @param complaints requests of all kinds that came in
   */
  public record Result(
      long raised,
      long raisedBlue,
      long ended,
      long endedBlue,
      long incidents,
      long findings,
      long complaints) {

    public boolean isNothing() {
      return raised + ended + incidents + findings + complaints == 0;
    }
  }
}
