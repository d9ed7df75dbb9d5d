package io.vigil.app.axon.refusal;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;

/** Axon Server passes on nothing of a failure but its text and such details. */
final class RefusalCarrier implements MessageHandlerInterceptor<Message<?>> {

  @Override
  public Object handle(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    try {
      return chain.proceed();
    } catch (RuntimeException failure) {
      throw CarriedRefusal.carries(failure) ? packed(unitOfWork.getMessage(), failure) : failure;
    }
  }

  private static RuntimeException packed(Message<?> message, RuntimeException refusal) {
    var carried = CarriedRefusal.of(refusal);
    return message instanceof CommandMessage<?>
        ? new CommandExecutionException(refusal.getMessage(), refusal, carried)
        : new QueryExecutionException(refusal.getMessage(), refusal, carried);
  }
}
