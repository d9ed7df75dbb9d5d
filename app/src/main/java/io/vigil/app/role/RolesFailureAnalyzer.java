package io.vigil.app.role;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class RolesFailureAnalyzer extends AbstractFailureAnalyzer<RolesException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, RolesException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
