package io.vigil.query.projection;

import io.vigil.api.message.VigilEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the writer of each read model. */
@Component
public class BatchWriters {

  private final Slots slots;
  private final TransactionTemplate savepoint;

  BatchWriters(Slots slots, PlatformTransactionManager transactions) {
    this.slots = slots;
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  public <E extends VigilEvent> BatchWriter<E> of(ReadModel<E> model) {
    return new BatchWriter<>(model, slots, savepoint);
  }
}
