package io.vigil.app.security.sso;

import io.vigil.app.security.WayIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in with a provider of OpenID Connect. */
class OidcWayIn implements WayIn {
  /** Name of the one provider, which stands in the address of the button. */
  static final String COLLEGE = "college";

  static final String RETURN = "/sign-in/oidc-return";
  private static final String START = "/sign-in/oidc";

  private final OidcSettings settings;
  private final Address address;
  private final ClientRegistrationRepository registrations;
  private final AuthenticationProvider provider;
  private final ArrivalRefused refused;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
  private final AuthenticationSuccessHandler onward =
      new SavedRequestAwareAuthenticationSuccessHandler();

  OidcWayIn(
      OidcSettings settings,
      Address address,
      ClientRegistrationRepository registrations,
      AuthenticationProvider provider,
      ArrivalRefused refused) {
    this.settings = settings;
    this.address = address;
    this.registrations = registrations;
    this.provider = provider;
    this.refused = refused;
  }

  @Override
  public String key() {
    return "oidc";
  }

  @Override
  public @Nullable String label() {
    return settings.label();
  }

  @Override
  public String path() {
    return START + "/" + COLLEGE;
  }

  @Override
  public String origin() {
    return Address.origin(settings.issuer());
  }

  @Override
  public Optional<String> signOutAddress(Authentication person) {
    return person instanceof OidcAuthentication arrived
        ? endOfSession().map(end -> signOut(end, arrived.idToken()))
        : Optional.empty();
  }

  private Optional<String> endOfSession() {
    return Optional.ofNullable(registrations.findByRegistrationId(COLLEGE))
        .map(known -> known.getProviderDetails().getConfigurationMetadata())
        .map(metadata -> metadata.get("end_session_endpoint"))
        .map(Object::toString);
  }

  private String signOut(String end, String idToken) {
    return UriComponentsBuilder.fromUriString(end)
        .queryParam("id_token_hint", "{token}")
        .queryParam("post_logout_redirect_uri", "{back}")
        .encode()
        .buildAndExpand(idToken, address.of("/sign-in?out"))
        .toUriString();
  }

  @Override
  public void open(HttpSecurity people) {
    var start = new OAuth2AuthorizationRequestRedirectFilter(registrations, START);
    start.setAuthenticationFailureHandler(refused);
    var back =
        new OAuth2LoginAuthenticationFilter(
            registrations, new HttpSessionOAuth2AuthorizedClientRepository(), RETURN);
    Doors.fit(back, provider);
    back.setAuthenticationSuccessHandler(this::comeIn);
    back.setAuthenticationFailureHandler(refused);
    people
        .addFilterBefore(start, UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(back, UsernamePasswordAuthenticationFilter.class);
  }

  /** The session holds the person as every other way in does, without the provider's tokens. */
  private void comeIn(HttpServletRequest request, HttpServletResponse response, Authentication user)
      throws IOException, ServletException {
    if (!(user.getPrincipal() instanceof ArrivedUser arrived)) {
      throw new IllegalStateException("nobody has looked for the account");
    }
    var person = new OidcAuthentication(arrived.person(), arrived.getIdToken().getTokenValue());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    onward.onAuthenticationSuccess(request, response, person);
  }
}
