package io.vigil.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresExtensionIT {

  private static final String TABLES =
      "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename = 'sample'";

  @RegisterExtension static final PostgresExtension migrated = PostgresExtension.migrated();
  @RegisterExtension static final PostgresExtension other = PostgresExtension.migrated();
  @RegisterExtension static final PostgresExtension empty = PostgresExtension.empty();

  @Test
  void runsTheMigrationsOfTheClasspath() throws SQLException {
    assertThat(number(migrated.dataSource(), "SELECT number FROM sample")).isEqualTo(42);
  }

  @Test
  void leavesAnEmptyDatabaseEmpty() throws SQLException {
    assertThat(number(empty.dataSource(), TABLES)).isZero();
  }

  @Test
  void givesEachUserADatabaseOfItsOwn() throws SQLException {
    change(other.dataSource(), "DELETE FROM sample");

    assertThat(number(other.dataSource(), "SELECT count(*) FROM sample")).isZero();
    assertThat(number(migrated.dataSource(), "SELECT count(*) FROM sample")).isOne();
  }

  @Test
  void dropsTheDatabaseAfterTheClass() throws SQLException {
    var shortLived = PostgresExtension.empty();
    var name = shortLived.jdbcUrl().replaceAll(".*/|\\?.*", "");
    var databases = "SELECT count(*) FROM pg_database WHERE datname = '" + name + "'";
    assertThat(number(shortLived.dataSource(), databases)).isOne();

    shortLived.afterAll(null);

    assertThat(number(empty.dataSource(), databases)).isZero();
  }

  @Test
  void signsInWithWhatItTells() throws SQLException {
    try (var connection =
        DriverManager.getConnection(migrated.jdbcUrl(), migrated.username(), migrated.password())) {
      assertThat(connection.getMetaData().getDatabaseMajorVersion()).isGreaterThanOrEqualTo(15);
    }
  }

  private static long number(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void change(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
