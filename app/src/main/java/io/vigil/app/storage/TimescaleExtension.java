package io.vigil.app.storage;

import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Creates the extension where the server has it, before the migrations ask for it. */
@Component
class TimescaleExtension implements FlywayConfigurationCustomizer {

  private static final Logger log = LoggerFactory.getLogger(TimescaleExtension.class);
  private static final String AVAILABLE =
      """
      SELECT EXISTS (SELECT FROM pg_available_extensions
                     WHERE name = 'timescaledb' AND installed_version IS NULL)
      """;

  @Override
  public void customize(FluentConfiguration configuration) {
    createIfAvailable(configuration.getDataSource());
  }

  static void createIfAvailable(DataSource dataSource) {
    var jdbc = JdbcClient.create(dataSource);
    if (jdbc.sql(AVAILABLE).query(Boolean.class).single()) {
      create(jdbc);
    }
  }

  private static void create(JdbcClient jdbc) {
    try {
      jdbc.sql("CREATE EXTENSION IF NOT EXISTS timescaledb").update();
    } catch (DataAccessException e) {
      log.warn(
          "The server has TimescaleDB but this user cannot create the extension, so the read"
              + " tables will be plain ones. To use it, have an administrator run CREATE EXTENSION"
              + " timescaledb before the first start: {}",
          e.getMostSpecificCause().getMessage());
    }
  }
}
