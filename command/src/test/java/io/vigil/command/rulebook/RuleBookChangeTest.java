package io.vigil.command.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Accumulation;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.rulebook.RuleBookChange;
import io.vigil.api.rulebook.RuleBookChange.What;
import io.vigil.api.rulebook.RuleBookCheck;
import io.vigil.api.tally.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RuleBookChangeTest {
  private static final RuleBook RULES = RuleBookFiles.standard();

  @Test
  void theSameRulesDifferInNothing() {
    assertThat(RuleBookChange.between(RULES, RULES)).isEmpty();
  }

  @Test
  void tellsWhichAmountOfWhichClauseChanges() {
    RuleBook stricter =
        with(clause -> clause.code().equals("CT-01") ? steps(clause, 1, 3, 10) : clause);

    assertThat(RuleBookChange.between(RULES, stricter))
        .containsExactly(
            new RuleBookChange(What.AMOUNT, "CT-01", Severity.GENERAL, "≥ 5", "≥ 3"),
            new RuleBookChange(What.AMOUNT, "CT-01", Severity.SERIOUS, "≥ 15", "≥ 10"));
  }

  @Test
  void tellsWhatMakesAClauseGraverAndWhichChoicesItHas() {
    RuleBook other =
        with(
            clause ->
                clause.code().equals("CT-01")
                    ? new Clause(
                        clause.code(),
                        clause.category(),
                        clause.name(),
                        clause.nameEn(),
                        clause.measure(),
                        clause.steps(),
                        List.of(new Clause.Choice(1, "yes", "是", "yes")),
                        new Clause.Circumstance("再犯", "again", Severity.MAJOR))
                    : clause);

    assertThat(RuleBookChange.between(RULES, other))
        .extracting(RuleBookChange::what, RuleBookChange::before, RuleBookChange::after)
        .containsExactly(
            tuple(
                What.CIRCUMSTANCE,
                null,
                "再犯 / again ≥ " + RULES.labels().get(Severity.MAJOR).name()),
            tuple(What.CHOICES, null, "1 是 / yes"));
  }

  @Test
  void tellsWhichClausesComeAndGo() {
    List<Clause> clauses = new ArrayList<>(RULES.clauses());
    Clause gone = clauses.removeFirst();

    assertThat(RuleBookChange.between(RULES, with(clauses)))
        .extracting(RuleBookChange::what, RuleBookChange::of, RuleBookChange::after)
        .containsExactly(tuple(What.CLAUSE, gone.code(), null));
    assertThat(RuleBookChange.between(with(clauses), RULES))
        .extracting(RuleBookChange::what)
        .contains(What.CLAUSE, What.AMOUNT);
  }

  @Test
  void theRulesThatAreDeliveredCanBeApplied() {
    RuleBookCheck.require(RULES);
  }

  @Test
  void amountsRiseWithTheGrade() {
    refused(
        "rule-book.steps-order",
        with(clause -> clause.code().equals("CT-01") ? steps(clause, 1, 15, 5) : clause));
    refused(
        "rule-book.steps-missing",
        with(clause -> clause.code().equals("CT-01") ? steps(clause) : clause));
  }

  @Test
  void clausesHaveACategoryAndCodesOfTheirOwn() {
    refused("rule-book.clause-category", with(clause -> of(clause, "WEATHER", clause.code())));
    refused("rule-book.clause-twice", with(clause -> of(clause, clause.category(), "CT-01")));
  }

  @Test
  void errorsAddUpToAClauseOfTheseRules() {
    var rules =
        new RuleBook(
            "x",
            RULES.title(),
            null,
            RULES.validFrom(),
            RULES.labels(),
            RULES.categories(),
            RULES.clauses(),
            new Accumulation("XX-99", 3),
            RULES.decidedBy());

    refused("rule-book.accumulation", rules);
  }

  private static void refused(String code, RuleBook rules) {
    assertThatThrownBy(() -> RuleBookCheck.require(rules))
        .isInstanceOfSatisfying(
            Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static Clause steps(Clause clause, double... amounts) {
    List<Clause.Step> steps = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      steps.add(new Clause.Step(Severity.values()[i], amounts[i], false));
    }
    return new Clause(
        clause.code(),
        clause.category(),
        clause.name(),
        clause.nameEn(),
        clause.measure(),
        steps,
        clause.choices(),
        clause.circumstance());
  }

  private static Clause of(Clause clause, String category, String code) {
    return new Clause(
        code,
        category,
        clause.name(),
        clause.nameEn(),
        clause.measure(),
        clause.steps(),
        clause.choices(),
        clause.circumstance());
  }

  private static RuleBook with(UnaryOperator<Clause> change) {
    return with(RULES.clauses().stream().map(change).toList());
  }

  private static RuleBook with(List<Clause> clauses) {
    return new RuleBook(
        RULES.version(),
        RULES.title(),
        RULES.document(),
        RULES.validFrom(),
        RULES.labels(),
        RULES.categories(),
        clauses,
        RULES.accumulation(),
        RULES.decidedBy());
  }
}
