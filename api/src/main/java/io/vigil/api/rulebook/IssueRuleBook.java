package io.vigil.api.rulebook;

import io.vigil.api.casework.By;
import java.time.Instant;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/**
 * Issues a version of the rules, which holds for what occurs from its first day on. Cases keep the
 * version under which they were reported.
 *
 * @param rules always {@link #COLLEGE}
 * @param reason why, in a sentence
 * @param basedOn version that is changed; {@code null} for whichever is the newest
 * @param mayUnseal whether whoever issues it may change sealed categories
 */
public record IssueRuleBook(
    @RoutingKey String rules,
    RuleBook book,
    @Nullable String reason,
    @Nullable String basedOn,
    boolean mayUnseal,
    By by,
    Instant at) {

  /** The college has one set of rules. */
  public static final String COLLEGE = "college";
}
