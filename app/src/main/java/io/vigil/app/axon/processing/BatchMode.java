package io.vigil.app.axon.processing;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** How the events of a read side's batch are handled. */
enum BatchMode {
  /** All events together; any failure rolls the batch back and has it repeated one by one. */
  TOGETHER,

  /** Each event in a savepoint, its writes flushed before the next; a failure is a dead letter. */
  ONE_BY_ONE;

  private static final String RESOURCE = BatchMode.class.getName();

  void applyTo(UnitOfWork<?> unitOfWork) {
    unitOfWork.resources().put(RESOURCE, this);
  }

  static boolean isOneByOne() {
    return CurrentUnitOfWork.isStarted()
        && CurrentUnitOfWork.get().getResource(RESOURCE) == ONE_BY_ONE;
  }
}
