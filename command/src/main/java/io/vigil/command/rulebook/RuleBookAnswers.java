package io.vigil.command.rulebook;

import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.command.reference.IssuedRules;
import io.vigil.command.reference.References;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Shows the rules. */
public class RuleBookAnswers {
  private final RuleBooks books;
  private final References references;

  RuleBookAnswers(RuleBooks books, References references) {
    this.books = books;
    this.references = references;
  }

  @QueryHandler
  FindRuleBook.Result handle(FindRuleBook query) {
    List<RuleBook> versions = books.versions();
    return new FindRuleBook.Result(
        asked(query, versions),
        versions.stream().map(this::version).toList(),
        books.newest().version());
  }

  private RuleBook asked(FindRuleBook query, List<RuleBook> versions) {
    String version = query.version();
    return version == null
        ? books.on(query.on())
        : versions.stream()
            .filter(book -> book.version().equals(version))
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("rule book", version));
  }

  private FindRuleBook.Version version(RuleBook book) {
    return references.current().rules().stream()
        .filter(issued -> issued.book().version().equals(book.version()))
        .findFirst()
        .map(RuleBookAnswers::version)
        .orElseGet(() -> new FindRuleBook.Version(book.version(), book.title(), book.validFrom()));
  }

  private static FindRuleBook.Version version(IssuedRules issued) {
    RuleBook book = issued.book();
    return new FindRuleBook.Version(
        book.version(),
        book.title(),
        book.validFrom(),
        book.document(),
        issued.reason(),
        issued.actor(),
        issued.at());
  }
}
