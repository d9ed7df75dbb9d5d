package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.WarningState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case that the first page may name.
 *
 * @param before when the same was over within the twelve months before; {@code null} where it was
 *     not
 */
record Urgent(FindWarnings.Item item, @Nullable LocalDate before) {
  /** Fewer steps in one direction are no direction. */
  private static final int LEAST_STEPS = 2;

  /**
   * Red and orange, then what comes back, gets worse or is not delivered, then the newest; of the
   * same colour what is not delivered first.
   */
  static final Comparator<Urgent> ORDER =
      Comparator.comparing(Urgent::rank)
          .thenComparing(one -> one.item().colour(), Comparator.reverseOrder())
          .thenComparing(one -> !one.isMissing())
          .thenComparing(one -> one.item().since(), Comparator.reverseOrder())
          .thenComparing(one -> one.item().id());

  /** Yearly figures tell of the structure of a college; a week changes nothing about them. */
  static boolean isStructural(FindWarnings.Item item) {
    PeriodKind judged = item.evidence().rule().judgingPeriod();
    return judged == PeriodKind.SCHOOL_YEAR || judged == PeriodKind.CALENDAR_YEAR;
  }

  /** Whether somebody has to see to it; persons are nobody's news. */
  static boolean isOpen(FindWarnings.Item item) {
    return item.state() == WarningState.OPEN && !item.unitKind().isPerson();
  }

  boolean hasRelapsed() {
    return before != null;
  }

  /** How many judged values in a row were each worse than the one before; 0 for fewer than two. */
  int worsening() {
    Evidence evidence = item.evidence();
    return switch (evidence.rule().direction()) {
      case HIGHER_IS_BETTER -> steps(evidence, change -> change < 0);
      case LOWER_IS_BETTER -> steps(evidence, change -> change > 0);
      case RANGE, YES_NO, ZERO_TOLERANCE, NONE -> 0;
    };
  }

  private static int steps(Evidence evidence, Predicate<Double> worse) {
    List<Double> values =
        evidence.seen().stream()
            .map(Evidence.Seen::value)
            .flatMap(value -> Stream.ofNullable(value))
            .toList();
    int steps = 0;
    for (int i = values.size() - 1; i > 0; i--) {
      if (!worse.test(values.get(i) - values.get(i - 1))) {
        break;
      }
      steps++;
    }
    return steps < LEAST_STEPS ? 0 : steps;
  }

  private int rank() {
    if (item.colour().compareTo(Colour.ORANGE) >= 0) {
      return 0;
    }
    return hasRelapsed() || worsening() > 0 || isMissing() ? 1 : 2;
  }

  /** Without data nobody knows how things stand. */
  private boolean isMissing() {
    return item.evidence().missing() != null;
  }
}
