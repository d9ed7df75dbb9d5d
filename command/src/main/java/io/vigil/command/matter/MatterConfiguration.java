package io.vigil.command.matter;

import java.time.Clock;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate, and what records it along with others. */
@Configuration(proxyBeanMethods = false)
@Import(Matter.class)
public class MatterConfiguration {

  @Bean
  Matters matters(@Qualifier("matterRepository") Repository<Matter> matters, Clock clock) {
    return command -> matters.newInstance(() -> new Matter(command, clock));
  }
}
