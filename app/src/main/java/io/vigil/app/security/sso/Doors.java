package io.vigil.app.security.sso;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** What the filters of all ways in have in common. */
final class Doors {
  private Doors() {}

  /** By a provider of its own, so that no other one ever judges what came this way. */
  static void fit(AbstractAuthenticationProcessingFilter filter, AuthenticationProvider provider) {
    filter.setAuthenticationManager(new ProviderManager(provider));
    filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
  }
}
