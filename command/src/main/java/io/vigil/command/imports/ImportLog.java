package io.vigil.command.imports;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent;
import io.vigil.api.imports.ImportEvent.ImportFailed;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import io.vigil.api.imports.ImportKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who sent what, and how far it got. */
public final class ImportLog {
  private static final String START =
      """
      INSERT INTO intake.import (import_id, kind, file_name, actor, state, started_at)
      VALUES (?, ?, ?, ?, 'running', ?)
      """;

  /** An import that moves is running, whatever a node that started meanwhile made of it. */
  private static final String ADD =
      """
      UPDATE intake.import SET
        state = 'running',
        finished_at = NULL,
        reason = NULL,
        accepted = accepted + ?,
        unchanged = unchanged + ?,
        corrected = corrected + ?,
        rejected = rejected + ?,
        bytes = ?
      WHERE import_id = ?
      """;

  private static final String FINISH =
      """
      UPDATE intake.import SET state = ?, sha256 = ?, reason = ?, finished_at = ?
      WHERE import_id = ?
      """;

  private static final String ADD_ERROR =
      """
      INSERT INTO intake.import_error (import_id, line, column_name, value, reason)
      VALUES (?, ?, ?, ?, ?)
      """;

  private static final String COUNTS =
      """
      SELECT accepted, unchanged, corrected, rejected FROM intake.import WHERE import_id = ?
      """;

  private static final String ERRORS =
      """
      SELECT line, column_name, value, reason FROM intake.import_error
      WHERE import_id = ? ORDER BY line
      """;

  private static final String RUNNING =
      """
      SELECT import_id, kind, accepted, unchanged, corrected, rejected
      FROM intake.import WHERE state = 'running' ORDER BY started_at
      """;

  private final JdbcTemplate jdbc;

  public ImportLog(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void start(ImportStarted event) {
    jdbc.update(
        START,
        event.importId(),
        event.kind().name(),
        event.fileName(),
        event.actor(),
        Timestamp.from(event.startedAt()));
  }

  public void add(String importId, ImportCounts counts, long bytes) {
    jdbc.update(
        ADD,
        counts.accepted(),
        counts.unchanged(),
        counts.corrected(),
        counts.rejected(),
        bytes,
        importId);
  }

  public void addErrors(String importId, List<RowError> errors) {
    jdbc.batchUpdate(
        ADD_ERROR,
        errors.stream()
            .map(e -> new Object[] {importId, e.line(), e.column(), e.value(), e.reason()})
            .toList());
  }

  public ImportCounts counts(String importId) {
    return jdbc.query(COUNTS, (row, n) -> counts(row, 1), importId).stream()
        .findFirst()
        .orElse(ImportCounts.NONE);
  }

  /** Records the end that an event tells of; any other event is none. */
  public void finish(ImportEvent event) {
    switch (event) {
      case ImportStarted started -> {}
      case ImportFinished done ->
          finish(done.importId(), "done", done.sha256(), null, done.finishedAt());
      case ImportFailed failed ->
          finish(failed.importId(), "failed", failed.sha256(), failed.reason(), failed.failedAt());
    }
  }

  private void finish(
      String importId, String state, @Nullable String sha256, @Nullable String reason, Instant at) {
    jdbc.update(FINISH, state, sha256, reason, Timestamp.from(at), importId);
  }

  /** The first refused rows of an import. */
  public List<RowError> errors(String importId) {
    return jdbc.query(
        ERRORS,
        (row, n) ->
            new RowError(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
        importId);
  }

  /** Deletes what refused rows said, of imports that began before. */
  void deleteErrorsBefore(Instant moment) {
    jdbc.update(
        """
        DELETE FROM intake.import_error WHERE import_id IN (
          SELECT import_id FROM intake.import WHERE started_at < ?)
        """,
        Timestamp.from(moment));
  }

  public boolean knows(String importId) {
    return !jdbc.queryForList(
            "SELECT 1 FROM intake.import WHERE import_id = ?", Integer.class, importId)
        .isEmpty();
  }

  public void keepMarkedFile(String importId, String fileName) {
    jdbc.update("UPDATE intake.import SET marked_file = ? WHERE import_id = ?", fileName, importId);
  }

  /** An import that was under way when the system stopped. */
  record Unfinished(String importId, ImportKind kind, ImportCounts counts) {}

  List<Unfinished> running() {
    return jdbc.query(
        RUNNING,
        (row, n) ->
            new Unfinished(row.getString(1), ImportKind.valueOf(row.getString(2)), counts(row, 3)));
  }

  void interrupt(String importId, String reason, Instant at) {
    jdbc.update(
        """
        UPDATE intake.import SET state = 'interrupted', reason = ?, finished_at = ?
        WHERE import_id = ? AND state = 'running'
        """,
        reason,
        Timestamp.from(at),
        importId);
  }

  private static ImportCounts counts(ResultSet row, int first) throws SQLException {
    return new ImportCounts(
        row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
  }
}
