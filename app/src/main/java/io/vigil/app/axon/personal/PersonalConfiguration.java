package io.vigil.app.axon.personal;

import io.vigil.command.fact.PersonalCopies;
import java.nio.file.Path;
import javax.crypto.SecretKey;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class PersonalConfiguration {

  @Bean
  @DependsOnDatabaseInitialization
  PersonalKeys personalKeys(
      JdbcClient jdbc,
      JdbcTemplate template,
      PlatformTransactionManager transactions,
      Environment environment) {
    return new VaultKeys(jdbc, transactions, master(environment), new PersonalCopies(template));
  }

  @Bean
  DerivedKeys derivedKeys(Environment environment) {
    return new DerivedKeys(master(environment));
  }

  private static SecretKey master(Environment environment) {
    var given = environment.getProperty("vigil.master-key");
    return StringUtils.hasText(given)
        ? MasterKey.fromBase64(given)
        : MasterKey.inFile(file(environment));
  }

  private static Path file(Environment environment) {
    var dataDirectory = environment.getProperty("vigil.data-dir", "vigil-data");
    return Path.of(dataDirectory, "secrets", "master.key");
  }
}
