package io.vigil.app.casework;

import io.vigil.api.warning.FindDueResponses;
import io.vigil.api.warning.ResponseCommand.PassResponseTime;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import io.vigil.app.security.Questions;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Warnings whose answers are late, or half of whose time is over. */
@Component
@ConditionalOnRole(Role.COMMAND)
class DueWarnings implements DueCases {
  private final Questions questions;

  DueWarnings(Questions questions) {
    this.questions = questions;
  }

  @Override
  public List<PassResponseTime> commands(Instant now, int most) {
    return questions
        .ask(new FindDueResponses(now, most), FindDueResponses.Result.class)
        .warningIds()
        .stream()
        .map(id -> new PassResponseTime(id, now))
        .toList();
  }
}
