package io.vigil.command;

import io.vigil.command.calendar.StatutoryHolidays;
import io.vigil.command.controlpoint.BaseQuantities;
import io.vigil.command.fact.FactStore;
import io.vigil.command.imports.Imports;
import io.vigil.command.intake.SystemMetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Puts in order what the last run left, after the event store is there and before requests come.
 */
final class CommandStart implements SmartLifecycle {
  /** The web server starts 2048 phases before the last. */
  private static final int BEFORE_REQUESTS = DEFAULT_PHASE - 4096;

  private final FactStore store;
  private final Imports imports;
  private final BaseQuantities quantities;
  private final @Nullable StatutoryHolidays holidays;
  private volatile boolean running;

  CommandStart(
      FactStore store,
      Imports imports,
      BaseQuantities quantities,
      @Nullable StatutoryHolidays holidays) {
    this.store = store;
    this.imports = imports;
    this.quantities = quantities;
    this.holidays = holidays;
  }

  @Override
  public void start() {
    store.recover();
    imports.interruptUnfinished();
    imports.deleteOldRows();
    var metaData = SystemMetaData.of("start");
    quantities.define(metaData);
    if (holidays != null) {
      holidays.enter(metaData);
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return BEFORE_REQUESTS;
  }
}
