package io.vigil.command.rulebook;

import io.vigil.api.rulebook.RuleBook;

/** What a college made of the default rules from the first day on. */
@FunctionalInterface
public interface OwnRules {

  RuleBook from(RuleBook standard);
}
