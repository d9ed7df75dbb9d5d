package io.vigil.app.page;

import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Actors;
import io.vigil.app.security.Deputies;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.account.Account;
import io.vigil.app.security.account.AccountChange;
import io.vigil.app.security.account.AccountChange.What;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts in the words of the reader. */
@Component
class AccountViews {
  private final Actors actors;
  private final Questions questions;
  private final Words words;
  private final Deputies deputies;

  AccountViews(Actors actors, Questions questions, Words words, Deputies deputies) {
    this.actors = actors;
    this.questions = questions;
    this.words = words;
    this.deputies = deputies;
  }

  /** One line of the list. */
  record Line(Account account, String name, String units) {}

  /** A line of the record. */
  record Change(Instant at, UUID account, String whose, String by, String what, String values) {}

  /** Somebody who acts for the account. */
  record Deputy(UUID id, String name, LocalDate until, boolean over) {}

  List<Line> lines(Locale locale, List<Account> accounts) {
    return accounts.stream()
        .map(one -> new Line(one, one.name(locale), units(locale, one.scopes())))
        .toList();
  }

  /** The names of the units that an account sees. */
  String units(Locale locale, List<String> scopes) {
    return scopes.isEmpty()
        ? words.text(locale, "accounts.everything")
        : String.join(
            words.text(locale, "headline.comma"), scopes.stream().map(this::unit).toList());
  }

  private String unit(String code) {
    ListUnits.Item unit = questions.ask(new FindUnit(code), FindUnit.Result.class).unit();
    return unit == null || unit.name() == null ? code : unit.name();
  }

  List<Deputy> deputies(Locale locale, UUID account) {
    return deputies.of(account).stream()
        .map(
            one ->
                new Deputy(
                    one.deputy(),
                    actors.name(locale, one.deputy().toString()),
                    one.until(),
                    one.until().isBefore(deputies.today())))
        .toList();
  }

  List<Change> changes(Locale locale, List<AccountChange> changes) {
    return changes.stream().map(one -> change(locale, one)).toList();
  }

  private Change change(Locale locale, AccountChange change) {
    return new Change(
        change.at(),
        change.account(),
        actors.name(locale, change.account().toString()),
        actors.name(locale, change.by().toString()),
        words.text(locale, "accounts.change." + change.what()),
        values(locale, change));
  }

  private String values(Locale locale, AccountChange change) {
    String was = value(locale, change.what(), change.was());
    String became = value(locale, change.what(), change.became());
    return was.isEmpty() ? became : was + " → " + (became.isEmpty() ? "–" : became);
  }

  private String value(Locale locale, What what, @Nullable String value) {
    if (value == null) {
      return "";
    }
    return switch (what) {
      case CREATED, ROLE -> withFirst(value, role -> role(locale, role));
      case ENABLED -> words.text(locale, "accounts.enabled." + value);
      case DEPUTY_NAMED, DEPUTY_ENDED, HANDED_OVER, TOOK_OVER ->
          withFirst(value, id -> actors.name(locale, id));
      default -> value;
    };
  }

  private String role(Locale locale, String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .map(role -> words.of(locale, role))
        .orElse(name);
  }

  private static String withFirst(String value, UnaryOperator<String> translation) {
    String[] parts = value.split(" ", 2);
    String first = translation.apply(parts[0]);
    return parts.length == 1 ? first : first + " " + parts[1];
  }
}
