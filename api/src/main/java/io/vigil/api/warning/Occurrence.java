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
 */
public record Occurrence(
    OccurrenceRule rule,
    String caseId,
    @Nullable String subject,
    @Nullable Severity severity,
    int count,
    List<String> members) {

  /** Of one case alone. */
  public Occurrence(OccurrenceRule rule, String caseId, @Nullable String subject) {
    this(rule, caseId, subject, null, 1, List.of());
  }
}
