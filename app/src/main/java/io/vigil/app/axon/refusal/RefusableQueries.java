package io.vigil.app.axon.refusal;

import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;

/** Gives whoever asked the refusal itself, wherever the question was answered. */
final class RefusableQueries extends DefaultQueryGateway {

  RefusableQueries(QueryBus bus) {
    super(builder().queryBus(bus));
  }

  @Override
  public <R, Q> CompletableFuture<R> query(String name, Q query, ResponseType<R> answer) {
    return super.query(name, query, answer)
        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(Refused.in(failure)));
  }
}
