package io.vigil.app.axon.processing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.app.axon.processing.ProcessorStatus.State;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gauges per processor: {@code vigil.processor.lag} and its like. */
@Component
class ProcessorGauges {

  /** One look at the database serves all gauges of a scrape. */
  private static final Duration SCRAPE = Duration.ofSeconds(1);

  private final MeterRegistry registry;
  private final Processors processors;
  private final LoadingCache<Boolean, List<ProcessorStatus>> statuses;

  ProcessorGauges(MeterRegistry registry, Processors processors) {
    this.registry = registry;
    this.processors = processors;
    this.statuses = Caffeine.newBuilder().expireAfterWrite(SCRAPE).build(all -> processors.list());
  }

  @EventListener(ApplicationReadyEvent.class)
  void register() {
    processors.names().forEach(this::register);
    // a process that is gone cannot tell of it itself
    ProcessingGroups.ALL.forEach(
        name ->
            gauge(
                name,
                "stopped",
                "1 while no process does its work",
                status -> bit(status.state() == State.STOPPED)));
  }

  private void register(String name) {
    gauge(name, "lag", "events behind the head of the store", ProcessorStatus::lag);
    gauge(name, "error", "1 while it fails", status -> bit(status.state() == State.ERROR));
    gauge(name, "caughtup", "1 when idle", status -> bit(status.isCaughtUp()));
    gauge(name, "deadletters", "events it could not handle", ProcessorStatus::deadLetters);
  }

  private void gauge(
      String processor, String what, String help, ToDoubleFunction<ProcessorStatus> value) {
    Gauge.builder("vigil.processor." + what, () -> read(processor, value))
        .description(help)
        .tag("processor", processor)
        .register(registry);
  }

  private double read(String processor, ToDoubleFunction<ProcessorStatus> value) {
    return statuses.get(true).stream()
        .filter(status -> status.name().equals(processor))
        .mapToDouble(value)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double bit(boolean value) {
    return value ? 1 : 0;
  }
}
