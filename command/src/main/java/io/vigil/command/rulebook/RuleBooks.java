package io.vigil.command.rulebook;

import io.vigil.api.rulebook.RuleBook;
import io.vigil.command.reference.IssuedRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** All versions of the rules for incidents: those of files, and those that were issued. */
public final class RuleBooks {
  private final List<RuleBook> files;
  private final Supplier<List<IssuedRules>> issued;

  /**
   * @throws IllegalArgumentException if there is none, or two begin on the same day
   */
  public RuleBooks(List<RuleBook> versions) {
    this(versions, List::of);
  }

  /**
   * @param issued as they stand now; one takes the place of the file that begins on the same day
   * @throws IllegalArgumentException if there is no file, or two begin on the same day
   */
  public RuleBooks(List<RuleBook> files, Supplier<List<IssuedRules>> issued) {
    if (files.isEmpty()
        || files.stream().map(RuleBook::validFrom).distinct().count() < files.size()) {
      throw new IllegalArgumentException(
          "There must be at least one rule book, each valid from a day of its own.");
    }
    this.files = List.copyOf(files);
    this.issued = issued;
  }

  /** The oldest first. */
  public List<RuleBook> versions() {
    List<RuleBook> all = new ArrayList<>(issued.get().stream().map(IssuedRules::book).toList());
    List<LocalDate> taken = all.stream().map(RuleBook::validFrom).toList();
    files.stream().filter(file -> !taken.contains(file.validFrom())).forEach(all::add);
    all.sort(Comparator.comparing(RuleBook::validFrom));
    return List.copyOf(all);
  }

  /** The version that was issued last; before the first the one of a file that begins last. */
  public RuleBook newest() {
    return issued.get().stream()
        .max(Comparator.comparing(IssuedRules::at).thenComparing(one -> one.book().validFrom()))
        .map(IssuedRules::book)
        .orElseGet(() -> versions().getLast());
  }

  /** The rules of a day; before the first version those of the first. */
  public RuleBook on(LocalDate day) {
    List<RuleBook> versions = versions();
    Predicate<RuleBook> notYet = book -> book.validFrom().isAfter(day);
    return versions.stream()
        .filter(notYet.negate())
        .reduce((earlier, later) -> later)
        .orElseGet(versions::getFirst);
  }

  /** The rules of a version, or those of a day where it is not known any more. */
  public RuleBook named(String version, LocalDate day) {
    return versions().stream()
        .filter(book -> book.version().equals(version))
        .findFirst()
        .orElseGet(() -> on(day));
  }
}
