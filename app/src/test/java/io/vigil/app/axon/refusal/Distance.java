package io.vigil.app.axon.refusal;

import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.queryhandling.GenericQueryResponseMessage;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/** Buses over which of a failure only its text and its details arrive, as over Axon Server. */
final class Distance {
  private static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

  private Distance() {}

  private static @Nullable Object travelled(Throwable failure) {
    return HandlerExecutionException.<Object>resolveDetails(failure)
        .map(details -> SERIALIZER.serialize(details, byte[].class))
        .<Object>map(SERIALIZER::deserialize)
        .orElse(null);
  }

  static final class Commands extends SimpleCommandBus {
    Commands() {
      super(builder());
    }

    @Override
    public <C, R> void dispatch(
        CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
      super.<C, R>dispatch(
          command,
          (message, result) ->
              callback.onResult(
                  message,
                  result.isExceptional()
                      ? new GenericCommandResultMessage<>(far(result.exceptionResult()))
                      : result));
    }

    private static Throwable far(Throwable failure) {
      return new CommandExecutionException(failure.getMessage(), null, travelled(failure));
    }
  }

  static final class Queries extends SimpleQueryBus {
    Queries() {
      super(builder());
    }

    @Override
    public <Q, R> CompletableFuture<QueryResponseMessage<R>> query(QueryMessage<Q, R> query) {
      return super.query(query)
          .thenApply(
              answer ->
                  answer.isExceptional()
                      ? new GenericQueryResponseMessage<>(
                          query.getResponseType().responseMessagePayloadType(),
                          far(answer.exceptionResult()))
                      : answer);
    }

    private static Throwable far(Throwable failure) {
      return new QueryExecutionException(failure.getMessage(), null, travelled(failure));
    }
  }
}
