package io.vigil.app.grafana;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.rowset.SqlRowSet;

/** Asks the database what a board asks, over a connection like Grafana's: in UTC. */
final class BoardReader implements AutoCloseable {

  private static final Instant FROM = Instant.parse("2026-08-31T16:00:00Z");
  private static final Instant TO = Instant.parse("2026-11-20T04:00:00Z");

  private final Connection connection;
  private final JdbcTemplate jdbc;

  BoardReader(String url, String username, String password) throws SQLException {
    connection = DriverManager.getConnection(url, username, password);
    jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    jdbc.execute("SET timezone = 'UTC'");
  }

  BoardReader as(String role) {
    jdbc.execute("SET ROLE " + role);
    return this;
  }

  JdbcTemplate jdbc() {
    return jdbc;
  }

  SqlRowSet ask(Query query, boolean timescale, Map<String, String> chosen) {
    var macros = new Macros(timescale, FROM, TO, Duration.ofHours(1));
    return jdbc.queryForRowSet(macros.expand(new Variables(chosen).interpolate(query.sql())));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
