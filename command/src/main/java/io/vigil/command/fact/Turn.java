package io.vigil.command.fact;

import java.util.concurrent.locks.ReentrantLock;

/** The turn of one writer on this node; the next ones wait in order, without a connection. */
final class Turn {
  private final ReentrantLock lock = new ReentrantLock(true);

  Taken take() {
    lock.lock();
    return lock::unlock;
  }

  interface Taken extends AutoCloseable {
    @Override
    void close();
  }
}
