package io.vigil.app.security.sso;

import io.vigil.app.security.SignedIn;
import java.net.HttpURLConnection;
import org.apereo.cas.client.validation.AbstractUrlBasedTicketValidator;
import org.apereo.cas.client.validation.Assertion;
import org.apereo.cas.client.validation.Cas20ServiceTicketValidator;
import org.apereo.cas.client.validation.Cas30ServiceTicketValidator;
import org.apereo.cas.client.validation.TicketValidationException;
import org.apereo.cas.client.validation.TicketValidator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.cas.ServiceProperties;
import org.springframework.security.cas.authentication.CasAuthenticationProvider;

/** CAS, where {@code vigil.sign-in.cas.url} says where it is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("vigil.sign-in.cas.url")
@EnableConfigurationProperties(CasSettings.class)
class CasConfiguration {
  private static final int PATIENCE_MILLIS = 5_000;

  @Bean
  CasWayIn casWayIn(
      CasSettings settings,
      Address address,
      Arrivals arrivals,
      CasTickets tickets,
      ArrivalRefused refused) {
    return new CasWayIn(settings, address, provider(settings, address, arrivals), tickets, refused);
  }

  private static CasAuthenticationProvider provider(
      CasSettings settings, Address address, Arrivals arrivals) {
    var service = new ServiceProperties();
    service.setService(address.of(CasWayIn.PATH));
    var provider = new CasAuthenticationProvider();
    provider.setServiceProperties(service);
    provider.setTicketValidator(validator(settings));
    provider.setAuthenticationUserDetailsService(
        token -> arrive(token.getAssertion(), settings, arrivals));
    provider.setKey("vigil");
    provider.afterPropertiesSet();
    return provider;
  }

  private static SignedIn arrive(Assertion assertion, CasSettings settings, Arrivals arrivals) {
    var person = assertion.getPrincipal();
    return arrivals.arrive(person.getName(), person.getAttributes(), settings.mapping());
  }

  private static TicketValidator validator(CasSettings settings) {
    AbstractUrlBasedTicketValidator validator =
        settings.version() == 2
            ? new Cas20ServiceTicketValidator(settings.url())
            : new Cas30ServiceTicketValidator(settings.url());
    validator.setEncoding("UTF-8");
    validator.setURLConnectionFactory(
        connection -> {
          connection.setConnectTimeout(PATIENCE_MILLIS);
          connection.setReadTimeout(PATIENCE_MILLIS);
          return (HttpURLConnection) connection;
        });
    return (ticket, service) -> validate(validator, ticket, service);
  }

  /** A server that cannot be reached is no fault of ours, and no reason for an error page. */
  private static Assertion validate(TicketValidator validator, String ticket, String service)
      throws TicketValidationException {
    try {
      return validator.validate(ticket, service);
    } catch (RuntimeException e) {
      throw new TicketValidationException("the CAS server gave no answer", e);
    }
  }
}
