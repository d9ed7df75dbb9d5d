package io.vigil.monitor.alert;

/** Whether this process hears of cases, and has heard all that had happened when it began to. */
@FunctionalInterface
public interface CaughtUp {
  boolean isCaughtUp();
}
