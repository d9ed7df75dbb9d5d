package io.vigil.command.practice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.practice.PracticeCommand.ProposePractice;
import io.vigil.api.practice.PracticeCommand.SettlePractice;
import io.vigil.api.practice.PracticeEvent.PracticeProposed;
import io.vigil.api.practice.PracticeEvent.PracticeSettled;
import io.vigil.api.practice.PracticeState;
import io.vigil.api.practice.PracticeStep;
import io.vigil.command.casework.Moments;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A case of the library: proposed, then adopted or declined. */
@Aggregate
@NullUnmarked
class Practice {
  @AggregateIdentifier private String id;
  private Instant proposedAt;
  private PracticeState state;

  Practice() {}

  @CommandHandler
  Practice(ProposePractice command, Clock clock) {
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    apply(
        new PracticeProposed(
            command.practiceId(),
            command.kind(),
            command.unit(),
            command.title(),
            command.text(),
            command.link(),
            command.by(),
            command.at(),
            now));
  }

  @CommandHandler
  void handle(SettlePractice command, Clock clock) {
    Instant now = clock.instant();
    Moments.check(command.at(), proposedAt, now);
    PracticeStep.TABLE.require("Case '%s'".formatted(id), state, command.step());
    apply(
        new PracticeSettled(
            id,
            after(command.step()),
            command.document(),
            command.note(),
            command.by(),
            command.at(),
            now));
  }

  private static PracticeState after(PracticeStep step) {
    return switch (step) {
      case ADOPT -> PracticeState.ADOPTED;
      case DECLINE -> PracticeState.DECLINED;
      case RETIRE -> PracticeState.RETIRED;
    };
  }

  @EventSourcingHandler
  void on(PracticeProposed event) {
    id = event.practiceId();
    proposedAt = event.at();
    state = PracticeState.PROPOSED;
  }

  @EventSourcingHandler
  void on(PracticeSettled event) {
    state = event.state();
  }
}
