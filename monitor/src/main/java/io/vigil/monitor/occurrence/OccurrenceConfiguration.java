package io.vigil.monitor.occurrence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class OccurrenceConfiguration {

  @Bean
  FileStore occurrenceFiles(JdbcTemplate jdbc) {
    return new FileStore(jdbc, JsonMapper.builder().build());
  }
}
