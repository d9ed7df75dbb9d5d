package io.vigil.monitor.watch;

import io.micrometer.core.instrument.MeterRegistry;
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
    var readings = new ReadingStore(jdbc, new Rules(jdbc, json));
    return new WatchTables(series, readings, new EpisodeStore(jdbc), new CollectionStore(jdbc));
  }

  @Bean
  Evaluation watchEvaluation(WatchTables tables) {
    return new Evaluation(tables);
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
