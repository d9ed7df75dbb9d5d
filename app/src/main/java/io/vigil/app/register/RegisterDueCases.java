package io.vigil.app.register;

import io.vigil.api.matter.MatterCommand.PassMatterTime;
import io.vigil.api.register.FindDueEntries;
import io.vigil.api.standard.StandardCommand.PassStandardTime;
import io.vigil.app.casework.DueCases;
import io.vigil.app.security.Questions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Entries of registers in which something became overdue. */
@Component
class RegisterDueCases implements DueCases {
  private final Questions questions;

  RegisterDueCases(Questions questions) {
    this.questions = questions;
  }

  @Override
  public List<?> commands(Instant now, int most) {
    return questions
        .ask(new FindDueEntries(now, most), FindDueEntries.Result.class)
        .items()
        .stream()
        .flatMap(item -> command(item, now))
        .toList();
  }

  /** Of some nothing is due by a clock. */
  private static Stream<Object> command(FindDueEntries.Item item, Instant now) {
    return switch (item.kind()) {
      case STANDARD -> Stream.of(new PassStandardTime(item.caseId(), now));
      case MATTER -> Stream.of(new PassMatterTime(item.caseId(), now));
      case TARGET, PRACTICE, MEETING, SURVEY -> Stream.empty();
    };
  }
}
