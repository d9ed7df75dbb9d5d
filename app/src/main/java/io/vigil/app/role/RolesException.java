package io.vigil.app.role;

/** The roles asked for cannot run as they are configured. */
final class RolesException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  RolesException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
