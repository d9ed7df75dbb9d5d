package io.vigil.api.rulebook;

import io.vigil.api.message.Rejection;
import io.vigil.api.tally.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of a college's rules for identifying and grading incidents. Source of the default:
 * common core of the rules of some twenty colleges, made free of overlaps.
 *
 * @param version name by which cases refer to it
 * @param document under which it was issued; {@code null} for the default
 * @param validFrom day from which incidents are judged by it, by the day on which they occurred
 * @param labels what the college calls the grades, in Chinese and English
 * @param decidedBy who decides which grade; what is missing, as by default
 * @param direct what warns by itself; {@code null} in versions that say nothing of it
 */
public record RuleBook(
    String version,
    String title,
    @Nullable String document,
    LocalDate validFrom,
    Map<Severity, Label> labels,
    List<Category> categories,
    List<Clause> clauses,
    Accumulation accumulation,
    Map<Severity, DecisionLevel> decidedBy,
    @Nullable DirectRules direct) {

  private static final Map<Severity, DecisionLevel> USUAL =
      Map.of(
          Severity.LAPSE, DecisionLevel.OFFICE,
          Severity.GENERAL, DecisionLevel.OFFICE,
          Severity.SERIOUS, DecisionLevel.COMMITTEE,
          Severity.MAJOR, DecisionLevel.LEADERSHIP);

  /** What a grade is called. */
  public record Label(String name, String nameEn) {}

  public RuleBook {
    labels = Map.copyOf(labels);
    categories = List.copyOf(categories);
    clauses = List.copyOf(clauses);
    decidedBy = Map.copyOf(Objects.requireNonNullElse(decidedBy, USUAL));
  }

  /** Rules that say nothing of what warns by itself. */
  public RuleBook(
      String version,
      String title,
      @Nullable String document,
      LocalDate validFrom,
      Map<Severity, Label> labels,
      List<Category> categories,
      List<Clause> clauses,
      Accumulation accumulation,
      Map<Severity, DecisionLevel> decidedBy) {
    this(
        version,
        title,
        document,
        validFrom,
        labels,
        categories,
        clauses,
        accumulation,
        decidedBy,
        null);
  }

  /** What warns by itself, as the rules say or, where they say nothing, as usual. */
  public DirectRules warningRules() {
    return Objects.requireNonNullElse(direct, DirectRules.USUAL);
  }

  /** The lowest level that decides a grade, or what has none yet. */
  public DecisionLevel level(@Nullable Severity severity) {
    return severity == null
        ? DecisionLevel.OFFICE
        : decidedBy.getOrDefault(severity, Objects.requireNonNull(USUAL.get(severity)));
  }

  /**
   * The grade that follows from what was measured; empty where it is not even an error.
   *
   * @throws Rejection if there is no such clause or the value is no amount
   */
  public Optional<Severity> propose(Quantity quantity) {
    if (!(quantity.value() >= 0) || Double.isInfinite(quantity.value())) {
      throw Rejection.invalid(
          "quantity.value", "'quantity.value' is %s; write a number from 0.", quantity.value());
    }
    return clause(quantity.clause()).grade(quantity.value(), quantity.aggravated());
  }

  /**
   * @throws Rejection if there is none of this code
   */
  public Clause clause(String code) {
    return clauses.stream()
        .filter(clause -> clause.code().equalsIgnoreCase(code.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "quantity.clause",
                    "'quantity.clause' is '%s'; write one of %s.",
                    code,
                    clauses.stream().map(Clause::code).collect(Collectors.joining(", "))));
  }

  /**
   * The category of a code or a name, in either language.
   *
   * @throws Rejection if there is none
   */
  public Category category(String text) {
    return categories.stream()
        .filter(category -> category.isCalled(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "category.unknown",
                    "'category' is '%s'; write one of %s.",
                    text,
                    categories.stream().map(Category::name).collect(Collectors.joining(", "))));
  }

  /** The category of the upper level that another one belongs to; itself if it is one. */
  public Category group(Category category) {
    String parent = category.parent();
    return parent == null ? category : group(category(parent));
  }
}
