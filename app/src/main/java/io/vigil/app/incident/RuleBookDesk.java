package io.vigil.app.incident;

import io.vigil.api.message.Basis;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.api.rulebook.IssueRuleBook;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.rulebook.RuleBookCheck;
import io.vigil.api.rulebook.Seals;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules for incidents, and their next version. */
@Component
public class RuleBookDesk {
  private final Questions questions;
  private final Orders orders;
  private final Telling telling;
  private final Clock clock;

  RuleBookDesk(Questions questions, Orders orders, Telling telling, Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * A version as somebody sends it.
   *
   * @param basedOn version that is changed; {@code null} for whichever is the newest
   */
  public record Told(@Nullable RuleBook book, @Nullable String reason, @Nullable String basedOn) {}

  /** What was issued. */
  public record Receipt(String version, LocalDate validFrom) {}

  /**
   * @param version {@code null} for the one in force on the day
   * @throws Rejection if there is no such version
   */
  public FindRuleBook.Result find(@Nullable LocalDate on, @Nullable String version) {
    return questions.ask(
        new FindRuleBook(on == null ? telling.today() : on, version), FindRuleBook.Result.class);
  }

  /** The version that the next one changes. */
  public RuleBook newest() {
    return find(null, find(null, null).newest()).inForce();
  }

  /**
   * Before it is issued.
   *
   * @throws Rejection if it cannot be applied, another one was issued since, or somebody else may
   *     change it so
   */
  public void check(SignedIn person, RuleBook book, @Nullable String basedOn) {
    RuleBookCheck.require(book);
    RuleBook newest = newest();
    Basis.requireNewest(basedOn, newest.version());
    if (!IncidentRights.mayUnseal(person.role())) {
      Seals.requireKept(newest, book);
    }
  }

  /**
   * @throws Rejection if it cannot be applied, is not new, another one was issued since, or
   *     somebody else may change it so
   */
  public Receipt issue(SignedIn person, Told told, String channel) {
    RuleBook book = told.book();
    if (book == null) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", "book");
    }
    var order =
        new IssueRuleBook(
            IssueRuleBook.COLLEGE,
            book,
            told.reason(),
            told.basedOn(),
            IncidentRights.mayUnseal(person.role()),
            person.by(channel),
            clock.instant());
    return new Receipt(orders.give(order, channel, String.class), book.validFrom());
  }
}
