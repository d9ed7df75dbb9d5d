package io.vigil.app.page;

import io.vigil.app.security.Accounts;
import io.vigil.app.security.Deputies;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** For whom the reader may act; the layout asks for it by name. */
@Component("standIn")
public class StandIn {
  private final Deputies deputies;
  private final Accounts accounts;

  StandIn(Deputies deputies, Accounts accounts) {
    this.deputies = deputies;
    this.accounts = accounts;
  }

  /** For whom a person may sign (代签收): leaders, and whoever answers for the same units. */
  public List<SignedIn> signers(SignedIn person) {
    return accounts.all().stream()
        .filter(one -> !one.id().equals(person.id()))
        .filter(one -> one.is(Role.LEADER) || !Collections.disjoint(one.scopes(), person.scopes()))
        .toList();
  }

  /** Everybody for whom a person may act, except whom the person is acting for already. */
  public List<SignedIn> choices(SignedIn person) {
    return deputies.representedBy(person.id()).stream()
        .filter(one -> !one.id().equals(person.onBehalfOf()))
        .toList();
  }
}
