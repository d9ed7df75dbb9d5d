package io.vigil.command.reference;

import io.vigil.api.rulebook.RuleBook;
import java.time.Instant;

/**
 * A version of the rules for incidents that was issued.
 *
 * @param actor who issued it
 */
public record IssuedRules(RuleBook book, String reason, String actor, Instant at) {}
