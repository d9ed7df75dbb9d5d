package io.vigil.command.fact;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Kills its user at one of the steps that leave a trace: before a statement, before and after a
 * commit, before and after an append.
 */
final class Faults {
  private final int deadly;
  private int steps;

  /** Dies at the given step, counted from 0. */
  Faults(int deadly) {
    this.deadly = deadly;
  }

  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Whether it came so far. */
  boolean happened() {
    return steps > deadly;
  }

  private void step() {
    if (steps++ >= deadly) {
      throw new Killed();
    }
  }

  DataSource in(DataSource healthy) {
    return proxy(
        DataSource.class,
        healthy,
        (method, result) -> result instanceof Connection c ? in(c) : result);
  }

  private Connection in(Connection healthy) {
    return proxy(Connection.class, healthy, (method, result) -> result);
  }

  EventStore in(EventStore healthy) {
    return proxy(EventStore.class, healthy, (method, result) -> result);
  }

  private interface Wrapping {
    Object wrap(Method method, Object result);
  }

  private <T> T proxy(Class<T> type, T healthy, Wrapping wrapping) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              boolean lasting = method.getName().equals("commit") || isPublish(method, arguments);
              if (lasting || method.getName().equals("prepareStatement")) {
                step();
              }
              Object result = call(healthy, method, arguments);
              if (lasting) {
                step();
              }
              return wrapping.wrap(method, result);
            }));
  }

  private static boolean isPublish(Method method, Object[] arguments) {
    return method.getName().equals("publish")
        && (arguments[0] instanceof List<?> || arguments[0] instanceof EventMessage<?>[]);
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
