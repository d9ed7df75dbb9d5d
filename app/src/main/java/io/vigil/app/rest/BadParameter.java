package io.vigil.app.rest;

/** A parameter that cannot be used; the message says what would do. */
class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadParameter(String name, String value, String remedy) {
    super("Parameter '%s' has the value '%s'; %s.".formatted(name, value, remedy));
  }
}
