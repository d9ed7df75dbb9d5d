package io.vigil.command.rulebook;

import io.vigil.api.rulebook.FindRuleBook;
import org.axonframework.queryhandling.QueryHandler;

/** Shows the rules. */
public class RuleBookAnswers {
  private final RuleBooks books;

  RuleBookAnswers(RuleBooks books) {
    this.books = books;
  }

  @QueryHandler
  FindRuleBook.Result handle(FindRuleBook query) {
    return new FindRuleBook.Result(
        books.on(query.on()),
        books.versions().stream()
            .map(book -> new FindRuleBook.Version(book.version(), book.title(), book.validFrom()))
            .toList());
  }
}
