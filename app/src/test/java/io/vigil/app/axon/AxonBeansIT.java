package io.vigil.app.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.axon.serialization.EventSerializer;
import io.vigil.testkit.PostgresExtension;
import java.util.UUID;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;

class AxonBeansIT {

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  @Test
  void storesEventsInPostgresqlByDefault() {
    try (var context = StackApplication.start(postgres, new Class<?>[0])) {
      assertThat(context.getBean(EventBus.class)).isInstanceOf(EmbeddedEventStore.class);
      assertThat(context.getBean(EventStorageEngine.class))
          .isInstanceOf(JdbcEventStorageEngine.class);
      assertThat(context.getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
      assertSameOnBothStores(context);
    }
  }

  @Test
  void leavesEventsCommandsAndQueriesToAxonServerWhenThereIsOne() {
    try (var context =
        StackApplication.start(
            postgres,
            new Class<?>[] {AxonServerHealth.class},
            "axon.axonserver.enabled=true",
            "axon.axonserver.servers=localhost:1",
            "spring.main.lazy-initialization=true")) {
      assertThat(context.getBean(EventBus.class)).isInstanceOf(AxonServerEventStore.class);
      assertThat(context.getBeansOfType(EventStorageEngine.class)).isEmpty();
      assertThat(context.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
      assertThat(context.getBean(QueryBus.class)).isInstanceOf(AxonServerQueryBus.class);
      assertThat(context.getBean(AxonServerHealth.class).health().getStatus())
          .as("no server listens there")
          .isEqualTo(Status.DOWN);
      assertSameOnBothStores(context);
    }
  }

  @Test
  void findsAxonServerByItsAddressAlone() {
    try (var context =
        StackApplication.start(
            postgres,
            new Class<?>[0],
            "vigil.axon-server.servers=localhost:1",
            "spring.main.lazy-initialization=true")) {
      assertThat(context.getEnvironment().getProperty("axon.axonserver.enabled")).isEqualTo("true");
      assertThat(context.getBean(EventBus.class)).isInstanceOf(AxonServerEventStore.class);
    }
  }

  @Test
  void makesIdentifiersThatGrow() {
    var first = IdentifierFactory.getInstance().generateIdentifier();
    var second = IdentifierFactory.getInstance().generateIdentifier();

    assertThat(IdentifierFactory.getInstance()).isInstanceOf(UuidV7IdentifierFactory.class);
    assertThat(UUID.fromString(first).version()).isEqualTo(7);
    assertThat(second).isGreaterThan(first);
  }

  private static void assertSameOnBothStores(ApplicationContext context) {
    assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    assertThat(context.getBean(TransactionManager.class))
        .isInstanceOf(SpringTransactionManager.class);
    assertThat(context.getBean(Serializer.class)).isInstanceOf(Jackson3Serializer.class);
    assertThat(context.getBean("eventSerializer")).isInstanceOf(EventSerializer.class);
  }
}
