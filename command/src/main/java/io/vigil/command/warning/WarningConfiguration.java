package io.vigil.command.warning;

import io.vigil.command.casework.Deadlines;
import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The aggregate and its cache. */
@Configuration(proxyBeanMethods = false)
@Import(Warning.class)
public class WarningConfiguration {
  private static final int CACHED = 50_000;
  private static final long NOT_STORED = -1;

  /** The embedded database serves one process, Axon Server sends an aggregate's commands to one. */
  @Bean
  Cache warningCache(Environment environment, ObjectProvider<EventStore> events) {
    var cache = new BoundedCache(CACHED);
    boolean shared =
        StringUtils.hasText(environment.getProperty("spring.datasource.url"))
            && !environment.getProperty("axon.axonserver.enabled", Boolean.class, false);
    return shared
        ? new FreshCache(
            cache, id -> events.getObject().lastSequenceNumberFor(id).orElse(NOT_STORED))
        : cache;
  }

  @Bean
  Times responseTimes(Deadlines deadlines, Clock clock, ZoneId collegeZone) {
    return new Times(deadlines, clock, collegeZone);
  }

  @Bean
  Raising raising(
      @Qualifier("warningRepository") Repository<Warning> warnings,
      EventStore events,
      Times responseTimes) {
    boolean oneTransaction = events instanceof EmbeddedEventStore;
    return new Raising(
        warnings,
        id -> !oneTransaction && events.lastSequenceNumberFor(id).isPresent(),
        responseTimes);
  }
}
