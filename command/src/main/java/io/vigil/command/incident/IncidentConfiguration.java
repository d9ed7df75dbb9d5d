package io.vigil.command.incident;

import io.vigil.command.casework.Deadlines;
import io.vigil.command.casework.Places;
import io.vigil.command.rulebook.RuleBooks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregate and what it looks up. */
@Configuration(proxyBeanMethods = false)
@Import(Incident.class)
public class IncidentConfiguration {

  @Bean
  Registry incidentRegistry(RuleBooks rules, Places places, Deadlines deadlines, Clock clock) {
    return new Registry(rules, places, deadlines, clock);
  }
}
