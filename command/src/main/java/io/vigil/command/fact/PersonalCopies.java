package io.vigil.command.fact;

import org.springframework.jdbc.core.JdbcTemplate;

/** The names of persons in clear that rows are checked against. */
public final class PersonalCopies {
  private static final String REMEMBER =
      """
      INSERT INTO intake.forgotten_person (unit) VALUES (?) ON CONFLICT (unit) DO NOTHING
      """;

  private static final String CLEAR =
      """
      UPDATE intake.unit SET personal_name = NULL, personal_aliases = NULL
      WHERE unit = ? AND (personal_name IS NOT NULL OR personal_aliases IS NOT NULL)
      """;

  private final JdbcTemplate jdbc;

  public PersonalCopies(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Forgets a person for good, in the transaction of the caller, which must not have written
   * anything yet: it waits for the import that is being stored, and that may need what the caller
   * holds.
   */
  public void forget(String unit) {
    IntakeLock.takeForTransaction(jdbc);
    jdbc.update(REMEMBER, unit);
    jdbc.update(CLEAR, unit);
    jdbc.update("UPDATE intake.reference_version SET version = version + 1");
  }
}
