package io.vigil.command.warning;

import org.axonframework.common.caching.Cache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate and its cache. */
@Configuration(proxyBeanMethods = false)
@Import(Warning.class)
public class WarningConfiguration {
  private static final int CACHED = 20_000;

  @Bean
  Cache warningCache() {
    return new BoundedCache(CACHED);
  }
}
