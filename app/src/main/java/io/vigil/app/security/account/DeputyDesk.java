package io.vigil.app.security.account;

import io.vigil.api.message.Rejection;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Deputies;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.account.AccountChange.What;
import io.vigil.app.security.account.AccountRefused.Reason;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names those who act for somebody (代签收), until a day. */
@Component
public class DeputyDesk {
  private static final int MOST_YEARS = 2;

  private final Accounts accounts;
  private final Deputies deputies;
  private final AccountChanges changes;

  DeputyDesk(Accounts accounts, Deputies deputies, AccountChanges changes) {
    this.accounts = accounts;
    this.deputies = deputies;
    this.changes = changes;
  }

  /**
   * @param until the last day
   * @throws AccountRefused if one of the two cannot be this, or the day is past or too far ahead
   */
  @Transactional
  public void name(UUID account, UUID deputy, LocalDate until, UUID by) {
    SignedIn represented = get(account);
    SignedIn acting = get(deputy);
    if (!Deputies.mayBeRepresented(represented)) {
      throw new AccountRefused(Reason.NO_DEPUTY, represented.login());
    }
    if (!acting.isEnabled() || !Deputies.mayAct(acting.role()) || account.equals(deputy)) {
      throw new AccountRefused(Reason.NO_DEPUTY, acting.login());
    }
    LocalDate today = deputies.today();
    if (until.isBefore(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
      throw new AccountRefused(Reason.UNTIL, until.toString());
    }
    deputies.name(account, deputy, until, by);
    changes.add(account, by, What.DEPUTY_NAMED, null, deputy + " " + until);
  }

  /**
   * @throws Rejection if that account is not the deputy
   */
  @Transactional
  public void end(UUID account, UUID deputy, UUID by) {
    if (!deputies.end(account, deputy)) {
      throw Rejection.notFound("deputy", deputy.toString());
    }
    changes.add(account, by, What.DEPUTY_ENDED, deputy.toString(), null);
  }

  private SignedIn get(UUID id) {
    return accounts
        .findById(id.toString())
        .orElseThrow(() -> Rejection.notFound("account", id.toString()));
  }
}
