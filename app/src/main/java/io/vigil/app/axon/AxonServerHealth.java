package io.vigil.app.axon;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Axon 4.13 has such an indicator for Boot 3 only. */
@Component("axonServerHealthIndicator")
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class AxonServerHealth extends AbstractHealthIndicator {

  private final AxonServerConnectionManager connections;

  AxonServerHealth(AxonServerConnectionManager connections) {
    this.connections = connections;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    var contexts = connections.connections();
    contexts.forEach((context, up) -> builder.withDetail(context, up ? "connected" : "lost"));
    builder.status(contexts.isEmpty() || contexts.containsValue(false) ? "DOWN" : "UP");
  }
}
