package io.vigil.app.casework;

import io.vigil.api.warning.FindRelapses;
import io.vigil.api.warning.ResponseCommand.MarkRelapse;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import io.vigil.app.security.Questions;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Warnings of a trouble that measures were taken against not long ago. */
@Component
@ConditionalOnRole(Role.COMMAND)
class RelapsedWarnings implements DueCases {
  private final Questions questions;

  RelapsedWarnings(Questions questions) {
    this.questions = questions;
  }

  @Override
  public List<MarkRelapse> commands(Instant now, int most) {
    return questions.ask(new FindRelapses(most), FindRelapses.Result.class).relapses().stream()
        .map(one -> new MarkRelapse(one.warningId(), one.earlier(), now))
        .toList();
  }
}
