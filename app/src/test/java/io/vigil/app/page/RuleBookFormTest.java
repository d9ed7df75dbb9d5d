package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.command.rulebook.RuleBookFiles;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleBookFormTest {
  private static final RuleBook RULES = RuleBookFiles.standard();
  private static final int CLAUSES = RULES.clauses().size();

  @Test
  void rulesThatAreLeftAsTheyAreAreReadAsTheyWere() {
    RuleBook read = new RuleBookForm(fields()).read(RULES);

    assertThat(read.categories()).isEqualTo(RULES.categories());
    assertThat(read.clauses()).isEqualTo(RULES.clauses());
  }

  @Test
  void aRowThatLostItsCodeIsNamedAndNoneAfterItIsCutOff() {
    Map<String, String> fields = fields();
    fields.put("k.2.code", " ");

    assertThatThrownBy(() -> new RuleBookForm(fields).read(RULES))
        .isInstanceOfSatisfying(
            Rejection.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("rule-book.code-missing");
              assertThat(refusal.parameters()).containsExactly(3, "clauses");
            });
    assertThat(RuleBookForm.rows(fields, "k"))
        .hasSize(CLAUSES + RuleBookForm.SPARE_ROWS)
        .endsWith(CLAUSES + RuleBookForm.SPARE_ROWS - 1);
  }

  @Test
  void aRowThatIsMarkedAsRemovedIsLeftOutWithItsCodeOrWithout() {
    Map<String, String> fields = fields();
    fields.put("k.2.code", "");
    fields.put("k.2.drop", "true");
    fields.put("k.4.drop", "true");

    List<Clause> read = new RuleBookForm(fields).read(RULES).clauses();

    assertThat(read)
        .isEqualTo(
            IntStream.range(0, CLAUSES)
                .filter(row -> row != 2 && row != 4)
                .mapToObj(RULES.clauses()::get)
                .toList());
  }

  @Test
  void spareRowsAreNothingUntilSomethingIsWrittenInOne() {
    Map<String, String> fields = fields();
    IntStream.range(CLAUSES, CLAUSES + RuleBookForm.SPARE_ROWS)
        .forEach(
            row -> {
              fields.put("k." + row + ".code", "");
              fields.put("k." + row + ".measure", "minutes");
            });

    assertThat(new RuleBookForm(fields).read(RULES).clauses()).hasSize(CLAUSES);
    assertThat(RuleBookForm.rows(fields, "k")).hasSize(CLAUSES + RuleBookForm.SPARE_ROWS);

    fields.put("k." + (CLAUSES + 1) + ".name", "新情形");
    assertThatThrownBy(() -> new RuleBookForm(fields).read(RULES))
        .isInstanceOfSatisfying(
            Rejection.class,
            refusal -> assertThat(refusal.parameters()).containsExactly(CLAUSES + 2, "clauses"));
  }

  @Test
  void whatMakesAClauseGraverIsWrittenAndTakenAway() {
    int graver = first(one -> one.circumstance() != null);
    int plain = first(one -> one.circumstance() == null && one.choices().isEmpty());
    Map<String, String> fields = fields();
    shown(fields, graver);
    List.of("graver", "graverEn", "atLeast").forEach(name -> fields.put(at(graver, name), ""));
    shown(fields, plain);
    fields.put(at(plain, "graver"), "造成误考");
    fields.put(at(plain, "graverEn"), "somebody missed an examination");
    fields.put(at(plain, "atLeast"), "MAJOR");

    List<Clause> read = new RuleBookForm(fields).read(RULES).clauses();

    assertThat(read.get(graver).circumstance()).isNull();
    assertThat(read.get(plain).circumstance())
        .isEqualTo(
            new Clause.Circumstance("造成误考", "somebody missed an examination", Severity.MAJOR));

    fields.put(at(plain, "atLeast"), "");
    refuses(fields, "rule-book.circumstance", RULES.clauses().get(plain).code());
  }

  @Test
  void choicesOfAClauseAreWrittenChangedAndTakenAway() {
    int row = first(one -> one.choices().size() > 1);
    Clause was = RULES.clauses().get(row);
    int next = was.choices().size();
    Map<String, String> fields = fields();
    shown(fields, row);
    fields.put(at(row, "choicesShown"), "true");
    choice(fields, row, 0, "", "", "", "");
    choice(fields, row, 1, Integer.toString(was.choices().get(1).value()), "x", "改名", "renamed");
    choice(fields, row, next, "99", "new", "新选项", "new choice");

    List<Clause.Choice> read = new RuleBookForm(fields).read(RULES).clauses().get(row).choices();

    assertThat(read).hasSize(next);
    assertThat(read.getFirst())
        .isEqualTo(new Clause.Choice(was.choices().get(1).value(), "x", "改名", "renamed"));
    assertThat(read.getLast()).isEqualTo(new Clause.Choice(99, "new", "新选项", "new choice"));
    assertThat(RuleBookForm.choiceRows(fields).get(row)).hasSize(next + 3);

    choice(fields, row, next, "99", "", "新选项", "new choice");
    refuses(fields, "rule-book.choice", next + 1, was.code());
    choice(fields, row, next, fields.get(at(row, "choice.1.value")), "new", "新选项", "new choice");
    refuses(fields, "rule-book.choice-twice", was.code(), was.choices().get(1).value());
  }

  @Test
  void onlyWhatIsNotMeasuredHasChoices() {
    Map<String, String> fields = fields();
    int measured = first(one -> one.choices().isEmpty());

    assertThat(RuleBookForm.choiceRows(fields).get(measured)).isEmpty();
    fields.put(at(measured, "measure"), "choice");
    assertThat(RuleBookForm.choiceRows(fields).get(measured)).containsExactly(0, 1);
  }

  private static int first(Predicate<Clause> those) {
    return IntStream.range(0, CLAUSES)
        .filter(row -> those.test(RULES.clauses().get(row)))
        .findFirst()
        .orElseThrow();
  }

  private static String at(int row, String name) {
    return "k." + row + "." + name;
  }

  @Test
  void whoDecidesAGradeIsOneOfTheThreeLevels() {
    Map<String, String> fields = fields();
    fields.put("by.GENERAL", "NOBODY");

    assertThatThrownBy(() -> new RuleBookForm(fields).read(RULES))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("'NOBODY'");
  }

  private static void shown(Map<String, String> fields, int row) {
    fields.put(at(row, "graverShown"), "true");
  }

  private static void choice(
      Map<String, String> fields,
      int row,
      int place,
      String value,
      String code,
      String name,
      String nameEn) {
    String choice = at(row, "choice." + place + ".");
    fields.put(choice + "value", value);
    fields.put(choice + "code", code);
    fields.put(choice + "name", name);
    fields.put(choice + "nameEn", nameEn);
  }

  private static void refuses(Map<String, String> fields, String code, Object... parameters) {
    assertThatThrownBy(() -> new RuleBookForm(fields).read(RULES))
        .isInstanceOfSatisfying(
            Rejection.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.parameters()).containsExactly(parameters);
            });
  }

  private static Map<String, String> fields() {
    return RuleBookForm.fields(RULES, RULES.validFrom().plusYears(27));
  }
}
