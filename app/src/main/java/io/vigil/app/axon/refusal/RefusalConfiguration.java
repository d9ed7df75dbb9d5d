package io.vigil.app.axon.refusal;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without Axon Server the refusal itself arrives. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class RefusalConfiguration {

  @Bean
  ConfigurerModule refusalCarrier() {
    var carrier = new RefusalCarrier();
    return configurer ->
        configurer.onInitialize(
            configuration ->
                configuration.onStart(
                    () -> {
                      configuration.commandBus().registerHandlerInterceptor(carrier);
                      configuration.queryBus().registerHandlerInterceptor(carrier);
                    }));
  }

  @Bean
  CommandGateway commandGateway(CommandBus bus) {
    return new RefusableCommands(bus);
  }

  @Bean
  QueryGateway queryGateway(QueryBus bus) {
    return new RefusableQueries(bus);
  }
}
