package io.vigil.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an account that was switched off or may now do something else, on every node
 * at once, and lets a deputy act for whom that account stands in.
 */
class SessionGuard extends OncePerRequestFilter {
  /** Session attribute with the id of the account for which the person acts. */
  static final String REPRESENTED = "vigil.on-behalf-of";

  /** Header with the login of the account for which a request without a session is made. */
  static final String HEADER = "X-On-Behalf-Of";

  private final Accounts accounts;
  private final Deputies deputies;
  private final List<SessionRule> rules;

  SessionGuard(Accounts accounts, Deputies deputies, List<SessionRule> rules) {
    this.accounts = accounts;
    this.deputies = deputies;
    this.rules = List.copyOf(rules);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/lib/") || path.startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SignedIn person = person();
    if (person != null && !person.isMachine()) {
      HttpSession session = request.getSession(false);
      endIfOver(person, session);
      standIn(person, request, session);
    }
    chain.doFilter(request, response);
  }

  private void endIfOver(SignedIn person, @Nullable HttpSession session) {
    boolean goesOn =
        accounts.findById(person.id().toString()).filter(person::mayGoOnAs).isPresent()
            && (session == null || rules.stream().noneMatch(rule -> rule.isOver(session)));
    if (!goesOn) {
      SecurityContextHolder.clearContext();
      if (session != null) {
        session.invalidate();
      }
      throw new InsufficientAuthenticationException("the account is not what it was");
    }
  }

  private void standIn(SignedIn person, HttpServletRequest request, @Nullable HttpSession session) {
    String login = request.getHeader(HEADER);
    if (login != null) {
      act(person, accounts.find(login).flatMap(one -> deputies.represented(person.id(), one.id())));
    } else if (session != null && session.getAttribute(REPRESENTED) instanceof UUID account) {
      Optional<SignedIn> represented = deputies.represented(person.id(), account);
      if (represented.isEmpty()) {
        session.removeAttribute(REPRESENTED);
      }
      act(person, represented);
    }
  }

  /** For this request alone: the session keeps who it is. */
  private static void act(SignedIn person, Optional<SignedIn> represented) {
    SignedIn acting =
        person.onBehalfOf(
            represented.orElseThrow(
                () -> new AccessDeniedException("nobody's deputy, or no longer")));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(acting, null, acting.getAuthorities()));
    SecurityContextHolder.setContext(context);
  }

  private static @Nullable SignedIn person() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn person
        ? person
        : null;
  }
}
