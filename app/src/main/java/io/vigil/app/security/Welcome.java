package io.vigil.app.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the system where it is and how to come in. */
@Component
class Welcome {
  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  private final FirstAdministrator administrator;
  private final Environment environment;

  Welcome(FirstAdministrator administrator, Environment environment) {
    this.administrator = administrator;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    LOG.info(
        """

        ------------------------------------------------------------------
          Vigil is ready:  {}
          Sign in as       {}
          {}
        ------------------------------------------------------------------\
        """,
        address(),
        FirstAdministrator.LOGIN,
        howToSignIn());
  }

  private String address() {
    String port = environment.getProperty("local.server.port", "8080");
    return "http://localhost:%s%s"
        .formatted(port, environment.getProperty("server.servlet.context-path", ""));
  }

  private String howToSignIn() {
    @Nullable String generated = administrator.generatedPassword();
    if (generated != null) {
      return "Password         %s  (shown this once; only its hash is kept)".formatted(generated);
    }
    return administrator.hasGivenPassword()
        ? "Password         as given in VIGIL_ADMIN_PASSWORD"
        : "Password         as shown at the first start; start with VIGIL_ADMIN_PASSWORD to reset";
  }
}
