package io.vigil.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrdersTest {
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final Orders orders = new Orders(DefaultCommandGateway.builder().commandBus(bus).build());

  static RuntimeException[] whatAnotherNodeWasFasterWith() {
    return new RuntimeException[] {
      new ConcurrencyException("its next step"), new AggregateStreamCreationException("its first")
    };
  }

  @ParameterizedTest
  @MethodSource("whatAnotherNodeWasFasterWith")
  void anOrderIsGivenOnceMoreWhereAnotherNodeWasFaster(RuntimeException faster) {
    AtomicInteger given = new AtomicInteger();
    bus.subscribe(
        String.class.getName(),
        order -> {
          if (given.incrementAndGet() == 1) {
            throw faster;
          }
          return "done";
        });

    assertThat(orders.give("write", String.class)).isEqualTo("done");
    assertThat(given).hasValue(2);
  }
}
