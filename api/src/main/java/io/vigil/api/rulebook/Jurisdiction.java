package io.vigil.api.rulebook;

import io.vigil.api.message.Rejection;
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
  public Optional<Rejection> refusal(
      Authority by, @Nullable Severity severity, BiPredicate<String, String> isCalled) {
    return refusal(by, rules.level(severity), isCalled);
  }

  /** The same for an appeal, which at least the committee decides. */
  public Optional<Rejection> refusalOfAppeal(
      Authority by, @Nullable Severity severity, BiPredicate<String, String> isCalled) {
    DecisionLevel first = rules.level(severity);
    return refusal(by, first == DecisionLevel.OFFICE ? DecisionLevel.COMMITTEE : first, isCalled);
  }

  private Optional<Rejection> refusal(
      Authority by, DecisionLevel asked, BiPredicate<String, String> isCalled) {
    String office = by.office();
    if (by.level() != DecisionLevel.LEADERSHIP && office != null && isConcerned(office)) {
      return Optional.of(ownCase(office, by.level() == DecisionLevel.OFFICE && !category.sealed()));
    }
    if (by.level() == DecisionLevel.OFFICE && (office == null || !isInCharge(office, isCalled))) {
      return Optional.of(ofOtherOffice(office));
    }
    if (category.sealed()) {
      return by.level() == DecisionLevel.COMMITTEE
          ? Optional.of(
              Rejection.conflict("charge.sealed", "The category %s is sealed.", category.name()))
          : Optional.empty();
    }
    return by.level().compareTo(asked) < 0
        ? Optional.of(ofHigherLevel(asked == DecisionLevel.COMMITTEE))
        : Optional.empty();
  }

  private static Rejection ownCase(String office, boolean committee) {
    return committee
        ? Rejection.conflict(
            "charge.own-case.committee",
            "The case concerns %s itself; it is decided by the committee or a leader.",
            office)
        : Rejection.conflict(
            "charge.own-case.leader",
            "The case concerns %s itself; it is decided by a leader.",
            office);
  }

  private Rejection ofOtherOffice(@Nullable String office) {
    String offices = String.join(" or ", category.offices());
    return office == null
        ? Rejection.conflict(
            "charge.no-office",
            "Cases of the category %s are decided by %s; your account belongs to no office, which"
                + " the administrator enters.",
            category.name(),
            offices)
        : Rejection.conflict(
            "charge.other-office",
            "Cases of the category %s are decided by %s, and you belong to %s.",
            category.name(),
            offices,
            office);
  }

  private static Rejection ofHigherLevel(boolean committee) {
    return committee
        ? Rejection.conflict(
            "charge.committee", "A case of this grade is decided by the committee or a leader.")
        : Rejection.conflict("charge.leader", "A case of this grade is decided by a leader.");
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
