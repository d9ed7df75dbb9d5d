package io.vigil.app.complaint;

import io.vigil.api.casework.CaseStep;
import io.vigil.api.complaint.FindComplaint.Found;
import io.vigil.api.incident.FindIncidents;
import io.vigil.app.security.Questions;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What became of a request that went on as an incident, as far as whoever filed it may know: that
 * it was taken up, decided, reconsidered and closed; no grade, no person, no word. Of a sealed
 * incident nothing.
 */
@Component
public class Afterwards {
  private static final Set<String> TOLD =
      Set.of(
          "accepted",
          "rejected",
          "decided",
          "appealed",
          "appeal-upheld",
          "appeal-changed",
          "appeal-revoked",
          "closed");

  private final Questions questions;

  Afterwards(Questions questions) {
    this.questions = questions;
  }

  public List<CaseStep> of(Found found) {
    String incident = found.item().incidentId();
    return incident == null ? List.of() : steps(incident);
  }

  private List<CaseStep> steps(String incident) {
    var query = new FindIncidents(incident, null, null, null, List.of(), List.of(), true, 0, 1);
    return questions.ask(query, FindIncidents.Result.class).items().stream()
        .filter(item -> !item.sealed())
        .flatMap(item -> item.steps().stream())
        .filter(step -> TOLD.contains(step.step()))
        .toList();
  }
}
