package io.vigil.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresConfigurationIT {

  @TempDir Path data;

  private ApplicationContextRunner application() {
    return new ApplicationContextRunner()
        .withUserConfiguration(EmbeddedPostgresConfiguration.class)
        .withConfiguration(
            AutoConfigurations.of(
                DataSourceAutoConfiguration.class,
                JdbcTemplateAutoConfiguration.class,
                JdbcClientAutoConfiguration.class))
        .withPropertyValues(
            "vigil.data-dir=" + data.resolve("kept"),
            "vigil.postgres.binaries-dir=" + AnyPostgres.BINARIES);
  }

  @Test
  void servesThePoolWhenNoServerIsNamed() {
    application()
        .run(
            context -> {
              var client = context.getBean(JdbcClient.class);

              assertThat(client.sql("SELECT current_user").query(String.class).single())
                  .isEqualTo("vigil");
              assertThat(context.getBean(HikariDataSource.class).getJdbcUrl())
                  .isEqualTo(context.getBean(VigilPostgres.class).jdbcUrl());
            });
  }

  @Test
  void stopsTheServerAfterThePoolWasClosed() {
    ReadyData.initialised(data.resolve("kept"));
    application()
        .run(
            context -> {
              var pool = context.getBean(HikariDataSource.class);
              var server = AnyPostgres.server(data.resolve("kept"));

              assertThat(
                      context
                          .getBeanFactory()
                          .getDependentBeans("embeddedPostgresConnectionDetails"))
                  .contains("dataSource");
              context.close();

              assertThat(pool.isClosed()).isTrue();
              AnyPostgres.awaitEnd(server);
            });
  }

  @Test
  void unpacksAndStartsNothingWhenAServerIsNamed() {
    application()
        .withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example.org/vigil")
        .run(
            context -> {
              assertThat(context).doesNotHaveBean(VigilPostgres.class);
              assertThat(context).hasSingleBean(DataSource.class);
              assertThat(data.resolve("kept")).doesNotExist();
            });
  }

  @Test
  void stopsTheServerWhenTheProcessIsAskedToEnd() throws Exception {
    ReadyData.initialised(data);
    try (var child = child()) {
      assertThat(child.printedUntil(SmallApplication.READY)).contains(SmallApplication.READY);
      var server = AnyPostgres.server(data);

      assertThat(child.terminated()).isTrue();

      AnyPostgres.awaitEnd(server);
    }
  }

  @Test
  void saysWhoHoldsTheDirectoryInsteadOfAStackTrace() throws Exception {
    try (var held = DataDirectoryLock.acquire(data);
        var child = child()) {
      assertThat(held).isNotNull();

      var printed = child.printedUntil(SmallApplication.READY);

      assertThat(child.status()).isNotZero();
      assertThat(printed)
          .contains("APPLICATION FAILED TO START")
          .contains("is in use by another running Vigil (process " + ProcessHandle.current().pid())
          .contains("Action:")
          .doesNotContain("\tat ");
    }
  }

  private ChildJvm child() throws Exception {
    return ChildJvm.running(
        SmallApplication.class,
        "--vigil.data-dir=" + data,
        "--vigil.postgres.binaries-dir=" + AnyPostgres.BINARIES);
  }
}
