package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.tally.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes a clause graver, and the choices of one that is not measured, in the fields of a form:
 * {@code k.0.graver}, {@code k.0.choice.1.name}. What was not shown stays as it was.
 */
record ClauseFields(Map<String, String> fields, String row, String clause) {
  static final String GRAVER_SHOWN = "graverShown";
  static final String CHOICES_SHOWN = "choicesShown";
  static final String CHOICE = "choice";

  private static final int SPARE = 2;
  private static final int MOST = 12;

  static void put(Map<String, String> fields, String row, Clause one) {
    Clause.Circumstance graver = one.circumstance();
    if (graver != null) {
      fields.put(row + "graver", graver.name());
      fields.put(row + "graverEn", graver.nameEn());
      fields.put(row + "atLeast", graver.atLeast().name());
    }
    for (int place = 0; place < one.choices().size(); place++) {
      Clause.Choice choice = one.choices().get(place);
      String at = at(row, place);
      fields.put(at + "value", Integer.toString(choice.value()));
      fields.put(at + "code", choice.code());
      fields.put(at + "name", choice.name());
      fields.put(at + "nameEn", choice.nameEn());
    }
  }

  private static String at(String row, int place) {
    return row + CHOICE + "." + place + ".";
  }

  /** Places of the choices that a row of the form shows; none where its amounts are measured. */
  static List<Integer> places(Map<String, String> fields, String row) {
    int written = 0;
    for (int place = 0; place < MOST; place++) {
      if (isWritten(fields, at(row, place))) {
        written = place + 1;
      }
    }
    boolean chosen = CHOICE.equals(fields.get(row + "measure"));
    return chosen || written > 0
        ? Stream.iterate(0, place -> place + 1).limit(Math.min(MOST, written + SPARE)).toList()
        : List.of();
  }

  private static boolean isWritten(Map<String, String> fields, String at) {
    return Stream.of("value", "code", "name", "nameEn")
        .anyMatch(field -> !fields.getOrDefault(at + field, "").isBlank());
  }

  /**
   * @throws Rejection if it is told in part
   */
  Clause.@Nullable Circumstance circumstance(Clause.@Nullable Circumstance before) {
    if (!fields.containsKey(row + GRAVER_SHOWN)) {
      return before;
    }
    String name = text(row + "graver");
    String nameEn = text(row + "graverEn");
    String atLeast = text(row + "atLeast");
    if (name.isEmpty() && nameEn.isEmpty() && atLeast.isEmpty()) {
      return null;
    }
    return Stream.of(Severity.values())
        .filter(grade -> grade.name().equals(atLeast))
        .filter(grade -> !name.isEmpty() && !nameEn.isEmpty())
        .findFirst()
        .map(grade -> new Clause.Circumstance(name, nameEn, grade))
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "rule-book.circumstance",
                    "What makes clause '%s' graver needs a name in both languages and a grade, or"
                        + " none of these.",
                    clause));
  }

  /**
   * @throws Rejection if one is told in part, or two have the same number
   */
  List<Clause.Choice> choices(List<Clause.Choice> before) {
    if (!fields.containsKey(row + CHOICES_SHOWN)) {
      return before;
    }
    List<Clause.Choice> choices = new ArrayList<>();
    for (int place = 0; place < MOST; place++) {
      if (isWritten(fields, at(row, place))) {
        add(choices, choice(place));
      }
    }
    return choices;
  }

  private void add(List<Clause.Choice> choices, Clause.Choice next) {
    if (choices.stream().anyMatch(one -> one.value() == next.value())) {
      throw Rejection.invalid(
          "rule-book.choice-twice",
          "Two choices of clause '%s' have the number %d; give each its own.",
          clause,
          next.value());
    }
    choices.add(next);
  }

  private Clause.Choice choice(int place) {
    String at = at(row, place);
    String value = text(at + "value");
    boolean whole =
        Stream.of("code", "name", "nameEn").noneMatch(field -> text(at + field).isEmpty());
    if (!whole || !value.matches("\\d{1,4}")) {
      throw Rejection.invalid(
          "rule-book.choice",
          "Choice %d of clause '%s' needs a whole number, a code and a name in both languages.",
          place + 1,
          clause);
    }
    return new Clause.Choice(
        Integer.parseInt(value), text(at + "code"), text(at + "name"), text(at + "nameEn"));
  }

  private String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
