package io.vigil.app.check;

import io.vigil.api.check.FindCheckHistory;
import io.vigil.app.attachment.CasePart;
import io.vigil.app.security.Questions;
import org.springframework.stereotype.Component;

/** What was found in checks, as evidence is attached to it. */
@Component
class FindingsOfChecks {
  private final Questions questions;

  FindingsOfChecks(Questions questions) {
    this.questions = questions;
  }

  boolean isThere(CasePart finding) {
    return questions
        .ask(new FindCheckHistory(finding.whole()), FindCheckHistory.Result.class)
        .findings()
        .stream()
        .anyMatch(one -> one.findingId().equals(finding.part()));
  }
}
