package io.vigil.app.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;

/** A way for people to come in beside the password. */
public interface WayIn {

  /** Under which the pages know it. */
  String key();

  /** What stands on its button; {@code null} for the usual words. */
  @Nullable String label();

  /** Where its button leads. */
  String path();

  /** Scheme, host and port of the other side, to which signing out leads. */
  String origin();

  /** Adds its filters to those of the people. */
  void open(HttpSecurity people);

  /** Where somebody who came in this way signs out at the other side too. */
  Optional<String> signOutAddress(Authentication person);
}
