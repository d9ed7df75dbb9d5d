package io.vigil.command.rulebook;

import io.vigil.api.rulebook.RuleBook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** All versions of the rules for incidents. */
public final class RuleBooks {
  private final List<RuleBook> versions;

  /**
   * @throws IllegalArgumentException if there is none, or two begin on the same day
   */
  public RuleBooks(List<RuleBook> versions) {
    if (versions.isEmpty()
        || versions.stream().map(RuleBook::validFrom).distinct().count() < versions.size()) {
      throw new IllegalArgumentException(
          "There must be at least one rule book, each valid from a day of its own.");
    }
    this.versions = versions.stream().sorted(Comparator.comparing(RuleBook::validFrom)).toList();
  }

  /** The oldest first. */
  public List<RuleBook> versions() {
    return versions;
  }

  /** The rules of a day; before the first version those of the first. */
  public RuleBook on(LocalDate day) {
    Predicate<RuleBook> notYet = book -> book.validFrom().isAfter(day);
    return versions.stream()
        .filter(notYet.negate())
        .reduce((earlier, later) -> later)
        .orElseGet(versions::getFirst);
  }
}
