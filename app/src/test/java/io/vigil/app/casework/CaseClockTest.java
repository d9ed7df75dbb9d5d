package io.vigil.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
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

  private record Told(@TargetAggregateIdentifier String id, String description) {}

  @Test
  void whatIsSaidOfACaseThatRefusesStandsInNoLog() {
    kinds.addBean("a", kind(() -> List.of(new Told("i-1", "赵敏监考缺岗"))));
    var lines = new ListAppender<ILoggingEvent>();
    var log = (Logger) LoggerFactory.getLogger(CaseClock.class);
    lines.start();
    log.addAppender(lines);

    clock().tick();

    log.detachAppender(lines);
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("Told i-1 was not taken and comes again");
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
