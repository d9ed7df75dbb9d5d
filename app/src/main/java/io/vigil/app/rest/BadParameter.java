package io.vigil.app.rest;

/** A parameter that cannot be used; the message says what would do. */
class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String value;
  private final String remedy;

  BadParameter(String name, String value, String remedy) {
    super("Parameter '%s' has the value '%s'; %s.".formatted(name, value, remedy));
    this.name = name;
    this.value = value;
    this.remedy = remedy;
  }

  String name() {
    return name;
  }

  String value() {
    return value;
  }

  String remedy() {
    return remedy;
  }
}
