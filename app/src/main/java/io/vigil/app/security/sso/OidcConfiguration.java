package io.vigil.app.security.sso;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** OpenID Connect, where {@code vigil.sign-in.oidc.issuer} names a provider. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("vigil.sign-in.oidc.issuer")
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {

  @Bean
  OidcWayIn oidcWayIn(
      OidcSettings settings, Address address, Arrivals arrivals, ArrivalRefused refused) {
    return new OidcWayIn(
        settings,
        address,
        registrations(settings, address.of(OidcWayIn.RETURN)),
        provider(settings, arrivals),
        refused);
  }

  /** The provider is asked at the first sign-in: the system starts without it. */
  private static ClientRegistrationRepository registrations(OidcSettings settings, String back) {
    return new SupplierClientRegistrationRepository(
        () ->
            new InMemoryClientRegistrationRepository(
                ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(OidcWayIn.COLLEGE)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope(settings.scopes())
                    .redirectUri(back)
                    .build()));
  }

  private static AuthenticationProvider provider(OidcSettings settings, Arrivals arrivals) {
    var users = new OidcUserService();
    return new OidcAuthorizationCodeAuthenticationProvider(
        new RestClientAuthorizationCodeTokenResponseClient(),
        request -> arrived(users.loadUser(request), settings, arrivals));
  }

  private static ArrivedUser arrived(OidcUser user, OidcSettings settings, Arrivals arrivals) {
    String subject = Objects.requireNonNull(user.getSubject(), "an id token has a subject");
    return new ArrivedUser(user, arrivals.arrive(subject, user.getClaims(), settings.mapping()));
  }
}
