package io.vigil.command.warning;

import io.vigil.api.warning.WarningCommand.RaiseWarning;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/**
 * Raises warnings without reading them first: a batch of the monitor raises hundreds in one unit of
 * work, and each look for the events of one costs a query and a walk through all that wait there.
 */
class Raising {
  private final Repository<Warning> warnings;
  private final Predicate<String> known;
  private final Times times;

  /**
   * @param known whether there is a warning with an id, because its command came before; never true
   *     where the store shares the transaction of the monitor
   */
  Raising(Repository<Warning> warnings, Predicate<String> known, Times times) {
    this.warnings = warnings;
    this.known = known;
    this.times = times;
  }

  @CommandHandler
  void handle(RaiseWarning command) throws Exception {
    if (!known.test(command.warningId())) {
      warnings.newInstance(() -> new Warning(command, times));
    }
  }
}
