package io.vigil.app.storage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

  @Bean
  @DependsOnDatabaseInitialization
  StorageKind storageKind(JdbcClient jdbc) {
    var kind = StorageKind.of(jdbc);
    kind.log();
    return kind;
  }

  @Bean
  HealthIndicator storageHealthIndicator(StorageKind kind) {
    var health = Health.up().withDetail("kind", kind.name());
    health.withDetail("postgresql", kind.postgresVersion());
    kind.timescaleVersion().ifPresent(version -> health.withDetail("timescaledb", version));
    var fixed = health.build();
    return () -> fixed;
  }
}
