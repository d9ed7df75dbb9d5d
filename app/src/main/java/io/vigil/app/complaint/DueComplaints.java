package io.vigil.app.complaint;

import io.vigil.api.complaint.ComplaintCommand.PassComplaintTime;
import io.vigil.api.complaint.FindDueComplaints;
import io.vigil.app.casework.DueCases;
import io.vigil.app.security.Questions;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests in which a limit has been reached. */
@Component
class DueComplaints implements DueCases {
  private final Questions questions;

  DueComplaints(Questions questions) {
    this.questions = questions;
  }

  @Override
  public List<PassComplaintTime> commands(Instant now, int most) {
    return questions
        .ask(new FindDueComplaints(now, most), FindDueComplaints.Result.class)
        .ids()
        .stream()
        .map(id -> new PassComplaintTime(id, now))
        .toList();
  }
}
