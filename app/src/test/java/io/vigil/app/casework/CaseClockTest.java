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
import java.util.function.Predicate;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class CaseClockTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

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

  @Test
  void limitsDoNotWaitForWhatTakesLong() {
    kinds.addBean("a", new LongWork());
    kinds.addBean("b", kind(() -> List.of("limit")));

    new CaseClockConfiguration()
        .caseClock(kinds.getBeanProvider(DueCases.class), gateway(), CLOCK)
        .tick();
    assertThat(heard).containsExactly("limit");

    clock(DueCases::takesLong).tick();
    assertThat(heard).containsExactly("limit", "draft");
  }

  private static final class LongWork implements DueCases {
    @Override
    public List<?> commands(Instant now, int most) {
      return List.of("draft");
    }

    @Override
    public boolean takesLong() {
      return true;
    }
  }

  private interface Asked {
    List<?> commands();
  }

  private static DueCases kind(Asked asked) {
    return (now, most) -> asked.commands();
  }

  private CaseClock clock() {
    return clock(kind -> true);
  }

  private CaseClock clock(Predicate<DueCases> which) {
    return new CaseClock(kinds.getBeanProvider(DueCases.class), which, gateway(), CLOCK);
  }

  private CommandGateway gateway() {
    var bus = SimpleCommandBus.builder().build();
    bus.subscribe(
        String.class.getName(),
        command -> {
          if (command.getPayload().equals("refused")) {
            throw new IllegalStateException("not now");
          }
          return heard.add(command.getPayload());
        });
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }
}
