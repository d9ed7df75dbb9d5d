package io.vigil.command.imports;

import io.vigil.api.imports.FindImports;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportKind;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers who sent what, how far it got, and what was refused. */
public final class Imports {
  private static final Logger log = LoggerFactory.getLogger(Imports.class);
  private static final String INTERRUPTED =
      "The system stopped in the middle of it. Send the file again; repeated rows do no harm.";

  private static final String FIND =
      """
      SELECT import_id, kind, file_name, actor, state, accepted, unchanged, corrected, rejected,
        bytes, sha256, reason, started_at, finished_at, marked_file
      FROM intake.import
      WHERE (state = 'running' OR NOT ?)
        AND import_id = coalesce(?, import_id)
        AND actor = coalesce(?, actor)
      ORDER BY started_at DESC, import_id DESC
      LIMIT ?
      """;

  private final JdbcTemplate jdbc;
  private final ImportLog imports;
  private final MarkedFiles files;
  private final Clock clock;

  public Imports(JdbcTemplate jdbc, ImportLog imports, MarkedFiles files, Clock clock) {
    this.jdbc = jdbc;
    this.imports = imports;
    this.files = files;
    this.clock = clock;
  }

  @QueryHandler
  public FindImports.Result handle(FindImports query) {
    return new FindImports.Result(
        jdbc.query(
            FIND,
            (row, n) -> item(row),
            query.runningOnly(),
            query.importId(),
            query.actor(),
            query.limit()));
  }

  /** The first refused rows of an import. */
  public List<RowError> errors(String importId) {
    return imports.errors(importId);
  }

  /** The marked copy of an import's refused rows, as long as it is kept. */
  public Optional<Path> markedFile(String importId) {
    return jdbc
        .queryForList(
            "SELECT marked_file FROM intake.import WHERE import_id = ? AND marked_file IS NOT NULL",
            String.class,
            importId)
        .stream()
        .findFirst()
        .flatMap(files::find);
  }

  /** Imports that were running when the system stopped will not go on by themselves. */
  public void interruptUnfinished() {
    for (ImportLog.Unfinished unfinished : imports.running()) {
      log.warn("Import {} was interrupted after {}", unfinished.importId(), unfinished.counts());
      imports.interrupt(unfinished.importId(), INTERRUPTED, clock.instant());
    }
  }

  /** Refused rows may name persons: what was in them is kept for a month. */
  public void deleteOldRows() {
    files.deleteOld();
    imports.deleteErrorsBefore(clock.instant().minus(MarkedFiles.KEPT));
  }

  private static FindImports.Item item(ResultSet row) throws SQLException {
    long bytes = row.getLong(10);
    boolean known = !row.wasNull();
    return new FindImports.Item(
        row.getString(1),
        ImportKind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        new ImportCounts(row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9)),
        known ? Long.valueOf(bytes) : null,
        row.getString(11),
        row.getString(12),
        row.getObject(13, OffsetDateTime.class).toInstant(),
        instant(row.getObject(14, OffsetDateTime.class)),
        row.getString(15) != null);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
