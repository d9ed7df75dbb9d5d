package io.vigil.app.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.incident.IncidentState;
import io.vigil.api.message.Rejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresAtIncidentTest {

  @ParameterizedTest
  @CsvSource({
    "REPORTED,after-notice,once the notice of its decision is served",
    "DECIDED,after-notice,once the notice of its decision is served",
    "NOTIFIED,at-incident,take step 'measure'",
    "APPEALED,after-appeal,once its appeal is decided",
    "APPEAL_HEARD,after-appeal,once its appeal is decided",
    "CHANGED,at-incident,take step 'measure'",
    "RECTIFYING,at-incident,take step 'measure'",
    "RECTIFIED,after-check,if its verification finds them wanting",
  })
  void whoeverIsSentToAnIncidentIsToldWhenItTakesMeasures(
      IncidentState state, String code, String remedy) {
    Rejection refusal = MeasuresAtIncident.there("incident-1", state);

    assertThat(refusal.code()).isEqualTo("warning.measures-" + code);
    assertThat(refusal.getMessage()).contains("/findings/incidents/incident-1", remedy);
  }
}
