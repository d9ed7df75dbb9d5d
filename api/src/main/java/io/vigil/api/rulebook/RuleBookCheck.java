package io.vigil.api.rulebook;

import io.vigil.api.message.Rejection;
import io.vigil.api.tally.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether rules can be applied: everything is named, once, and no grade overlaps another. */
public final class RuleBookCheck {
  private RuleBookCheck() {}

  /**
   * @throws Rejection naming what is wrong first
   */
  public static void require(RuleBook book) {
    named("version", book.version());
    named("title", book.title());
    for (Severity severity : Severity.values()) {
      RuleBook.Label label = book.labels().get(severity);
      if (label == null || isBlank(label.name()) || isBlank(label.nameEn())) {
        throw Rejection.invalid(
            "rule-book.label", "'labels' has no name in both languages for %s.", severity);
      }
    }
    categories(book.categories());
    clauses(book);
    accumulation(book);
    direct(book);
  }

  private static void named(String field, @Nullable String text) {
    if (isBlank(text)) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", field);
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static void categories(List<Category> categories) {
    Set<String> known = new HashSet<>();
    for (Category one : categories) {
      if (isBlank(one.code()) || isBlank(one.name()) || isBlank(one.nameEn())) {
        throw Rejection.invalid(
            "rule-book.category-name",
            "Category '%s' needs a code and a name in both languages.",
            one.code());
      }
      if (!known.add(one.code())) {
        throw Rejection.invalid(
            "rule-book.category-twice", "Two categories have the code '%s'.", one.code());
      }
      if (isBlank(one.body())) {
        throw Rejection.invalid(
            "rule-book.body", "Category '%s' names no office that decides.", one.name());
      }
      if (one.parent() != null && !isUpper(categories, one.parent())) {
        throw Rejection.invalid(
            "rule-book.parent",
            "Category '%s' stands below '%s', which is no category of the upper level.",
            one.name(),
            one.parent());
      }
    }
  }

  private static boolean isUpper(List<Category> categories, String code) {
    return categories.stream().anyMatch(one -> one.code().equals(code) && one.parent() == null);
  }

  private static void clauses(RuleBook book) {
    if (book.clauses().isEmpty()) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", "clauses");
    }
    Set<String> known = new HashSet<>();
    for (Clause one : book.clauses()) {
      if (isBlank(one.code()) || isBlank(one.name()) || isBlank(one.nameEn())) {
        throw Rejection.invalid(
            "rule-book.clause-name",
            "Clause '%s' needs a code and a name in both languages.",
            one.code());
      }
      if (!known.add(one.code())) {
        throw Rejection.invalid(
            "rule-book.clause-twice", "Two clauses have the code '%s'.", one.code());
      }
      if (book.categories().stream().noneMatch(of -> of.code().equals(one.category()))) {
        throw Rejection.invalid(
            "rule-book.clause-category",
            "Clause '%s' is of the unknown category '%s'.",
            one.code(),
            one.category());
      }
      steps(one);
    }
  }

  private static void steps(Clause clause) {
    if (clause.steps().isEmpty()) {
      throw Rejection.invalid(
          "rule-book.steps-missing", "Clause '%s' has no amount for any grade.", clause.code());
    }
    for (int i = 1; i < clause.steps().size(); i++) {
      if (!rises(clause.steps().get(i - 1), clause.steps().get(i))) {
        throw Rejection.invalid(
            "rule-book.steps-order",
            "The amounts of clause '%s' do not rise with the grade: %s.",
            clause.code(),
            clause.steps().get(i).severity());
      }
    }
  }

  private static boolean rises(Clause.Step lower, Clause.Step higher) {
    boolean more =
        higher.from() > lower.from()
            || higher.from() == lower.from() && higher.above() && !lower.above();
    return more && higher.severity().compareTo(lower.severity()) > 0;
  }

  private static void direct(RuleBook book) {
    DirectRules rules = book.warningRules();
    if (rules.errors() < 2 || rules.sameClause() < 2) {
      throw Rejection.invalid(
          "rule-book.direct",
          "Warning from %s errors and %s incidents of a clause on is not possible; give numbers"
              + " from 2 on.",
          rules.errors(),
          rules.sameClause());
    }
    if (book.direct() != null) {
      rules.safety().stream()
          .filter(code -> book.clauses().stream().noneMatch(one -> one.code().equals(code)))
          .findFirst()
          .ifPresent(
              code -> {
                throw Rejection.invalid(
                    "rule-book.safety-clause",
                    "The safety clause '%s' is no clause of these rules.",
                    code);
              });
    }
  }

  private static void accumulation(RuleBook book) {
    Accumulation accumulation = book.accumulation();
    boolean known =
        book.clauses().stream().anyMatch(one -> one.code().equals(accumulation.clause()));
    if (!known || accumulation.count() < 2) {
      throw Rejection.invalid(
          "rule-book.accumulation",
          "%s errors of a term under clause '%s' are not possible; give a number from 2 on and a"
              + " clause of these rules.",
          accumulation.count(),
          accumulation.clause());
    }
  }
}
