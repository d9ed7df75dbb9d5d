package io.vigil.app.wiring;

import io.vigil.app.axon.personal.DerivedKeys;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import io.vigil.app.security.Accounts;
import io.vigil.monitor.alert.AcknowledgeCase;
import io.vigil.monitor.alert.Person;
import io.vigil.monitor.alert.Recipients;
import io.vigil.monitor.alert.SignedLinks;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What alerts need of the accounts and of the keys. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.MONITOR)
class AlertWiring {

  @Bean
  Recipients recipients(Accounts accounts) {
    return () ->
        accounts.all().stream()
            .map(
                account ->
                    new Person(account.id().toString(), account.role().name(), account.scopes()))
            .toList();
  }

  @Bean
  SignedLinks signedLinks(DerivedKeys keys) {
    return new SignedLinks(keys.of("alert links"));
  }

  @Bean
  AcknowledgeCase acknowledgeCase(CommandGateway commands, Recipients recipients) {
    return new WarningAcknowledgement(commands, recipients);
  }
}
