package io.vigil.monitor.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.ZoneId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
  private static final Duration BEHIND_FOR = Duration.ofSeconds(20);

  @Bean
  WatchTables watchTables(JdbcTemplate jdbc) {
    JsonMapper json = JsonMapper.builder().build();
    var rules = new Rules(jdbc, json);
    var readings = new ReadingStore(jdbc, rules);
    var doubts = new DoubtStore(jdbc, json, readings);
    return new WatchTables(
        new SeriesStore(jdbc, json, doubts),
        readings,
        new EpisodeStore(jdbc),
        new CollectionStore(jdbc, json),
        new RollupStore(jdbc, json, rules),
        new CommonStore(jdbc, json, rules),
        doubts);
  }

  @Bean
  History watchHistory(WatchTables tables, PlatformTransactionManager transactions) {
    return new History(tables, transactions);
  }

  @Bean
  GapQuestions gapQuestions(QueryGateway queries) {
    return new ReadSideGaps(queries);
  }

  @Bean
  GapColours gapColours(
      @Value("${vigil.missing-data.blue-from:1}") int blueFrom,
      @Value("${vigil.missing-data.yellow-from:2}") int yellowFrom) {
    return new GapColours(blueFrom, yellowFrom);
  }

  @Bean
  GapWatch gapWatch(JdbcTemplate jdbc, GapQuestions questions, ZoneId zone, GapColours colours) {
    var store = new DataGapStore(jdbc, JsonMapper.builder().build());
    return new GapWatch(store, questions, zone, BEHIND_FOR, colours);
  }

  @Bean
  Evaluation watchEvaluation(WatchTables tables, GapWatch gaps, ZoneId zone) {
    return new Evaluation(tables, gaps, zone);
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
