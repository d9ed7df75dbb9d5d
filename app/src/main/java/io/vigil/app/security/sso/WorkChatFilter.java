package io.vigil.app.security.sso;

import io.vigil.app.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.web.client.RestClientException;

/** Leads people to a messenger, and takes in whoever comes back with a code of it. */
class WorkChatFilter extends AbstractAuthenticationProcessingFilter {
  private static final Mapping BY_NUMBER = new Mapping(null, false, "", "");
  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final WorkChat chat;
  private final Address address;
  private final Arrivals arrivals;

  WorkChatFilter(WorkChat chat, Address address, Arrivals arrivals) {
    super(
        request ->
            request.getMethod().equals("GET")
                && (request.getServletPath().equals(start(chat))
                    || request.getServletPath().equals(back(chat))));
    this.chat = chat;
    this.address = address;
    this.arrivals = arrivals;
  }

  static String start(WorkChat chat) {
    return "/sign-in/" + chat.key();
  }

  static String back(WorkChat chat) {
    return start(chat) + "-return";
  }

  @Override
  public @Nullable Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getServletPath().equals(start(chat))) {
      response.sendRedirect(
          chat.signInAddress(
              address.of(back(chat)), newState(request), request.getHeader("User-Agent")));
      return null;
    }
    String code = request.getParameter(chat.codeParameter());
    if (code == null || code.isBlank() || !isOurs(request)) {
      throw new BadCredentialsException("nobody here asked for this code");
    }
    SignedIn person = arrivals.arrive(number(code), Map.of(), BY_NUMBER);
    return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
  }

  private String number(String code) {
    try {
      return chat.number(code);
    } catch (RestClientException e) {
      throw new AuthenticationServiceException(chat.key() + " gave no answer", e);
    }
  }

  private String newState(HttpServletRequest request) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    request.getSession().setAttribute(attribute(), state);
    return state;
  }

  /** A state is good once, in the session in which it was made. */
  private boolean isOurs(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return false;
    }
    Object state = session.getAttribute(attribute());
    session.removeAttribute(attribute());
    return state != null && state.equals(request.getParameter("state"));
  }

  private String attribute() {
    return "vigil.sign-in." + chat.key();
  }
}
