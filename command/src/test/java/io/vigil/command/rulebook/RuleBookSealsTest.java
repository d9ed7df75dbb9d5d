package io.vigil.command.rulebook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.rulebook.Seals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RuleBookSealsTest {
  private static final RuleBook RULES = RuleBookFiles.standard();
  private static final String OFFICE = "质量管理办公室";

  @Test
  void openCategoriesMayBeSealedChangedAndDropped() {
    assertKept(changed("EXAM", one -> with(one, OFFICE, true)));
    assertKept(without("EXAM"));
    assertKept(RULES.categories());
  }

  @Test
  void aSealedCategoryIsNotOpened() {
    assertRefused(changed("ETHICS", one -> with(one, one.body(), false)));
  }

  @Test
  void aSealedCategoryIsNotGivenToAnotherOffice() {
    assertRefused(changed("ETHICS", one -> with(one, OFFICE, true)));
    assertRefused(
        changed(
            "ETHICS",
            one ->
                new Category(
                    one.code(),
                    one.parent(),
                    one.name(),
                    one.nameEn(),
                    one.body(),
                    true,
                    List.of(OFFICE))));
  }

  @Test
  void aSealedCategoryIsNotDropped() {
    assertRefused(without("ETHICS"));
  }

  @Test
  void noOpenCategoryTakesTheNameOfASealedOne() {
    Category open = new Category("OPEN", "SERVICE", "师德", "Conduct", OFFICE, false, List.of());
    List<Category> categories = new ArrayList<>(RULES.categories());
    categories.addFirst(open);

    assertRefused(categories);
  }

  private static void assertKept(List<Category> categories) {
    assertThatCode(() -> Seals.requireKept(RULES, rules(categories))).doesNotThrowAnyException();
  }

  private static void assertRefused(List<Category> categories) {
    assertThatThrownBy(() -> Seals.requireKept(RULES, rules(categories)))
        .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
        .returns("rule-book.sealed", Rejection::code)
        .returns(List.of("师德"), Rejection::parameters);
  }

  private static List<Category> changed(String code, UnaryOperator<Category> change) {
    return RULES.categories().stream()
        .map(one -> one.code().equals(code) ? change.apply(one) : one)
        .toList();
  }

  private static List<Category> without(String code) {
    return RULES.categories().stream()
        .flatMap(one -> one.code().equals(code) ? Stream.empty() : Stream.of(one))
        .toList();
  }

  private static Category with(Category one, String body, boolean sealed) {
    return new Category(
        one.code(), one.parent(), one.name(), one.nameEn(), body, sealed, one.also());
  }

  private static RuleBook rules(List<Category> categories) {
    return new RuleBook(
        "2027",
        RULES.title(),
        null,
        RULES.validFrom().plusYears(27),
        RULES.labels(),
        categories,
        RULES.clauses(),
        RULES.accumulation(),
        RULES.decidedBy());
  }
}
