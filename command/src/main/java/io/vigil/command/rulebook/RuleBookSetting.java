package io.vigil.command.rulebook;

import io.vigil.api.message.Basis;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.IssueRuleBook;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.rulebook.RuleBookCheck;
import io.vigil.api.rulebook.RuleBookEvent.RuleBookIssued;
import io.vigil.api.rulebook.Seals;
import io.vigil.command.casework.Moments;
import io.vigil.command.fact.Fact;
import io.vigil.command.fact.FactBatch;
import io.vigil.command.fact.FactKey;
import io.vigil.command.fact.FactKind;
import io.vigil.command.fact.FactRow;
import io.vigil.command.fact.FactStore;
import io.vigil.command.fact.FactValue;
import io.vigil.command.intake.OrderMetaData;
import io.vigil.command.reference.Reference;
import io.vigil.command.reference.References;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** Issues versions of the rules, each from a day on that is still to come or is today. */
public final class RuleBookSetting {
  private final FactStore store;
  private final RuleBooks books;
  private final References references;
  private final Clock clock;
  private final ZoneId zone;

  RuleBookSetting(
      FactStore store, RuleBooks books, References references, Clock clock, ZoneId zone) {
    this.store = store;
    this.books = books;
    this.references = references;
    this.clock = clock;
    this.zone = zone;
  }

  @CommandHandler
  String handle(IssueRuleBook order, MetaData metaData) {
    Map<String, String> origin = OrderMetaData.of(metaData);
    store.append(() -> FactBatch.of(List.of(FactRow.of(fact(checked(order)))), origin));
    return order.book().version();
  }

  private static Fact fact(RuleBookIssued event) {
    return new Fact(
        FactKey.of(FactKind.RULE_BOOK, event.book().version()),
        FactValue.ofContent(event.book()),
        before -> event);
  }

  private RuleBookIssued checked(IssueRuleBook order) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Moments.notInTheFuture("at", order.at(), now);
    String reason = order.reason();
    if (reason == null || reason.isBlank()) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", "reason");
    }
    RuleBook book = order.book();
    RuleBookCheck.require(book);
    Basis.requireNewest(order.basedOn(), books.newest().version());
    if (!order.mayUnseal()) {
      requireSeals(book);
    }
    requireNew(book, LocalDate.ofInstant(now, zone));
    requireKnownOffices(book);
    return new RuleBookIssued(book, reason.strip(), order.by(), order.at(), now);
  }

  /** Neither those of the version that is changed, nor those in whose place this one steps. */
  private void requireSeals(RuleBook book) {
    Seals.requireKept(books.newest(), book);
    Seals.requireKept(books.on(book.validFrom()), book);
  }

  private void requireNew(RuleBook book, LocalDate today) {
    List<RuleBook> versions = books.versions();
    if (versions.stream().anyMatch(one -> one.version().equals(book.version()))) {
      throw Rejection.conflict(
          "rule-book.version-taken",
          "There is a version '%s' already; give another name.",
          book.version());
    }
    if (versions.stream().anyMatch(one -> one.validFrom().equals(book.validFrom()))) {
      throw Rejection.conflict(
          "rule-book.day-taken",
          "A version begins on %s already; give another day.",
          book.validFrom());
    }
    if (book.validFrom().isBefore(today)) {
      throw Rejection.invalid(
          "rule-book.past",
          "'validFrom' is %s; rules hold from today (%s) or later, never backwards.",
          book.validFrom(),
          today);
    }
  }

  /** An office that the rules before named may stay, even where the college has none so called. */
  private void requireKnownOffices(RuleBook book) {
    Reference reference = references.current();
    Set<String> named =
        books.versions().stream()
            .flatMap(one -> one.categories().stream())
            .flatMap(category -> category.offices().stream())
            .collect(Collectors.toSet());
    for (Category category : book.categories()) {
      for (String office : category.offices()) {
        if (!named.contains(office)
            && reference.unit(office) == null
            && reference.unitsNamed(office).isEmpty()) {
          throw Rejection.invalid(
              "rule-book.office",
              "Category '%s' is to be decided by '%s'; there is no such unit.",
              category.name(),
              office);
        }
      }
    }
  }
}
