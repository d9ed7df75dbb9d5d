package io.vigil.app.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

  private static final LocalDateTime DEMO_START = LocalDateTime.parse("2026-11-20T08:00");

  @Bean
  ZoneId collegeZone(@Value("${vigil.zone}") ZoneId zone) {
    return zone;
  }

  @Bean
  @ConditionalOnBooleanProperty(name = "vigil.demo", havingValue = false, matchIfMissing = true)
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnBooleanProperty("vigil.demo")
  @DependsOnDatabaseInitialization
  Clock demoClock(JdbcClient jdbc, ZoneId zone) {
    var start = DEMO_START.atZone(zone).toInstant();
    return Clock.offset(
        Clock.systemUTC(), keptOffset(jdbc, Duration.between(Instant.now(), start)));
  }

  /** The first start decides; later ones find the demo college as much older as it is. */
  static Duration keptOffset(JdbcClient jdbc, Duration ofFirstStart) {
    jdbc.sql(
            """
            INSERT INTO eventstore.demo_clock (ahead_millis) VALUES (?)
            ON CONFLICT (only_row) DO NOTHING
            """)
        .param(ofFirstStart.toMillis())
        .update();
    var kept =
        jdbc.sql("SELECT ahead_millis FROM eventstore.demo_clock").query(Long.class).single();
    return Duration.ofMillis(kept);
  }
}
