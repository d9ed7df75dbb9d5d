package io.vigil.app.page;

import io.vigil.app.security.Deputies;
import io.vigil.app.security.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;

/** For whom the reader may act; the layout asks for it by name. */
@Component("standIn")
public class StandIn {
  private final Deputies deputies;

  StandIn(Deputies deputies) {
    this.deputies = deputies;
  }

  /** Everybody for whom a person may act, except whom the person is acting for already. */
  public List<SignedIn> choices(SignedIn person) {
    return deputies.representedBy(person.id()).stream()
        .filter(one -> !one.id().equals(person.onBehalfOf()))
        .toList();
  }
}
