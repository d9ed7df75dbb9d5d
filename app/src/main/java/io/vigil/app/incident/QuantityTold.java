package io.vigil.app.incident;

import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.rulebook.RuleBook;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, as machines and forms tell it.
 *
 * @param value a number, true or false, or one of the choices of the clause
 * @param aggravated whether the circumstance that the clause names was there
 */
public record QuantityTold(
    @Nullable String clause, @Nullable Object value, @Nullable Boolean aggravated) {

  /**
   * @throws Rejection naming what is wrong
   */
  static @Nullable Quantity read(@Nullable QuantityTold told, RuleBook rules) {
    if (told == null || (blank(told.clause()) && told.value() == null)) {
      return null;
    }
    if (told.clause() == null || told.clause().isBlank()) {
      throw Rejection.invalid("quantity.clause-missing", "'quantity.clause' is missing.");
    }
    Clause clause = rules.clause(told.clause());
    return new Quantity(
        clause.code(), number(told.value(), clause), Boolean.TRUE.equals(told.aggravated()));
  }

  private static double number(@Nullable Object value, Clause clause) {
    return switch (value) {
      case Number number -> number.doubleValue();
      case Boolean yes -> yes ? 1 : 0;
      case String text when !text.isBlank() -> number(text.strip(), clause);
      case null, default -> throw missing(clause);
    };
  }

  private static double number(String text, Clause clause) {
    return clause.choices().stream()
        .filter(choice -> isCalled(choice, text))
        .findFirst()
        .map(choice -> (double) choice.value())
        .orElseGet(() -> parsed(text, clause));
  }

  private static boolean isCalled(Clause.Choice choice, String text) {
    return choice.name().equals(text)
        || letters(choice.code()).equals(letters(text))
        || letters(choice.nameEn()).equals(letters(text));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  private static double parsed(String text, Clause clause) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw unreadable(text, clause);
    }
  }

  private static Rejection missing(Clause clause) {
    return clause.choices().isEmpty()
        ? Rejection.invalid(
            "quantity.missing",
            "'quantity.value' is missing; write a number of %s.",
            clause.measure())
        : Rejection.invalid(
            "quantity.choice-missing",
            "'quantity.value' is missing; write %s.",
            codes(clause),
            names(clause));
  }

  private static Rejection unreadable(String text, Clause clause) {
    return clause.choices().isEmpty()
        ? Rejection.invalid(
            "quantity.unreadable",
            "'quantity.value' is '%s'; write a number of %s.",
            text,
            clause.measure())
        : Rejection.invalid(
            "quantity.no-choice",
            "'quantity.value' is '%s'; write %s.",
            text,
            codes(clause),
            names(clause));
  }

  private static String codes(Clause clause) {
    return clause.choices().stream().map(Clause.Choice::code).collect(Collectors.joining(", "));
  }

  private static List<String> names(Clause clause) {
    return clause.choices().stream().map(Clause.Choice::name).toList();
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
