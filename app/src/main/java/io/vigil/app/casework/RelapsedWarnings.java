package io.vigil.app.casework;

import io.vigil.api.warning.FindRelapses;
import io.vigil.api.warning.ResponseCommand.MarkRelapse;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import io.vigil.app.security.Questions;
import io.vigil.command.casework.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Warnings of a trouble that measures were taken against not long ago. */
@Component
@ConditionalOnRole(Role.COMMAND)
class RelapsedWarnings implements DueCases {
  private final Questions questions;
  private final Deadlines deadlines;

  RelapsedWarnings(Questions questions, Deadlines deadlines) {
    this.questions = questions;
    this.deadlines = deadlines;
  }

  @Override
  public List<MarkRelapse> commands(Instant now, int most) {
    Duration within = deadlines.limit(ResponseLimit.RELAPSE).elapsed();
    return questions
        .ask(new FindRelapses(within, most), FindRelapses.Result.class)
        .relapses()
        .stream()
        .map(one -> new MarkRelapse(one.warningId(), one.earlier(), now))
        .toList();
  }
}
