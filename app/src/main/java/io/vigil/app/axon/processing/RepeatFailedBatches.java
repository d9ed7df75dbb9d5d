package io.vigil.app.axon.processing;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Remembers how far a failed batch reached and has its events handled one by one when they come
 * again. Axon does not dead-letter what fails in the commit of a batch, it would repeat it for
 * ever.
 */
final class RepeatFailedBatches implements MessageHandlerInterceptor<EventMessage<?>> {

  private final AtomicLong oneByOneUpTo = new AtomicLong(Long.MIN_VALUE);

  @Override
  public Object handle(
      UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain interceptorChain)
      throws Exception {
    if (unitOfWork instanceof BatchingUnitOfWork<?> batch) {
      handle(batch);
    } else {
      // a dead letter that is tried again
      BatchMode.ONE_BY_ONE.applyTo(unitOfWork);
    }
    return interceptorChain.proceed();
  }

  private void handle(BatchingUnitOfWork<?> batch) {
    if (batch.isFirstMessage()) {
      batch.onRollback(rolledBack -> failed(batch.getMessages()));
    }
    mode(batch.getMessage()).applyTo(batch);
  }

  private BatchMode mode(Message<?> message) {
    return position(message).orElse(Long.MAX_VALUE) <= oneByOneUpTo.get()
        ? BatchMode.ONE_BY_ONE
        : BatchMode.TOGETHER;
  }

  private void failed(List<? extends Message<?>> batch) {
    position(batch.getLast()).ifPresent(last -> oneByOneUpTo.accumulateAndGet(last, Math::max));
  }

  private static OptionalLong position(Message<?> message) {
    return message instanceof TrackedEventMessage<?> tracked
        ? tracked.trackingToken().position()
        : OptionalLong.empty();
  }
}
