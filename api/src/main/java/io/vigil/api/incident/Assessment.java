package io.vigil.api.incident;

import io.vigil.api.warning.TypicalCause;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom an incident concerned, what it was due to, what it cost and what it led to, without a word
 * of persons. What is not known is left out, and is no zero.
 *
 * @param causes by class; empty where none is known
 * @param hoursLost class hours (课时) that were lost, from 0
 * @param moneyLost in yuan, from 0
 * @param injured persons who were hurt, from 0
 * @param consequences by kind; empty where none is known
 * @param concerned class, course or programme that it belongs to, a unit below that of the case;
 *     {@code null} where it is none of them, or it is not told
 */
public record Assessment(
    List<TypicalCause> causes,
    @Nullable Double hoursLost,
    @Nullable Double moneyLost,
    @Nullable Integer injured,
    List<ConsequenceKind> consequences,
    @Nullable String concerned) {

  public Assessment {
    causes = List.copyOf(Objects.requireNonNullElse(causes, List.of()));
    consequences = List.copyOf(Objects.requireNonNullElse(consequences, List.of()));
  }

  /** Of no class, course or programme. */
  public Assessment(
      List<TypicalCause> causes,
      @Nullable Double hoursLost,
      @Nullable Double moneyLost,
      @Nullable Integer injured,
      List<ConsequenceKind> consequences) {
    this(causes, hoursLost, moneyLost, injured, consequences, null);
  }

  /** The same of a class, course or programme. */
  public Assessment concerning(@Nullable String unit) {
    return new Assessment(causes, hoursLost, moneyLost, injured, consequences, unit);
  }

  public boolean isEmpty() {
    return causes.isEmpty()
        && hoursLost == null
        && moneyLost == null
        && injured == null
        && consequences.isEmpty()
        && concerned == null;
  }
}
