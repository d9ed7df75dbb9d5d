package io.vigil.app.page;

import io.vigil.api.imports.FindImports;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.util.List;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.stereotype.Component;

/** How the system is, for the college's IT person. */
@Component
class MachineState {
  private static final int IMPORTS = 5;

  private final HealthEndpoint health;
  private final Questions questions;
  private final Accounts accounts;

  MachineState(HealthEndpoint health, Questions questions, Accounts accounts) {
    this.health = health;
    this.questions = questions;
    this.accounts = accounts;
  }

  record Now(boolean healthy, List<FindImports.Item> imports, List<SignedIn> accounts) {}

  Now now() {
    return new Now(
        health.health().getStatus().getCode().equals("UP"),
        questions
            .ask(new FindImports(false, null, null, IMPORTS), FindImports.Result.class)
            .items(),
        accounts.all());
  }
}
