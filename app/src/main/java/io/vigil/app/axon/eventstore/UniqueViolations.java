package io.vigil.app.axon.eventstore;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/** Axon's own resolver does not know how PostgreSQL says that a key is taken. */
final class UniqueViolations implements PersistenceExceptionResolver {

  private static final String UNIQUE_VIOLATION = "23505";

  @Override
  public boolean isDuplicateKeyViolation(Exception exception) {
    return Stream.<Throwable>iterate(exception, e -> e != null, Throwable::getCause)
        .anyMatch(e -> e instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
  }
}
