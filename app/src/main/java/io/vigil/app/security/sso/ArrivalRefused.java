package io.vigil.app.security.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Tells whoever comes from the single sign-on why they cannot come in. */
@Component
class ArrivalRefused implements AuthenticationFailureHandler {
  /** Session attribute with the number of somebody unknown. */
  static final String UNKNOWN = "vigil.unknown-person";

  private static final Logger LOG = LoggerFactory.getLogger(ArrivalRefused.class);

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    switch (refusal) {
      case UnknownPerson unknown -> {
        request.getSession().setAttribute(UNKNOWN, unknown.externalId());
        redirect(request, response, "/sign-in/unknown");
      }
      case DisabledException off -> redirect(request, response, "/sign-in?disabled");
      default -> {
        LOG.warn("a sign-in through the single sign-on failed", refusal);
        redirect(request, response, "/sign-in?sso-failed");
      }
    }
  }

  private static void redirect(
      HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    response.sendRedirect(request.getContextPath() + path);
  }
}
