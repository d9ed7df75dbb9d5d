package io.vigil.app.axon.processing;

import io.vigil.app.axon.processing.ProcessorStatus.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Down while a processor fails or nobody does its work; tells how far each has come. */
@Component("processorsHealthIndicator")
class ProcessorHealth extends AbstractHealthIndicator {

  private final Processors processors;

  ProcessorHealth(Processors processors) {
    this.processors = processors;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    var all = processors.list();
    all.forEach(processor -> builder.withDetail(processor.name(), details(processor)));
    builder.status(isFailing(all) ? "DOWN" : "UP");
  }

  private static boolean isFailing(List<ProcessorStatus> all) {
    return all.stream()
        .map(ProcessorStatus::state)
        .anyMatch(state -> state == State.ERROR || state == State.STOPPED);
  }

  private static Map<String, Object> details(ProcessorStatus processor) {
    var details = new LinkedHashMap<String, Object>();
    details.put("state", processor.state());
    details.put("position", processor.position());
    details.put("lag", processor.lag());
    details.put("deadLetters", processor.deadLetters());
    return details;
  }
}
