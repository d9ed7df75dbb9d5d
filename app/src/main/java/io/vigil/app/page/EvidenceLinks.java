package io.vigil.app.page;

import io.vigil.api.diagnosis.FindEvidence;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Where evidence is found; templates ask for it by name. */
@Component("evidenceLinks")
public class EvidenceLinks {

  /** Address of the page of a case. */
  public String of(FindEvidence.Item item) {
    String id = UriUtils.encodePathSegment(item.caseId(), StandardCharsets.UTF_8);
    return switch (item.kind()) {
      case WARNING, EFFECT -> "/warnings/" + id;
      case INCIDENT -> "/findings/incidents/" + id;
      case COMPLAINT -> "/complaints/" + id;
      case SELF_CHECK -> "/checks/self/" + id;
      case INSPECTION -> "/checks/inspections/" + id;
      case CONTINGENCY_PLAN, DRILL -> "/checks/plans/" + id;
      case STANDARD -> "/control-points/" + id;
      case REVISED_STANDARD, REVISED_RULE, EXECUTION_CHECK -> "/registers/standards/" + id;
      case SURVEY -> "/registers/surveys/" + id;
      case DIAGNOSIS -> "/diagnosis/" + id;
      case REVIEW -> "/reviews/" + id;
      case ATTACHMENT -> "/diagnosis/folders/" + element(id);
    };
  }

  /** A point lies in the folder of its element. */
  private static String element(String code) {
    String[] parts = code.split("\\.");
    return parts.length > 2 ? parts[0] + "." + parts[1] + "?point=" + code : code;
  }
}
