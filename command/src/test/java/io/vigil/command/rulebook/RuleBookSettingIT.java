package io.vigil.command.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.IssueRuleBook;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.rulebook.RuleBookEvent.RuleBookIssued;
import io.vigil.command.StoreFixture;
import io.vigil.command.intake.IntakeScenario;
import io.vigil.command.reference.IssuedRules;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleBookSettingIT extends IntakeScenario {
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final RuleBook DEFAULT = RuleBookFiles.standard();

  @Test
  void aVersionHoldsFromItsFirstDayOnAndTheOneBeforeUntilThen() throws Exception {
    college();
    LocalDate first = today().plusDays(30);

    assertThat(give(book("2027", first, DEFAULT.categories()), " 质委会修订 ")).isEqualTo("2027");

    assertThat(fixture.eventsOf(RuleBookIssued.class))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.reason()).isEqualTo("质委会修订");
              assertThat(event.by()).isEqualTo(OFFICE);
            });
    assertThat(books().on(first.minusDays(1)).version()).isEqualTo(DEFAULT.version());
    assertThat(books().on(first)).isEqualTo(book("2027", first, DEFAULT.categories()));
    assertThat(books().named(DEFAULT.version(), first).version()).isEqualTo(DEFAULT.version());
  }

  @Test
  void rulesNeverHoldBackwards() {
    college();

    refused("rule-book.past", book("2027", today().minusDays(1), DEFAULT.categories()), "why");
  }

  @Test
  void aVersionIsNewAndHasAReason() throws Exception {
    college();
    give(book("2027", today(), DEFAULT.categories()), "质委会修订");

    refused(
        "rule-book.version-taken", book("2027", today().plusDays(1), DEFAULT.categories()), "why");
    refused("rule-book.day-taken", book("2028", today(), DEFAULT.categories()), "why");
    refused("field.missing", book("2028", today().plusDays(1), DEFAULT.categories()), " ");
    refused("field.missing", book("2028", today().plusDays(1), DEFAULT.categories()), null);
    assertThat(fixture.eventsOf(RuleBookIssued.class)).hasSize(1);
  }

  @Test
  void anOfficeThatDecidesIsOneOfTheCollegeOrWasNamedBefore() throws Exception {
    college();

    refused("rule-book.office", book("2027", today(), decidedBy("风纪处")), "why");
    give(book("2027", today(), decidedBy("D02")), "why");

    assertThat(books().on(today()).category("EXAM").body()).isEqualTo("D02");
  }

  private static List<Category> decidedBy(String office) {
    return DEFAULT.categories().stream()
        .map(
            one ->
                one.code().equals("EXAM")
                    ? new Category(
                        one.code(),
                        one.parent(),
                        one.name(),
                        one.nameEn(),
                        office,
                        false,
                        List.of())
                    : one)
        .toList();
  }

  private void refused(String code, RuleBook book, @Nullable String reason) {
    assertThatThrownBy(() -> give(book, reason))
        .isInstanceOfSatisfying(
            Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(fixture.clock.instant(), StoreFixture.ZONE);
  }

  private RuleBooks books() {
    return new RuleBooks(
        List.of(DEFAULT),
        () -> fixture.references.current().rules().stream().map(IssuedRules::book).toList());
  }

  private @Nullable Object give(RuleBook book, @Nullable String reason) throws Exception {
    var setting =
        new RuleBookSetting(
            fixture.store, books(), fixture.references, fixture.clock, StoreFixture.ZONE);
    var order =
        new IssueRuleBook(IssueRuleBook.COLLEGE, book, reason, OFFICE, fixture.clock.instant());
    return new AnnotationCommandHandlerAdapter<>(setting)
        .handle(new GenericCommandMessage<>(order));
  }

  private static RuleBook book(String version, LocalDate first, List<Category> categories) {
    return new RuleBook(
        version,
        DEFAULT.title(),
        null,
        first,
        DEFAULT.labels(),
        categories,
        DEFAULT.clauses(),
        DEFAULT.accumulation(),
        DEFAULT.decidedBy());
  }
}
