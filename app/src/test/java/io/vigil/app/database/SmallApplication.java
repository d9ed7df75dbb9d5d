package io.vigil.app.database;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** A pool on the embedded database and nothing else. */
@Import(EmbeddedPostgresConfiguration.class)
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
class SmallApplication {

  static final String READY = "application is up";

  public static void main(String[] arguments) throws InterruptedException {
    new SpringApplicationBuilder(SmallApplication.class)
        .web(WebApplicationType.NONE)
        .run(arguments);
    System.out.println(READY);
    new CountDownLatch(1).await();
  }
}
