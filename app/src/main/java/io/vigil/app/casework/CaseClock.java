package io.vigil.app.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Sends what is due; one case that refuses, or one kind that cannot be asked, holds up no other.
 */
class CaseClock {
  private static final Logger LOG = LoggerFactory.getLogger(CaseClock.class);
  private static final int AT_ONCE = 500;
  private static final CommandTargetResolver TARGET =
      AnnotationCommandTargetResolver.builder().build();

  private final ObjectProvider<DueCases> cases;
  private final Predicate<DueCases> which;
  private final CommandGateway commands;
  private final Clock clock;

  /**
   * @param which kinds it asks
   */
  CaseClock(
      ObjectProvider<DueCases> cases,
      Predicate<DueCases> which,
      CommandGateway commands,
      Clock clock) {
    this.cases = cases;
    this.which = which;
    this.commands = commands;
    this.clock = clock;
  }

  void tick() {
    Instant now = clock.instant();
    cases.orderedStream().filter(which).forEach(kind -> tell(kind, now));
  }

  private void tell(DueCases kind, Instant now) {
    try {
      kind.commands(now, AT_ONCE).forEach(this::send);
    } catch (RuntimeException e) {
      LOG.warn("{} could not be asked what is due", kind, e);
    }
  }

  private void send(Object command) {
    try {
      commands.sendAndWait(command);
    } catch (RuntimeException e) {
      LOG.warn("{} was not taken and comes again", named(command), e);
    }
  }

  /** What a command says of a case may name people. */
  private static String named(Object command) {
    String kind = command.getClass().getSimpleName();
    try {
      return kind
          + " "
          + TARGET.resolveTarget(new GenericCommandMessage<>(command)).getIdentifier();
    } catch (IllegalArgumentException e) {
      return kind;
    }
  }
}
