package io.vigil.api.incident;

import io.vigil.api.warning.TypicalCause;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an incident was due to, what it cost and what it led to, without a word of persons. What is
 * not known is left out, and is no zero.
 *
 * @param causes by class; empty where none is known
 * @param hoursLost class hours (课时) that were lost, from 0
 * @param moneyLost in yuan, from 0
 * @param injured persons who were hurt, from 0
 * @param consequences by kind; empty where none is known
 */
public record Assessment(
    List<TypicalCause> causes,
    @Nullable Double hoursLost,
    @Nullable Double moneyLost,
    @Nullable Integer injured,
    List<ConsequenceKind> consequences) {

  public Assessment {
    causes = List.copyOf(Objects.requireNonNullElse(causes, List.of()));
    consequences = List.copyOf(Objects.requireNonNullElse(consequences, List.of()));
  }

  public boolean isEmpty() {
    return causes.isEmpty()
        && hoursLost == null
        && moneyLost == null
        && injured == null
        && consequences.isEmpty();
  }
}
