package io.vigil.app.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** No {@code spring.datasource.url}: the embedded database serves, started before the pool. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoServerNamed.class)
public class EmbeddedPostgresConfiguration {

  @Bean(destroyMethod = "close")
  VigilPostgres vigilPostgres(Environment environment) {
    return VigilPostgres.start(PostgresSettings.from(environment));
  }

  @Bean
  JdbcConnectionDetails embeddedPostgresConnectionDetails(VigilPostgres postgres) {
    return new Details(postgres);
  }

  private record Details(VigilPostgres postgres) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return postgres.jdbcUrl();
    }

    @Override
    public String getUsername() {
      return postgres.username();
    }

    @Override
    public String getPassword() {
      return postgres.password();
    }
  }

  static final class NoServerNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
    }
  }
}
