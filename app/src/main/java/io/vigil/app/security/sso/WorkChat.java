package io.vigil.app.security.sso;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** A messenger of organisations whose people sign in with what their phone already knows. */
interface WorkChat {

  /** Under which the pages know it, and its addresses here. */
  String key();

  /** What stands on its button; {@code null} for the usual words. */
  @Nullable String label();

  /** Scheme, host and port of its sign-in page. */
  String origin();

  /**
   * Where people prove who they are.
   *
   * @param back to which they are sent with a code
   * @param agent the browser, which may be that of the messenger itself; {@code null} if unknown
   */
  String signInAddress(String back, String state, @Nullable String agent);

  /** Name of the parameter with the code. */
  String codeParameter();

  /**
   * The number of whoever brings a code.
   *
   * @throws AuthenticationException if the code is none, or the other side does not answer
   */
  String number(String code);
}
