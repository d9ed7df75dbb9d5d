package io.vigil.api.warning;

import io.vigil.api.tally.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened, where a warning is about that and not about a value. It names no person.
 *
 * @param caseId of the case that it is about: an incident, a complaint, a self-check or a plan; of
 *     complaints that pile up, what they are about
 * @param subject such as a place, a clause or the name of a plan; {@code null} where it is not to
 *     be told
 * @param severity of a decided incident; {@code null} of anything else
 * @param count of what happened, at least 1
 * @param members ids of the cases that were counted, in order; empty where there is one alone
 * @param step what was not done in time, as the key of its limit; {@code null} where nothing was,
 *     or the rule names it
 */
public record Occurrence(
    OccurrenceRule rule,
    String caseId,
    @Nullable String subject,
    @Nullable Severity severity,
    int count,
    List<String> members,
    @Nullable String step) {

  /** Of a step that is none of a limit's. */
  public Occurrence(
      OccurrenceRule rule,
      String caseId,
      @Nullable String subject,
      @Nullable Severity severity,
      int count,
      List<String> members) {
    this(rule, caseId, subject, severity, count, members, null);
  }

  /** Of one case alone. */
  public Occurrence(OccurrenceRule rule, String caseId, @Nullable String subject) {
    this(rule, caseId, subject, null, 1, List.of());
  }
}
