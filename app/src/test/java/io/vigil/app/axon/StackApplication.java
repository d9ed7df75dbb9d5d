package io.vigil.app.axon;

import io.vigil.app.time.TimeConfiguration;
import io.vigil.testkit.PostgresExtension;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The stack without the domain: what every test of Axon's wiring runs on. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({
  "io.vigil.app.axon.eventstore",
  "io.vigil.app.axon.serialization",
  "io.vigil.app.axon.personal",
  "io.vigil.app.axon.processing",
  "io.vigil.app.storage"
})
@Import({CorrelationConfiguration.class, TimeConfiguration.class})
public class StackApplication {

  /** Starts it on a database, with handlers and settings of the test. */
  public static ConfigurableApplicationContext start(
      PostgresExtension postgres, Class<?>[] components, String... properties) {
    var arguments =
        Stream.concat(
            Stream.of(
                "spring.datasource.url=" + postgres.jdbcUrl(),
                "spring.datasource.username=" + postgres.username(),
                "spring.datasource.password=" + postgres.password(),
                "spring.datasource.hikari.minimum-idle=0",
                "vigil.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "spring.main.banner-mode=off"),
            Stream.of(properties));
    return new SpringApplicationBuilder(StackApplication.class)
        .sources(components)
        .web(WebApplicationType.NONE)
        .run(arguments.map(property -> "--" + property).toArray(String[]::new));
  }
}
