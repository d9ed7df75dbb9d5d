package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.DiagnosisCommand.PassDiagnosisTime;
import io.vigil.api.diagnosis.FindDueDiagnoses;
import io.vigil.api.review.ReviewCommand.PassReviewTime;
import io.vigil.app.casework.DueCases;
import io.vigil.app.security.Questions;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Self-diagnoses and reviews in which something became overdue. */
@Component
class DueDiagnoses implements DueCases {
  private final Questions questions;

  DueDiagnoses(Questions questions) {
    this.questions = questions;
  }

  @Override
  public List<?> commands(Instant now, int most) {
    return questions
        .ask(new FindDueDiagnoses(now, most), FindDueDiagnoses.Result.class)
        .items()
        .stream()
        .map(item -> command(item, now))
        .toList();
  }

  private static Object command(FindDueDiagnoses.Item item, Instant now) {
    return item.review()
        ? new PassReviewTime(item.caseId(), now)
        : new PassDiagnosisTime(item.caseId(), now);
  }
}
