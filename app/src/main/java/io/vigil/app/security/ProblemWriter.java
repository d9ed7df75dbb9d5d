package io.vigil.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Answers a machine that may not come in with a problem (RFC 9457) that says what to do. */
@Component
class ProblemWriter implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final String SIGN_IN =
      "Sign in: send 'Authorization: Basic' with login and password, or 'Authorization: Bearer'"
          + " with a token that is still valid.";
  private static final String LOCKED = "Too many wrong passwords; wait five minutes and try again.";
  private static final String FORBIDDEN =
      "Your role may not do this. Ask the system administrator for another role.";
  private static final String OTHERS =
      "Your account does not cover this: it is for another role or another unit. Ask whoever"
          + " answers for it, or the system administrator for the role or the unit.";
  private static final String CSRF =
      "A request with a session cookie needs the header X-CSRF-TOKEN of that session; or send an"
          + " Authorization header.";

  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"vigil\", charset=\"UTF-8\"");
    response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    String detail = refusal instanceof LockedException ? LOCKED : SIGN_IN;
    write(request, response, HttpStatus.UNAUTHORIZED, detail, refusal);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    String detail =
        switch (refusal) {
          case CsrfException csrf -> CSRF;
          case NotInCharge other -> String.valueOf(other.getMessage());
          case AuthorizationDeniedException role -> FORBIDDEN;
          default -> OTHERS;
        };
    write(request, response, HttpStatus.FORBIDDEN, detail, refusal);
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String detail,
      RuntimeException refusal)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", URI.create("about:blank"));
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("detail", detail);
    problem.put("instance", request.getRequestURI());
    if (refusal instanceof NotInCharge other) {
      problem.put("code", other.why().code());
    }
    json.writeValue(response.getOutputStream(), problem);
  }
}
