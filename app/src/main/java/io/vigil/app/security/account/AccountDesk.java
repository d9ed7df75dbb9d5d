package io.vigil.app.security.account;

import io.vigil.api.unit.FindUnit;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.account.AccountChange.What;
import io.vigil.app.security.account.AccountRefused.Reason;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds accounts and changes what they are and may; everything is recorded. */
@Component
public class AccountDesk {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
  private static final int LONGEST_NAME = 100;

  private final AccountBook book;
  private final AccountChanges changes;
  private final Questions questions;

  AccountDesk(AccountBook book, AccountChanges changes, Questions questions) {
    this.book = book;
    this.changes = changes;
    this.questions = questions;
  }

  /**
   * Adds an account, which has no password yet.
   *
   * @throws AccountRefused if it cannot be as wanted
   */
  @Transactional
  public Account create(String typed, WantedAccount wanted, UUID by) {
    String login = typed.strip().toLowerCase(Locale.ROOT);
    if (!LOGIN.matcher(login).matches()) {
      throw new AccountRefused(Reason.LOGIN, login);
    }
    if (book.hasLogin(login)) {
      throw new AccountRefused(Reason.LOGIN_TAKEN, login);
    }
    check(wanted);
    checkExternalId(null, wanted);
    return insert(UUID.randomUUID(), login, wanted, by);
  }

  /**
   * Adds an account for somebody who comes in by the college's single sign-on, of the number there.
   *
   * @throws AccountRefused if it cannot be as wanted
   */
  @Transactional
  public Account provide(WantedAccount wanted) {
    check(wanted);
    UUID id = UUID.randomUUID();
    return insert(id, freeLogin(id, wanted), wanted, id);
  }

  /** A login that somebody else has is that of another person. */
  private String freeLogin(UUID id, WantedAccount wanted) {
    String number = String.valueOf(wanted.externalId()).toLowerCase(Locale.ROOT);
    return LOGIN.matcher(number).matches() && !book.hasLogin(number) ? number : "sso-" + id;
  }

  private Account insert(UUID id, String login, WantedAccount wanted, UUID by) {
    book.insert(id, login, wanted);
    changes.add(id, by, What.CREATED, null, described(wanted));
    return book.get(id);
  }

  private static String described(WantedAccount wanted) {
    return wanted.scopes().isEmpty()
        ? wanted.role().name()
        : wanted.role().name() + " " + String.join(" ", wanted.scopes());
  }

  /**
   * Makes an account what is wanted of it. Other rights, or none any more, end its sessions.
   *
   * @throws AccountRefused if it cannot be as wanted
   */
  @Transactional
  public Account change(UUID id, WantedAccount wanted, UUID by) {
    Account now = book.get(id);
    if (now.erased()) {
      throw new AccountRefused(Reason.ERASED, now.login());
    }
    check(wanted);
    checkExternalId(now, wanted);
    if (now.isActingAdministrator() && (wanted.role() != Role.ADMIN || !wanted.enabled())) {
      requireAnotherAdministrator(now, by);
    }
    book.update(id, wanted);
    record(now, wanted, by);
    return book.get(id);
  }

  /** An administrator goes only while another one stays, and by another one's hand. */
  void requireAnotherAdministrator(Account administrator, UUID by) {
    if (administrator.id().equals(by)) {
      throw new AccountRefused(Reason.ONESELF, administrator.login());
    }
    if (book.otherAdministrators(administrator.id()) == 0) {
      throw new AccountRefused(Reason.LAST_ADMINISTRATOR, administrator.login());
    }
  }

  private void check(WantedAccount wanted) {
    if (isNoName(wanted.nameZh()) || isNoName(wanted.nameEn())) {
      throw new AccountRefused(Reason.NAME, wanted.nameZh());
    }
    if (wanted.role().isMachine()) {
      throw new AccountRefused(Reason.ROLE, wanted.role().name());
    }
    if (wanted.role().needsUnits() && wanted.scopes().isEmpty()) {
      throw new AccountRefused(Reason.SCOPES, "");
    }
    wanted.scopes().forEach(this::checkUnit);
    if (wanted.office() != null) {
      checkUnit(wanted.office());
    }
  }

  private static boolean isNoName(String name) {
    return name.isBlank() || name.length() > LONGEST_NAME;
  }

  private void checkUnit(String unit) {
    if (questions.ask(new FindUnit(unit), FindUnit.Result.class).unit() == null) {
      throw new AccountRefused(Reason.UNIT, unit);
    }
  }

  private void checkExternalId(@Nullable Account now, WantedAccount wanted) {
    String externalId = wanted.externalId();
    boolean kept = now != null && externalId != null && externalId.equals(now.externalId());
    if (externalId != null && !kept && book.hasExternalId(externalId)) {
      throw new AccountRefused(Reason.EXTERNAL_ID_TAKEN, externalId);
    }
  }

  private void record(Account was, WantedAccount now, UUID by) {
    note(was, by, What.NAME_ZH, was.nameZh(), now.nameZh());
    note(was, by, What.NAME_EN, was.nameEn(), now.nameEn());
    note(was, by, What.ROLE, was.role().name(), now.role().name());
    note(was, by, What.SCOPES, String.join(" ", was.scopes()), String.join(" ", now.scopes()));
    note(was, by, What.OFFICE, was.office(), now.office());
    note(was, by, What.VALID_UNTIL, text(was.validUntil()), text(now.validUntil()));
    note(was, by, What.EXTERNAL_ID, was.externalId(), now.externalId());
    note(was, by, What.ENABLED, "" + was.enabled(), "" + now.enabled());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private void note(
      Account account, UUID by, What what, @Nullable String was, @Nullable String became) {
    if (!Objects.equals(was, became)) {
      changes.add(account.id(), by, what, was, became);
    }
  }
}
