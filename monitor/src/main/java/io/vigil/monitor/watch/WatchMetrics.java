package io.vigil.monitor.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import java.util.List;
import java.util.Locale;

/** Counts what was committed. */
final class WatchMetrics {
  private final MeterRegistry registry;
  private final Counter readings;
  private final Counter reevaluations;

  WatchMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.readings =
        Counter.builder("vigil.watch.readings")
            .description("Readings and corrections taken in by the monitor")
            .register(registry);
    this.reevaluations =
        Counter.builder("vigil.watch.reevaluations")
            .description("Times that a whole series was judged again")
            .register(registry);
    List.of(Colour.values()).forEach(this::raised);
  }

  void count(List<Heard> events, Findings findings) {
    readings.increment(events.stream().filter(Heard.OfReading.class::isInstance).count());
    reevaluations.increment(findings.reevaluations());
    findings.commands().stream()
        .map(Findings.Because::message)
        .filter(RaiseWarning.class::isInstance)
        .forEach(command -> raised(((RaiseWarning) command).colour()).increment());
  }

  private Counter raised(Colour colour) {
    return Counter.builder("vigil.warnings.raised")
        .description("Warnings raised")
        .tag("colour", colour.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }
}
