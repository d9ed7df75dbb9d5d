package io.vigil.app.security.sso;

import io.vigil.app.security.SignedIn;
import io.vigil.app.security.WayIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.cas.authentication.CasAuthenticationProvider;
import org.springframework.security.cas.authentication.CasAuthenticationToken;
import org.springframework.security.cas.web.CasAuthenticationFilter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in with the college's CAS. */
class CasWayIn implements WayIn {
  /** To which the CAS server sends people back with a ticket: the service of the protocol. */
  static final String PATH = "/sign-in/cas";

  private final CasSettings settings;
  private final Address address;
  private final CasAuthenticationProvider provider;
  private final CasTickets tickets;
  private final ArrivalRefused refused;
  private final AuthenticationSuccessHandler onward =
      new SavedRequestAwareAuthenticationSuccessHandler();

  CasWayIn(
      CasSettings settings,
      Address address,
      CasAuthenticationProvider provider,
      CasTickets tickets,
      ArrivalRefused refused) {
    this.settings = settings;
    this.address = address;
    this.provider = provider;
    this.tickets = tickets;
    this.refused = refused;
  }

  @Override
  public String key() {
    return "cas";
  }

  @Override
  public @Nullable String label() {
    return settings.label();
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String origin() {
    return Address.origin(settings.url());
  }

  /** The page of the CAS server on which people sign in. */
  String signInAddress() {
    return serverPage("/login", PATH);
  }

  @Override
  public Optional<String> signOutAddress(Authentication person) {
    return person instanceof CasAuthenticationToken
        ? Optional.of(serverPage("/logout", "/sign-in?out"))
        : Optional.empty();
  }

  private String serverPage(String page, String back) {
    return UriComponentsBuilder.fromUriString(settings.url() + page)
        .queryParam("service", "{service}")
        .encode()
        .buildAndExpand(address.of(back))
        .toUriString();
  }

  @Override
  public void open(HttpSecurity people) {
    var filter = new CasAuthenticationFilter();
    filter.setRequiresAuthenticationRequestMatcher(CasWayIn::bringsTicket);
    Doors.fit(filter, provider);
    filter.setAuthenticationSuccessHandler(
        (request, response, person) -> {
          remember(request, person);
          onward.onAuthenticationSuccess(request, response, person);
        });
    filter.setAuthenticationFailureHandler(refused);
    people
        .addFilterBefore(new CasSignOutFilter(tickets), CsrfFilter.class)
        .addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
  }

  private static boolean bringsTicket(HttpServletRequest request) {
    return request.getServletPath().equals(PATH)
        && request.getMethod().equals("GET")
        && request.getParameter("ticket") != null;
  }

  private void remember(HttpServletRequest request, Authentication person) {
    if (person.getPrincipal() instanceof SignedIn account && person.getCredentials() != null) {
      tickets.used(person.getCredentials().toString(), account.id(), request.getSession());
    }
  }
}
