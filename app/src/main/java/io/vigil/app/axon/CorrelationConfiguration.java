package io.vigil.app.axon;

import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrelationConfiguration {

  @Bean
  CorrelationDataProvider callerCorrelation() {
    return new CallerCorrelation();
  }
}
