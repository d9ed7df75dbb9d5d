package io.vigil.command.rulebook;

import static io.vigil.command.Editors.assertSuperseded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.IssueRuleBook;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.rulebook.RuleBookEvent.RuleBookIssued;
import io.vigil.command.Editors;
import io.vigil.command.StoreFixture;
import io.vigil.command.intake.IntakeScenario;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
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

  @Test
  void ofTwoEditorsOfOneVersionTheSecondIsRefusedAndNothingOfTheFirstIsLost() throws Exception {
    college();
    RuleBook first = book("2027", today().plusDays(30), decidedBy("D02"));
    RuleBook second = book("2028", today().plusDays(10), DEFAULT.categories());

    give(first, "why", DEFAULT.version());

    assertSuperseded(() -> give(second, "why", DEFAULT.version()), "2027");
    assertThat(fixture.eventsOf(RuleBookIssued.class))
        .extracting(RuleBookIssued::book)
        .containsExactly(first);
    assertThat(give(second, "why", "2027")).isEqualTo("2028");
  }

  @Test
  void aVersionThatBeginsBeforeAnotherIsNotUndoneEither() throws Exception {
    college();
    RuleBook first = book("2027", today().plusDays(30), DEFAULT.categories());
    give(anHourAgo(order(first, "why", null, false)));
    give(book("sooner", today().plusDays(10), decidedBy("D02")), "why", "2027");

    assertSuperseded(
        () -> give(book("2028", today().plusDays(60), DEFAULT.categories()), "why", "2027"),
        "sooner");
  }

  @Test
  void ofTwoVersionsAtOnceOneIsIssued() {
    college();
    List<IssueRuleBook> orders =
        IntStream.range(0, 4)
            .mapToObj(day -> book("v" + day, today().plusDays(day), DEFAULT.categories()))
            .map(book -> order(book, "why", DEFAULT.version(), false))
            .toList();

    List<Object> answers = Editors.atOnce(orders, this::give);

    assertThat(answers).filteredOn("version.superseded"::equals).hasSize(3);
    assertThat(fixture.eventsOf(RuleBookIssued.class)).hasSize(1);
  }

  @Test
  void onlyAnAdministratorOpensASealedCategory() throws Exception {
    college();
    RuleBook opened = book("2027", today().plusDays(30), opened("ETHICS"));

    refused("rule-book.sealed", opened, "why");
    assertThat(fixture.eventsOf(RuleBookIssued.class)).isEmpty();
    give(order(opened, "why", null, true));

    assertThat(books().on(opened.validFrom()).category("师德").sealed()).isFalse();
  }

  @Test
  void whatAnAdministratorOpensFromADayOnNobodyElseOpensEarlier() throws Exception {
    college();
    give(order(book("2027", today().plusDays(30), opened("ETHICS")), "why", null, true));

    refused("rule-book.sealed", book("soon", today(), opened("ETHICS")), "why");
    refused("rule-book.sealed", book("all", today().plusDays(40), opened("WRONGDOING")), "why");
    give(book("2028", today().plusDays(40), opened("ETHICS")), "why");

    assertThat(books().on(today()).category("师德").sealed()).isTrue();
  }

  private static List<Category> opened(String code) {
    return DEFAULT.categories().stream()
        .map(
            one ->
                new Category(
                    one.code(),
                    one.parent(),
                    one.name(),
                    one.nameEn(),
                    one.body(),
                    one.sealed() && !one.code().equals(code),
                    one.also()))
        .toList();
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
    return new RuleBooks(List.of(DEFAULT), () -> fixture.references.current().rules());
  }

  private @Nullable Object give(RuleBook book, @Nullable String reason) throws Exception {
    return give(book, reason, null);
  }

  private @Nullable Object give(RuleBook book, @Nullable String reason, @Nullable String basedOn)
      throws Exception {
    return give(order(book, reason, basedOn, false));
  }

  private IssueRuleBook order(
      RuleBook book, @Nullable String reason, @Nullable String basedOn, boolean mayUnseal) {
    return new IssueRuleBook(
        IssueRuleBook.COLLEGE, book, reason, basedOn, mayUnseal, OFFICE, fixture.clock.instant());
  }

  private static IssueRuleBook anHourAgo(IssueRuleBook order) {
    return new IssueRuleBook(
        order.rules(),
        order.book(),
        order.reason(),
        order.basedOn(),
        order.mayUnseal(),
        order.by(),
        order.at().minus(1, ChronoUnit.HOURS));
  }

  private @Nullable Object give(IssueRuleBook order) throws Exception {
    var setting =
        new RuleBookSetting(
            fixture.store, books(), fixture.references, fixture.clock, StoreFixture.ZONE);
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
