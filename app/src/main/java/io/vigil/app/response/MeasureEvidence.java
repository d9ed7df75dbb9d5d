package io.vigil.app.response;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.attachment.CasePart;
import io.vigil.app.security.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of a measure ({@code warning~measure}) is for those of its warning. */
@Component
class MeasureEvidence implements CaseAccess {
  private final WarningEvidence warnings;
  private final ResponseDesk responses;

  MeasureEvidence(WarningEvidence warnings, ResponseDesk responses) {
    this.warnings = warnings;
    this.responses = responses;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.MEASURE;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    CasePart measure = CasePart.of(caseId);
    return warnings
        .unit(person, measure.whole(), named)
        .filter(
            unit ->
                responses.of(measure.whole()).measures().stream()
                    .anyMatch(one -> one.measureId().equals(measure.part())));
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return warnings.mayAttach(person, caseId);
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return warnings.isOver(person, CasePart.of(caseId).whole());
  }
}
