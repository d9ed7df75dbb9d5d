package io.vigil.app.axon;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** An address of Axon Server is all it takes to store events there. */
public final class AxonServerAddress implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var servers = environment.getProperty("vigil.axon-server.servers");
    if (StringUtils.hasText(servers)) {
      var properties =
          Map.<String, Object>of(
              "axon.axonserver.enabled", "true", "axon.axonserver.servers", servers);
      environment.getPropertySources().addFirst(new MapPropertySource("axonServer", properties));
    }
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }
}
