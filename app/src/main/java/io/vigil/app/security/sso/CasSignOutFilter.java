package io.vigil.app.security.sso;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apereo.cas.client.util.XmlUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hears from the CAS server that somebody has signed out. The library's own filter keeps sessions
 * by an id that Spring Security changes at sign-in, never lets go of them, and knows only those of
 * its own process.
 */
class CasSignOutFilter extends OncePerRequestFilter {
  private static final String MESSAGE = "logoutRequest";

  private final CasTickets tickets;

  CasSignOutFilter(CasTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String message = message(request);
    if (message == null) {
      chain.doFilter(request, response);
      return;
    }
    String ticket = XmlUtils.getTextForElement(message, "SessionIndex");
    if (ticket != null && !ticket.isBlank()) {
      tickets.end(ticket.strip());
    }
  }

  private static @Nullable String message(HttpServletRequest request) {
    boolean fromServer =
        request.getMethod().equals("POST") && request.getServletPath().equals(CasWayIn.PATH);
    return fromServer ? request.getParameter(MESSAGE) : null;
  }
}
