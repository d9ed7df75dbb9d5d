package io.vigil.api.rulebook;

import io.vigil.api.tally.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case that the rules describe (认定情形), with one measured quantity and the amount from which each
 * grade holds. Grades do not overlap: the last step that an amount reaches is its grade.
 *
 * @param code stable name, such as {@code CT-01}
 * @param category code of a {@link Category} of the lower level
 * @param measure unit of the quantity, such as {@code minutes}; {@code choice} where the quantity
 *     is the number of one of the {@code choices}
 * @param steps in rising order of amount and grade
 * @param choices what the numbers of a quantity stand for that is not measured, such as yes
 * @param circumstance what makes the case graver whatever the amount; {@code null} where nothing
 *     does
 */
public record Clause(
    String code,
    String category,
    String name,
    String nameEn,
    String measure,
    List<Step> steps,
    List<Choice> choices,
    @Nullable Circumstance circumstance) {

  /**
   * The amount from which a grade holds.
   *
   * @param above whether the amount itself lies still below
   */
  public record Step(Severity severity, double from, boolean above) {
    boolean isReachedBy(double amount) {
      return above ? amount > from : amount >= from;
    }
  }

  /** One of the answers to a question that has no measure. */
  public record Choice(int value, String code, String name, String nameEn) {}

  /**
   * What makes the case at least so grave, such as that nobody relieved an absent invigilator.
   *
   * @param atLeast grade that it has then at least
   */
  public record Circumstance(String name, String nameEn, Severity atLeast) {}

  public Clause {
    steps = List.copyOf(steps);
    choices = List.copyOf(choices);
  }

  /** The grade of an amount; empty where it is not even an error. */
  public Optional<Severity> grade(double amount, boolean aggravated) {
    Optional<Severity> reached =
        steps.stream()
            .filter(step -> step.isReachedBy(amount))
            .map(Step::severity)
            .reduce((lower, higher) -> higher);
    return aggravated && circumstance != null
        ? Optional.of(graver(circumstance.atLeast(), reached))
        : reached;
  }

  private static Severity graver(Severity least, Optional<Severity> reached) {
    return reached.filter(found -> found.compareTo(least) > 0).orElse(least);
  }
}
