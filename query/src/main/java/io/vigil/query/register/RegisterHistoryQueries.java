package io.vigil.query.register;

import io.vigil.api.register.FindDueEntries;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.api.register.RegisterKind;
import io.vigil.query.casework.KindHistory;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of an entry, and which of them the clock must tell. */
@Component
class RegisterHistoryQueries {
  private final KindHistory<RegisterKind> history;

  RegisterHistoryQueries(JdbcClient jdbc) {
    this.history = new KindHistory<>(jdbc, "board.register_step", RegisterKind.class);
  }

  @QueryHandler
  FindRegisterHistory.Result handle(FindRegisterHistory query) {
    return new FindRegisterHistory.Result(history.of(query.caseId()));
  }

  @QueryHandler
  FindDueEntries.Result handle(FindDueEntries query) {
    return new FindDueEntries.Result(
        history.due(query.now(), query.limit(), FindDueEntries.Item::new));
  }
}
