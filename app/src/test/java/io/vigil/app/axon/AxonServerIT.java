package io.vigil.app.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.api.unit.UnitEvent.UnitRegistered;
import io.vigil.app.axon.processing.Processors;
import io.vigil.testkit.AxonServerCondition;
import io.vigil.testkit.NeedsAxonServer;
import io.vigil.testkit.PostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stack on a real Axon Server, named by {@code VIGIL_TEST_AXON_SERVER}. */
@NeedsAxonServer
class AxonServerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  static ConfigurableApplicationContext context;

  private final String unit = "T-" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    context =
        StackApplication.start(
            postgres,
            new Class<?>[] {AxonServerHealth.class, Names.class},
            "vigil.axon-server.servers=" + AxonServerCondition.address());
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void eventsGoThereAndComeBackWithTheirNames() {
    publish(Facts.teacher(unit, "王芳", List.of("芳芳")));

    await().atMost(PATIENCE).until(() -> context.getBean(Names.class).read.contains("王芳 " + unit));
    assertThat(stored()).as("nothing is stored in PostgreSQL").isZero();
    assertThat(context.getBean(AxonServerHealth.class).health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aPoisonousEventIsADeadLetterAndTheOthersPass() {
    publish(Facts.teacher(unit, Names.POISON, null), Facts.teacher(unit + "-next", "李强", null));

    await()
        .atMost(PATIENCE)
        .until(() -> context.getBean(Names.class).read.contains("李强 " + unit + "-next"));
    await().atMost(PATIENCE).until(() -> deadLetters().contains("unit " + unit));
  }

  @Test
  void anIdleProcessorHasNoLag() {
    publish(Facts.teacher(unit, "赵敏", null));

    await().atMost(PATIENCE).until(() -> context.getBean(Processors.class).areCaughtUp());
    assertThat(context.getBean(Processors.class).find("query.reference"))
        .get()
        .satisfies(status -> assertThat(status.position()).isPositive());
  }

  private static void publish(Object... events) {
    context.getBean(EventGateway.class).publish(events);
  }

  private static long stored() {
    return jdbc().sql("SELECT count(*) FROM eventstore.domain_event").query(Long.class).single();
  }

  private static List<String> deadLetters() {
    return jdbc()
        .sql("SELECT sequence_identifier FROM eventstore.dead_letter_entry")
        .query(String.class)
        .list();
  }

  private static JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  @ProcessingGroup("query.reference")
  static final class Names {

    static final String POISON = "poison";

    final List<String> read = Collections.synchronizedList(new ArrayList<>());

    @EventHandler
    void on(UnitRegistered event) {
      if (POISON.equals(event.personalName())) {
        throw new IllegalArgumentException("no such name");
      }
      read.add(event.personalName() + " " + event.unit());
    }
  }
}
