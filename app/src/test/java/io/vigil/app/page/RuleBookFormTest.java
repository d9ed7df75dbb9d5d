package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.command.rulebook.RuleBookFiles;
import java.util.List;
import java.util.Map;
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

  private static Map<String, String> fields() {
    return RuleBookForm.fields(RULES, RULES.validFrom().plusYears(27));
  }
}
