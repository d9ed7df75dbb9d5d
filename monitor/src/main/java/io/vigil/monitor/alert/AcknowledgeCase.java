package io.vigil.monitor.alert;

import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import java.time.Instant;
import java.util.List;

/** Takes the acknowledgement of a case that was given over an alert. */
public interface AcknowledgeCase {

  /**
   * @param unitPath ids from the root down to the unit of the case
   * @param by whoever was told, or who did it in that one's name
   */
  void acknowledge(CaseKind kind, String caseId, List<String> unitPath, By by, Instant at);
}
