package io.vigil.app.axon.processing;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.dao.TransientDataAccessException;

/**
 * Only an event that fails by itself becomes a dead letter. What a database that is full, slow or
 * gone has refused is repeated until it succeeds.
 */
final class DeadLetterPolicy implements EnqueuePolicy<EventMessage<?>> {

  /** Connection, transaction rollback, resources, operator, system, I/O. */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

  @Override
  public EnqueueDecision<EventMessage<?>> decide(
      DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
    if (!(letter instanceof JdbcDeadLetter<?>)) {
      repeatUnlessPoison(letter.message(), cause);
    }
    return Decisions.enqueue(ThrowableCause.truncated(cause));
  }

  private static void repeatUnlessPoison(EventMessage<?> event, Throwable cause) {
    if (!BatchMode.isOneByOne()) {
      throw new BatchFailed(event, "is repeated with its batch one by one", cause);
    }
    if (isPassing(cause)) {
      throw new BatchFailed(event, "is repeated until the database is well", cause);
    }
  }

  static boolean isPassing(Throwable cause) {
    return Stream.iterate(cause, e -> e != null, Throwable::getCause)
        .anyMatch(e -> e instanceof TransientDataAccessException || hasPassingState(e));
  }

  private static boolean hasPassingState(Throwable e) {
    return e instanceof SQLException sql
        && sql.getSQLState() != null
        && PASSING.contains(sql.getSQLState().substring(0, 2));
  }

  static final class BatchFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BatchFailed(EventMessage<?> event, String consequence, Throwable cause) {
      super(
          "Event %s %s %s"
              .formatted(
                  event.getIdentifier(), event.getPayloadType().getSimpleName(), consequence),
          cause);
    }
  }
}
