package io.vigil.app.axon.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.app.axon.Facts;
import io.vigil.app.axon.StackApplication;
import io.vigil.testkit.PostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projections that we ship meet an event that PostgreSQL refuses. */
class ReadSidePoisonIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  @Test
  void oneReadingIsADeadLetterAndAllOthersAreOnTheBoards() {
    try (var context = StackApplication.start(postgres, new Class<?>[] {ReadSide.class})) {
      var jdbc = context.getBean(JdbcClient.class);
      var readings = new ArrayList<Object>(Facts.anyReadings(300));
      readings.add(150, Facts.reading("nul-\0-unit", 95));

      context.getBean(EventGateway.class).publish(readings);

      await().atMost(PATIENCE).until(context.getBean(Processors.class)::areCaughtUp);
      assertThat(jdbc.sql("SELECT count(*) FROM board.reading").query(Integer.class).single())
          .isEqualTo(300);
      assertThat(
              jdbc.sql("SELECT processing_group FROM eventstore.dead_letter_entry")
                  .query(String.class)
                  .list())
          .containsExactly("query.reading");
    }
  }

  @ComponentScan("io.vigil.query")
  static class ReadSide {}
}
