package io.vigil.monitor.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

  @Bean
  WatchTables watchTables(JdbcTemplate jdbc) {
    JsonMapper json = JsonMapper.builder().build();
    var series = new SeriesStore(jdbc, json);
    var rules = new Rules(jdbc, json);
    return new WatchTables(
        series,
        new ReadingStore(jdbc, rules),
        new EpisodeStore(jdbc),
        new CollectionStore(jdbc, json),
        new RollupStore(jdbc, json, rules));
  }

  @Bean
  Evaluation watchEvaluation(WatchTables tables, ZoneId zone) {
    return new Evaluation(tables, zone);
  }

  @Bean
  Dispatch watchDispatch(EventBus events, CommandGateway commands) {
    return new Dispatch(events, commands);
  }

  @Bean
  WatchMetrics watchMetrics(MeterRegistry registry) {
    return new WatchMetrics(registry);
  }
}
