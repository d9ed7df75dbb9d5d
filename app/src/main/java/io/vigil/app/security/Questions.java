package io.vigil.app.security;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks the read side and waits for the answer. */
@Component
public class Questions {
  private static final long PATIENCE_SECONDS = 60;

  private final QueryGateway gateway;

  public Questions(QueryGateway gateway) {
    this.gateway = gateway;
  }

  public <R> R ask(Object question, Class<R> answer) {
    var message = new GenericMessage<>(question, Origin.metaData("page"));
    try {
      return gateway.query(message, answer).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    } catch (TimeoutException e) {
      throw new IllegalStateException("no answer to " + question.getClass().getSimpleName(), e);
    } catch (ExecutionException | CompletionException e) {
      throw unwrapped(e);
    }
  }

  /** Asks all who can answer, where only one of them may know. */
  public <R> List<R> askAll(Object question, Class<R> answer) {
    var message = new GenericMessage<>(question, Origin.metaData("page"));
    return gateway
        .scatterGather(
            message, ResponseTypes.instanceOf(answer), PATIENCE_SECONDS, TimeUnit.SECONDS)
        .toList();
  }

  private static RuntimeException unwrapped(Exception e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException("a question failed", e);
  }
}
