package io.vigil.api.rulebook;

import io.vigil.api.tally.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide a case. Nobody decides about their own unit: the next level does. Sealed cases are
 * decided by their office alone, whatever their grade, since the committee does not see them.
 *
 * @param concerned ids from the root down to the unit concerned
 */
public record Jurisdiction(RuleBook rules, Category category, List<String> concerned) {

  /**
   * Why somebody may not decide; empty where they may.
   *
   * @param severity grade that is decided; {@code null} where none is
   * @param isCalled whether a unit, by its id, has a name or alias
   */
  public Optional<String> refusal(
      Authority by, @Nullable Severity severity, BiPredicate<String, String> isCalled) {
    return refusal(by, rules.level(severity), isCalled);
  }

  /** The same for an appeal, which at least the committee decides. */
  public Optional<String> refusalOfAppeal(
      Authority by, @Nullable Severity severity, BiPredicate<String, String> isCalled) {
    DecisionLevel first = rules.level(severity);
    return refusal(by, first == DecisionLevel.OFFICE ? DecisionLevel.COMMITTEE : first, isCalled);
  }

  private Optional<String> refusal(
      Authority by, DecisionLevel asked, BiPredicate<String, String> isCalled) {
    String office = by.office();
    if (by.level() != DecisionLevel.LEADERSHIP && office != null && isConcerned(office)) {
      return Optional.of(
          "The case concerns %s itself; it is decided by %s."
              .formatted(office, words(by.level() == DecisionLevel.OFFICE && !category.sealed())));
    }
    boolean ofOffice = by.level() == DecisionLevel.OFFICE;
    if (ofOffice && (office == null || !isInCharge(office, isCalled))) {
      return Optional.of(
          "Cases of the category %s are decided by %s%s."
              .formatted(
                  category.name(),
                  String.join(" or ", category.offices()),
                  office == null
                      ? "; your account belongs to no office, which the administrator enters"
                      : ", and you belong to " + office));
    }
    if (category.sealed()) {
      return by.level() == DecisionLevel.COMMITTEE
          ? Optional.of("The category %s is sealed.".formatted(category.name()))
          : Optional.empty();
    }
    return by.level().compareTo(asked) < 0
        ? Optional.of(
            "A case of this grade is decided by %s."
                .formatted(words(asked == DecisionLevel.COMMITTEE)))
        : Optional.empty();
  }

  private static String words(boolean committee) {
    return committee ? "the committee or a leader" : "a leader";
  }

  /** What is above all units is nobody's own, unless the case is about it. */
  private boolean isConcerned(String office) {
    return concerned.indexOf(office) > 0 || office.equals(concerned.getLast());
  }

  private boolean isInCharge(String office, BiPredicate<String, String> isCalled) {
    return category.offices().stream()
        .anyMatch(name -> name.equals(office) || isCalled.test(office, name));
  }
}
