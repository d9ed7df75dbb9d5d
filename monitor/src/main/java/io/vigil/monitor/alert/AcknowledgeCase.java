package io.vigil.monitor.alert;

import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import java.time.Instant;

/** Takes the acknowledgement of a case that was given over an alert. */
public interface AcknowledgeCase {

  void acknowledge(CaseKind kind, String caseId, By by, Instant at);
}
