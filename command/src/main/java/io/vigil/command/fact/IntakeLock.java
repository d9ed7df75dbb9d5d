package io.vigil.command.fact;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One writer of facts at a time, on all nodes: two imports of the same rows must not both find that
 * nothing is known of them.
 */
final class IntakeLock {
  /** {@code vigil} in ASCII, and a number of its own. */
  static final long KEY = 0x766967696C_0001L;

  private final JdbcTemplate jdbc;

  IntakeLock(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void takeForTransaction() {
    jdbc.query("SELECT pg_advisory_xact_lock(?)", row -> {}, KEY);
  }
}
