package io.vigil.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.axon.StackApplication;
import io.vigil.testkit.PostgresExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.HealthIndicator;

class StorageIT {

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  @Test
  void healthTellsWhatKindOfTablesThereAre() {
    try (var context = StackApplication.start(postgres, new Class<?>[0])) {
      var health = context.getBean("storageHealthIndicator", HealthIndicator.class).health();

      assertThat(health.getDetails())
          .containsEntry("kind", PostgresExtension.hasTimescale() ? "timescaledb" : "plain")
          .containsKey("postgresql");
      assertThat(context.getBean(StorageKind.class).timescaleVersion().isPresent())
          .isEqualTo(PostgresExtension.hasTimescale());
    }
  }
}
