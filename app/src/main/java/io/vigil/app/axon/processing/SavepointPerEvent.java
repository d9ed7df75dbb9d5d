package io.vigil.app.axon.processing;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Handles an event in a savepoint and in a unit of work of its own, whose commit flushes what the
 * handler has buffered. What fails takes nothing else with it: on PostgreSQL the dead letter could
 * not be written otherwise, because a failed statement spoils the whole transaction.
 */
final class SavepointPerEvent implements HandlerEnhancerDefinition {

  private static final TransactionDefinition SAVEPOINT =
      new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);

  private final ObjectProvider<PlatformTransactionManager> transactions;

  SavepointPerEvent(ObjectProvider<PlatformTransactionManager> transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
    return original.canHandleMessageType(eventMessages()) ? new Member<>(original) : original;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Class<? extends Message> eventMessages() {
    return (Class) EventMessage.class;
  }

  private final class Member<T> extends WrappedMessageHandlingMember<T> {

    Member(MessageHandlingMember<T> delegate) {
      super(delegate);
    }

    @Override
    public Object handle(Message<?> message, T target) throws Exception {
      return BatchMode.isOneByOne() ? inSavepoint(message, target) : super.handle(message, target);
    }

    private Object inSavepoint(Message<?> message, T target) throws Exception {
      var manager = transactions.getObject();
      var savepoint = manager.getTransaction(SAVEPOINT);
      Object result;
      try {
        result = inOwnUnitOfWork(message, target);
      } catch (Exception | Error e) {
        manager.rollback(savepoint);
        throw e;
      }
      manager.commit(savepoint);
      return result;
    }

    private Object inOwnUnitOfWork(Message<?> message, T target) throws Exception {
      var batch = CurrentUnitOfWork.get();
      CurrentUnitOfWork.clear(batch);
      try {
        return handleAndCommit(message, target);
      } finally {
        CurrentUnitOfWork.set(batch);
      }
    }

    private Object handleAndCommit(Message<?> message, T target) throws Exception {
      UnitOfWork<Message<?>> own = DefaultUnitOfWork.startAndGet(message);
      var result =
          own.executeWithResult(
              () -> super.handle(message, target), RollbackConfigurationType.ANY_THROWABLE);
      if (result.isExceptional()) {
        throw asException(result.exceptionResult());
      }
      return result.getPayload();
    }

    private static Exception asException(Throwable failure) {
      return failure instanceof Exception e ? e : new IllegalStateException(failure);
    }
  }
}
