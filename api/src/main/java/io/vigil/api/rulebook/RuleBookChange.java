package io.vigil.api.rulebook;

import io.vigil.api.tally.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two versions of the rules.
 *
 * @param of code of the category or clause; {@code null} where it is neither
 * @param severity grade that it is about; {@code null} where it is about none
 * @param before {@code null} where there was nothing
 * @param after {@code null} where there is nothing any more
 */
public record RuleBookChange(
    What what,
    @Nullable String of,
    @Nullable Severity severity,
    @Nullable String before,
    @Nullable String after) {

  /** What differs. */
  public enum What {
    TITLE,
    DOCUMENT,
    LABEL,
    DECIDED_BY,
    CATEGORY,
    BODY,
    SEALED,
    CLAUSE,
    CLAUSE_CATEGORY,
    MEASURE,
    AMOUNT,
    CIRCUMSTANCE,
    CHOICES,
    ACCUMULATION,
    /** From when on what was decided warns by itself. */
    DIRECT_ERRORS,
    DIRECT_SAME_CLAUSE,
    DIRECT_SAFETY
  }

  /** All that differs, the whole first, then categories and clauses in their order. */
  public static List<RuleBookChange> between(RuleBook before, RuleBook after) {
    var found = new Found();
    found.add(What.TITLE, null, null, before.title(), after.title());
    found.add(What.DOCUMENT, null, null, before.document(), after.document());
    for (Severity severity : Severity.values()) {
      found.add(What.LABEL, null, severity, label(before, severity), label(after, severity));
      found.add(
          What.DECIDED_BY,
          null,
          severity,
          before.level(severity).name(),
          after.level(severity).name());
    }
    found.categories(before, after);
    found.clauses(before, after);
    found.add(
        What.ACCUMULATION,
        after.accumulation().clause(),
        null,
        before.accumulation().count() + " " + before.accumulation().clause(),
        after.accumulation().count() + " " + after.accumulation().clause());
    found.direct(before.warningRules(), after.warningRules());
    return List.copyOf(found.changes);
  }

  private static @Nullable String label(RuleBook book, Severity severity) {
    RuleBook.Label label = book.labels().get(severity);
    return label == null ? null : label.name() + " / " + label.nameEn();
  }

  private static final class Found {
    private final List<RuleBookChange> changes = new ArrayList<>();

    void add(
        What what,
        @Nullable String of,
        @Nullable Severity severity,
        @Nullable String before,
        @Nullable String after) {
      if (!Objects.equals(before, after)) {
        changes.add(new RuleBookChange(what, of, severity, before, after));
      }
    }

    void categories(RuleBook before, RuleBook after) {
      Map<String, Category> earlier = byCode(before.categories(), Category::code);
      Map<String, Category> later = byCode(after.categories(), Category::code);
      for (Category one : after.categories()) {
        Category was = earlier.get(one.code());
        add(What.CATEGORY, one.code(), null, was == null ? null : name(was), name(one));
        if (was != null) {
          add(What.BODY, one.code(), null, offices(was), offices(one));
          add(What.SEALED, one.code(), null, "" + was.sealed(), "" + one.sealed());
        }
      }
      before.categories().stream()
          .filter(one -> !later.containsKey(one.code()))
          .forEach(one -> add(What.CATEGORY, one.code(), null, name(one), null));
    }

    void clauses(RuleBook before, RuleBook after) {
      Map<String, Clause> earlier = byCode(before.clauses(), Clause::code);
      Map<String, Clause> later = byCode(after.clauses(), Clause::code);
      for (Clause one : after.clauses()) {
        Clause was = earlier.get(one.code());
        add(What.CLAUSE, one.code(), null, was == null ? null : name(was), name(one));
        if (was != null) {
          add(What.CLAUSE_CATEGORY, one.code(), null, was.category(), one.category());
          add(What.MEASURE, one.code(), null, was.measure(), one.measure());
        }
        add(
            What.CIRCUMSTANCE,
            one.code(),
            null,
            circumstance(before, was),
            circumstance(after, one));
        add(What.CHOICES, one.code(), null, choices(was), choices(one));
        for (Severity severity : Severity.values()) {
          add(
              What.AMOUNT,
              one.code(),
              severity,
              was == null ? null : amount(was, severity),
              amount(one, severity));
        }
      }
      before.clauses().stream()
          .filter(one -> !later.containsKey(one.code()))
          .forEach(one -> add(What.CLAUSE, one.code(), null, name(one), null));
    }

    void direct(DirectRules before, DirectRules after) {
      add(What.DIRECT_ERRORS, null, null, "" + before.errors(), "" + after.errors());
      add(What.DIRECT_SAME_CLAUSE, null, null, "" + before.sameClause(), "" + after.sameClause());
      add(
          What.DIRECT_SAFETY,
          null,
          null,
          String.join("、", before.safety()),
          String.join("、", after.safety()));
    }

    private static String name(Category one) {
      return one.name() + " / " + one.nameEn();
    }

    private static String name(Clause one) {
      return one.name() + " / " + one.nameEn();
    }

    private static String offices(Category one) {
      return String.join("、", one.offices());
    }

    private static @Nullable String circumstance(RuleBook book, @Nullable Clause one) {
      Clause.Circumstance graver = one == null ? null : one.circumstance();
      if (graver == null) {
        return null;
      }
      RuleBook.Label least = book.labels().get(graver.atLeast());
      return "%s / %s ≥ %s"
          .formatted(
              graver.name(),
              graver.nameEn(),
              least == null ? graver.atLeast().name() : least.name());
    }

    private static @Nullable String choices(@Nullable Clause one) {
      return one == null || one.choices().isEmpty()
          ? null
          : one.choices().stream()
              .map(choice -> "%d %s / %s".formatted(choice.value(), choice.name(), choice.nameEn()))
              .collect(Collectors.joining("；"));
    }

    private static @Nullable String amount(Clause clause, Severity severity) {
      return clause.steps().stream()
          .filter(step -> step.severity() == severity)
          .findFirst()
          .map(Found::amount)
          .orElse(null);
    }

    private static String amount(Clause.Step step) {
      String number =
          step.from() == Math.rint(step.from())
              ? Long.toString((long) step.from())
              : Double.toString(step.from());
      return (step.above() ? "> " : "≥ ") + number;
    }

    private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
      return all.stream().collect(Collectors.toMap(code, Function.identity(), (one, two) -> one));
    }
  }
}
