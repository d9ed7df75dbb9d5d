package io.vigil.command.incident;

import io.vigil.api.casework.Due;
import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import io.vigil.command.casework.Deadlines;
import io.vigil.command.casework.Places;
import io.vigil.command.rulebook.RuleBooks;
import java.time.Clock;
import java.time.Instant;

/** What a decision about a case looks up outside of the case. */
record Registry(RuleBooks rules, Places places, Deadlines deadlines, Clock clock) {

  Instant now() {
    return clock.instant();
  }

  Due due(String unit, TimeLimit limit, Instant from) {
    return deadlines.due(unit, limit, from);
  }

  /** The measure of one limit under the name of another. */
  Due due(String unit, TimeLimit named, TimeLimit measured, Instant from) {
    Limit limit = deadlines.limit(measured);
    return deadlines.due(unit, named, from, limit);
  }
}
