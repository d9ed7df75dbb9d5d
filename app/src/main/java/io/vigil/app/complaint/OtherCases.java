package io.vigil.app.complaint;

import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.complaint.FindComplaint;
import io.vigil.api.complaint.FindComplaint.Found;
import io.vigil.api.complaint.StepDetails;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.message.Rejection;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what a request is said to have become or to repeat, before it ends in it. */
@Component
class OtherCases {
  private final Questions questions;
  private final ComplaintRights rights;

  OtherCases(Questions questions, ComplaintRights rights) {
    this.questions = questions;
    this.rights = rights;
  }

  /**
   * Where nothing is named, the request itself says that it is missing.
   *
   * @throws Rejection if the step ends the request in what is not there
   */
  void check(SignedIn person, ComplaintStep step, StepDetails details, Found found) {
    String other = details.other();
    if (other == null || other.isBlank()) {
      return;
    }
    switch (step) {
      case CONVERT_TO_INCIDENT -> requireIncident(other.strip());
      case MERGE -> requireOpen(person, other.strip(), found);
      default -> {}
    }
  }

  private void requireIncident(String id) {
    boolean known =
        questions
                .ask(
                    new FindIncidents(id, null, null, null, List.of(), List.of(), false, 0, 1),
                    FindIncidents.Result.class)
                .total()
            > 0;
    if (!known) {
      throw Rejection.invalid(
          "complaint.no-incident",
          "'other' is '%s', which is no incident; report the incident first and give its id.",
          id);
    }
  }

  private void requireOpen(SignedIn person, String id, Found merged) {
    Found into = request(id);
    if (into == null || !rights.sees(person, into)) {
      throw Rejection.invalid(
          "complaint.no-request",
          "'other' is '%s', which is no request that you may read; give the id of the repeated"
              + " one.",
          id);
    }
    if (into.item().state().isOver()) {
      throw Rejection.invalid(
          "complaint.other-over",
          "'other' is '%s', which is over (%s); answer this one, or reopen that one first.",
          id,
          into.item().state());
    }
    if (!Objects.equals(into.item().sealedFor(), merged.item().sealedFor())) {
      throw Rejection.invalid(
          "complaint.other-sealed",
          "'other' is '%s', and only one of the two is sealed; answer each on its own.",
          id);
    }
  }

  private @Nullable Found request(String id) {
    return questions.ask(new FindComplaint(id, null), FindComplaint.Result.class).found();
  }
}
