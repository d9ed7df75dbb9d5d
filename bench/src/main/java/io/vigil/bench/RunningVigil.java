package io.vigil.bench;

import io.vigil.app.VigilApplication;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Vigil on its embedded database, in this JVM, on a port of its own. */
final class RunningVigil implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final VigilHttp http;

  private RunningVigil(ConfigurableApplicationContext context) {
    this.context = context;
    this.http =
        new VigilHttp(
                Objects.requireNonNull(
                    context.getEnvironment().getProperty("local.server.port", Integer.class)))
            .withToken();
  }

  static RunningVigil in(Path dataDirectory) {
    var context =
        SpringApplication.run(
            VigilApplication.class,
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--vigil.data-dir=" + dataDirectory,
            "--vigil.admin.password=" + VigilHttp.PASSWORD);
    try {
      return new RunningVigil(context);
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  VigilHttp http() {
    return http;
  }

  @Override
  public void close() {
    http.close();
    context.close();
  }
}
