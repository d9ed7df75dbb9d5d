package io.vigil.app.database;

/** The embedded database cannot be used: what is wrong, and what a person can do about it. */
public abstract sealed class DatabaseStartException extends RuntimeException
    permits DataDirectoryInUse, PostgresFailure {

  private final String problem;
  private final String remedy;

  DatabaseStartException(String problem, String remedy) {
    super(problem + System.lineSeparator() + remedy);
    this.problem = problem;
    this.remedy = remedy;
  }

  public String problem() {
    return problem;
  }

  public String remedy() {
    return remedy;
  }
}
