package io.vigil.app.security.sso;

import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.account.AccountDesk;
import io.vigil.app.security.account.WantedAccount;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.stereotype.Component;

/** Finds the account of somebody who comes from the single sign-on. */
@Component
class Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final Accounts accounts;
  private final AccountDesk desk;
  private final Questions questions;

  Arrivals(Accounts accounts, AccountDesk desk, Questions questions) {
    this.accounts = accounts;
    this.desk = desk;
    this.questions = questions;
  }

  /**
   * @param id under which the single sign-on knows the person
   * @throws UnknownPerson if there is no account, and none is made
   * @throws DisabledException if it is switched off
   */
  SignedIn arrive(String id, Map<String, ?> attributes, Mapping mapping) {
    String number =
        mapping.attribute() == null ? id : text(attributes.get(mapping.attribute())).orElse("");
    if (number.isBlank()) {
      LOG.warn(
          "{} has no attribute {}; there are {}", id, mapping.attribute(), attributes.keySet());
      throw new UnknownPerson(id);
    }
    SignedIn person =
        accounts
            .findByExternalId(number)
            .or(() -> provide(number, attributes, mapping))
            .orElseThrow(() -> new UnknownPerson(number));
    if (!person.isEnabled()) {
      throw new DisabledException("the account of " + number + " is switched off");
    }
    return person;
  }

  /** An account that sees one unit, which is not the whole college. */
  private Optional<SignedIn> provide(String number, Map<String, ?> attributes, Mapping mapping) {
    if (!mapping.provision()) {
      return Optional.empty();
    }
    Optional<String> unit = text(attributes.get(mapping.unitAttribute())).filter(this::isPart);
    if (unit.isEmpty()) {
      LOG.warn("{} gets no account: {} names no unit", number, mapping.unitAttribute());
      return Optional.empty();
    }
    String name = text(attributes.get(mapping.nameAttribute())).orElse(number);
    var wanted = new WantedAccount(name, name, Role.DEPARTMENT, List.of(unit.get()), number, true);
    try {
      desk.provide(wanted);
    } catch (DuplicateKeyException e) {
      LOG.debug("{} came twice at once", number, e);
    }
    return accounts.findByExternalId(number);
  }

  private boolean isPart(String unit) {
    ListUnits.Item found = questions.ask(new FindUnit(unit), FindUnit.Result.class).unit();
    return found != null && found.parent() != null;
  }

  private static Optional<String> text(@Nullable Object value) {
    Object first =
        value instanceof Collection<?> many ? many.stream().findFirst().orElse(null) : value;
    return Optional.ofNullable(first).map(Object::toString).map(String::strip);
  }
}
