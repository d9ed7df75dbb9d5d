package io.vigil.command.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.command.reference.IssuedRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {
  private static final RuleBook RULES = RuleBookFiles.standard();

  @ParameterizedTest
  @CsvSource({
    "CT-01, 0.9,",
    "CT-01, 1, LAPSE",
    "CT-01, 4, LAPSE",
    "CT-01, 5, GENERAL",
    "CT-01, 14, GENERAL",
    "CT-01, 15, SERIOUS",
    "CT-01, 90, SERIOUS",
    "CT-02, 0,",
    "CT-02, 1, SERIOUS",
    "CT-02, 4, SERIOUS",
    "CT-02, 4.5, MAJOR",
    "CT-02, 5, MAJOR",
    "CT-03, 0,",
    "CT-03, 1, GENERAL",
    "CT-03, 2, GENERAL",
    "CT-03, 3, SERIOUS",
    "CT-04, 0,",
    "CT-04, 1, GENERAL",
    "CT-04, 2, SERIOUS",
    "CT-06, 9.9,",
    "CT-06, 10, GENERAL",
    "CT-06, 24.9, GENERAL",
    "CT-06, 25, SERIOUS",
    "CT-06, 49.9, SERIOUS",
    "CT-06, 50, MAJOR",
    "TP-01, 0,",
    "TP-01, 1, LAPSE",
    "TP-01, 3, LAPSE",
    "TP-01, 4, GENERAL",
    "EX-01, 0,",
    "EX-01, 1, GENERAL",
    "EX-02, 0,",
    "EX-02, 0.5, GENERAL",
    "EX-02, 14, GENERAL",
    "EX-02, 15, SERIOUS",
    "EX-04, 0,",
    "EX-04, 1, MAJOR",
    "EX-05, 0,",
    "EX-05, 1, GENERAL",
    "EX-05, 2, SERIOUS",
    "EX-05, 3, MAJOR",
    "EX-08, 0,",
    "EX-08, 1, GENERAL",
    "EX-08, 5, GENERAL",
    "EX-08, 6, SERIOUS",
    "MG-01, 0,",
    "MG-01, 1, LAPSE",
    "MG-01, 4.9, LAPSE",
    "MG-01, 5, GENERAL",
    "MG-01, 44, GENERAL",
    "MG-01, 45, SERIOUS",
    "MG-02, 0,",
    "MG-02, 1, GENERAL",
    "SP-02a, 9,",
    "SP-02a, 10, LAPSE",
    "SP-02a, 500, LAPSE",
    "SP-02b, 0,",
    "SP-02b, 1, GENERAL",
    "SP-02b, 4, GENERAL",
    "SP-02b, 5, SERIOUS",
    "SP-07, 0, GENERAL",
    "SP-07, 1, SERIOUS",
    "SP-07, 2, MAJOR",
    "RC-01, 0,",
    "RC-01, 1, LAPSE",
    "RC-01, 9, LAPSE",
    "RC-01, 10, GENERAL",
    "RC-01, 99, GENERAL",
    "RC-01, 100, SERIOUS",
    "LG-01, 0,",
    "LG-01, 1, GENERAL",
    "LG-01, 2, SERIOUS",
    "LG-01, 3, MAJOR",
    "LG-02, 3.9,",
    "LG-02, 4, LAPSE",
    "LG-02, 23.9, LAPSE",
    "LG-02, 24, GENERAL",
    "LG-02, 71.9, GENERAL",
    "LG-02, 72, SERIOUS",
    "SF-02, 0,",
    "SF-02, 1, SERIOUS",
    "SF-02, 2, MAJOR",
    "ACC, 2,",
    "ACC, 3, GENERAL"
  })
  void gradesAnAmountByTheLadderOfItsClause(
      String clause, double value, @Nullable Severity severity) {
    assertThat(RULES.propose(Quantity.of(clause, value)).orElse(null)).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({"0.5, SERIOUS", "14, SERIOUS", "15, SERIOUS"})
  void anInvigilatorWhomNobodyRelievesIsTheGraverCase(double minutes, Severity severity) {
    assertThat(RULES.propose(new Quantity("EX-02", minutes, true))).contains(severity);
  }

  @Test
  void aCircumstanceThatTheClauseDoesNotNameChangesNothing() {
    assertThat(RULES.propose(new Quantity("CT-01", 6, true))).contains(Severity.GENERAL);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatIsNoAmount(double value) {
    assertThatThrownBy(() -> RULES.propose(Quantity.of("CT-01", value)))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("quantity.value");
  }

  @Test
  void namesTheClausesWhereOneIsUnknown() {
    assertThatThrownBy(() -> RULES.propose(Quantity.of("XX-99", 1)))
        .isInstanceOf(Rejection.class)
        .hasMessageContainingAll("XX-99", "CT-01", "SF-02");
  }

  @Test
  void everyLadderRisesInAmountAndGrade() {
    assertThat(RULES.clauses())
        .hasSize(21)
        .allSatisfy(
            clause -> {
              assertThat(clause.steps()).isSortedAccordingTo(RuleBookTest::lower);
              assertThat(clause.steps().stream().map(Clause.Step::severity))
                  .doesNotHaveDuplicates();
            });
  }

  private static int lower(Clause.Step one, Clause.Step other) {
    return one.from() < other.from() && one.severity().compareTo(other.severity()) < 0 ? -1 : 1;
  }

  @ParameterizedTest
  @CsvSource({
    "课堂教学, CLASSROOM, 教学类, 教务处",
    "exam, EXAM, 教学类, 教务处",
    "财务资产, FINANCE, 管理服务类, 财务处",
    "Fire protection, FIRE, 安全类, 保卫处",
    "教学类, TEACHING, 教学类, 教务处",
    "师德, ETHICS, 纪律类, 纪检监察室"
  })
  void findsCategoriesByCodeAndName(String text, String code, String group, String body) {
    Category category = RULES.category(text);

    assertThat(category.code()).isEqualTo(code);
    assertThat(RULES.group(category).name()).isEqualTo(group);
    assertThat(category.body()).isEqualTo(body);
  }

  @Test
  void refusesAnUnknownCategory() {
    assertThatThrownBy(() -> RULES.category("天气"))
        .isInstanceOf(Rejection.class)
        .hasMessageContainingAll("天气", "课堂教学");
  }

  @Test
  void judgesByTheRulesOfTheDay() {
    var books = new RuleBooks(List.of(from("new", "2025-09-01"), from("old", "2023-09-01")));

    assertThat(books.on(LocalDate.of(2022, 1, 1)).version()).isEqualTo("old");
    assertThat(books.on(LocalDate.of(2025, 8, 31)).version()).isEqualTo("old");
    assertThat(books.on(LocalDate.of(2025, 9, 1)).version()).isEqualTo("new");
  }

  @Test
  void aCaseKeepsItsVersionWhateverIsIssuedForThatDayLater() {
    List<IssuedRules> issued = new ArrayList<>();
    var books = new RuleBooks(List.of(from("old", "2023-09-01")), () -> issued);
    issued.add(issued("new", "2025-09-01", 1));
    LocalDate day = LocalDate.of(2025, 9, 1);

    assertThat(books.on(day).version()).isEqualTo("new");
    assertThat(books.named("old", day).version()).isEqualTo("old");
    assertThat(books.named("lost", day).version()).isEqualTo("new");
  }

  @Test
  void theNextVersionChangesTheOneThatWasIssuedLast() {
    List<IssuedRules> issued = new ArrayList<>();
    var books =
        new RuleBooks(
            List.of(from("file", "2023-09-01"), from("next", "2026-09-01")), () -> issued);

    assertThat(books.newest().version()).isEqualTo("next");
    issued.add(issued("sooner", "2025-02-01", 2));
    issued.add(issued("later", "2025-09-01", 1));

    assertThat(books.newest().version()).isEqualTo("sooner");
  }

  private static IssuedRules issued(String version, String day, int hour) {
    Instant at = Instant.parse("2025-01-01T00:00:00Z").plus(hour, ChronoUnit.HOURS);
    return new IssuedRules(from(version, day), "why", "u-1", at);
  }

  private static RuleBook from(String version, String day) {
    return new RuleBook(
        version,
        RULES.title(),
        null,
        LocalDate.parse(day),
        RULES.labels(),
        RULES.categories(),
        RULES.clauses(),
        RULES.accumulation(),
        RULES.decidedBy());
  }
}
