package io.vigil.command.diagnosis;

import io.vigil.api.diagnosis.FindSchemes;
import org.axonframework.queryhandling.QueryHandler;

/** Shows what is looked at. */
public class SchemeAnswers {
  private final Schemes schemes;

  SchemeAnswers(Schemes schemes) {
    this.schemes = schemes;
  }

  @QueryHandler
  FindSchemes.Result handle(FindSchemes query) {
    return new FindSchemes.Result(schemes.on(query.on()), schemes.versions());
  }
}
