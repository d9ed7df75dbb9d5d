package io.vigil.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class CaseClockTest {
  private final List<Object> heard = new ArrayList<>();
  private final StaticListableBeanFactory kinds = new StaticListableBeanFactory();

  @Test
  void aKindThatCannotBeAskedAndACaseThatRefusesHoldUpNoOther() {
    kinds.addBean(
        "a",
        kind(
            () -> {
              throw new IllegalStateException("starting");
            }));
    kinds.addBean("b", kind(() -> List.of("refused", "taken")));
    kinds.addBean("c", kind(() -> List.of("too")));

    clock().tick();

    assertThat(heard).containsExactly("taken", "too");
  }

  private interface Asked {
    List<?> commands();
  }

  private static DueCases kind(Asked asked) {
    return (now, most) -> asked.commands();
  }

  private CaseClock clock() {
    var bus = SimpleCommandBus.builder().build();
    bus.subscribe(
        String.class.getName(),
        command -> {
          if (command.getPayload().equals("refused")) {
            throw new IllegalStateException("not now");
          }
          return heard.add(command.getPayload());
        });
    return new CaseClock(
        kinds.getBeanProvider(DueCases.class),
        DefaultCommandGateway.builder().commandBus(bus).build(),
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }
}
