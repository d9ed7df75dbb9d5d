package io.vigil.monitor.watch;

import io.vigil.api.delivery.FindGaps;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks by message; a read side that is down holds up no warning. */
final class ReadSideGaps implements GapQuestions {
  private static final Logger log = LoggerFactory.getLogger(ReadSideGaps.class);
  private static final long PATIENCE_SECONDS = 20;

  private final QueryGateway gateway;

  ReadSideGaps(QueryGateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public Optional<FindGaps.Result> ask(FindGaps question) {
    try {
      return Optional.of(
          gateway.query(question, FindGaps.Result.class).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking what is missing", e);
    } catch (TimeoutException e) {
      log.warn("the read side did not say in time what is missing up to {}", question.to());
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NoHandlerForQueryException) {
        log.warn("no read side says what is missing up to {}", question.to());
        return Optional.empty();
      }
      throw new IllegalStateException("the read side cannot say what is missing", e);
    }
  }
}
