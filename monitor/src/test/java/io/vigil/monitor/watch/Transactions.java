package io.vigil.monitor.watch;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Axon's view of Spring's transactions. */
public record Transactions(PlatformTransactionManager manager) implements TransactionManager {

  @Override
  public Transaction startTransaction() {
    TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition());
    return new Transaction() {
      @Override
      public void commit() {
        if (!status.isCompleted() && status.isNewTransaction()) {
          manager.commit(status);
        }
      }

      @Override
      public void rollback() {
        if (!status.isCompleted() && status.isNewTransaction()) {
          manager.rollback(status);
        }
      }
    };
  }
}
