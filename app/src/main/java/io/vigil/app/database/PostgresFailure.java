package io.vigil.app.database;

/** The embedded PostgreSQL could not be unpacked, initialised, started or stopped. */
public final class PostgresFailure extends DatabaseStartException {

  PostgresFailure(String problem, String remedy) {
    super(problem, remedy);
  }

  PostgresFailure(String problem, String remedy, Throwable cause) {
    this(problem, remedy);
    initCause(cause);
  }
}
