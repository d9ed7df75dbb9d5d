package io.vigil.query.imports;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent;
import io.vigil.api.imports.ImportEvent.ImportFailed;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import io.vigil.api.imports.ImportKind;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Rows;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who imported what, and what became of its rows. */
@Component
class ImportModel implements ReadModel<ImportEvent> {

  private static final TableWriter<ImportRow> LOG =
      TableWriter.<ImportRow>into("import_log")
          .keys()
          .text("import_id", ImportRow::importId)
          .values()
          .name("kind", ImportRow::kind)
          .text("file_name", ImportRow::fileName)
          .text("actor", ImportRow::actor)
          .text("state", ImportRow::state)
          .whole("accepted", row -> row.counts().accepted())
          .whole("unchanged", row -> row.counts().unchanged())
          .whole("corrected", row -> row.counts().corrected())
          .whole("rejected", row -> row.counts().rejected())
          .text("sha256", ImportRow::sha256)
          .text("reason", ImportRow::reason)
          .time("started_at", ImportRow::startedAt)
          .time("finished_at", ImportRow::finishedAt)
          .whole("event_position", ImportRow::position)
          .writer();

  private final JdbcTemplate jdbc;

  ImportModel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return ImportEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<ImportEvent>> facts, Slot slot) {
    Map<String, ImportRow> rows = load(facts, slot);
    facts.forEach(fact -> apply(fact.event(), fact.position(), rows));
    LOG.upsert(jdbc, slot, List.copyOf(rows.values()));
  }

  private static void apply(ImportEvent event, long at, Map<String, ImportRow> rows) {
    ImportRow known = rows.get(event.importId());
    if (known != null && known.position() >= at) {
      return;
    }
    switch (event) {
      case ImportStarted e -> rows.put(e.importId(), ImportRow.of(e, at));
      case ImportFinished e -> rows.computeIfPresent(e.importId(), (id, row) -> row.with(e, at));
      case ImportFailed e -> rows.computeIfPresent(e.importId(), (id, row) -> row.with(e, at));
    }
  }

  private Map<String, ImportRow> load(List<StoredFact<ImportEvent>> facts, Slot slot) {
    Object ids = facts.stream().map(fact -> fact.event().importId()).toArray(String[]::new);
    Map<String, ImportRow> rows = new LinkedHashMap<>();
    jdbc.query(
        "SELECT * FROM %s.import_log WHERE import_id = ANY (?)".formatted(slot.schema()),
        row -> {
          rows.put(row.getString("import_id"), read(row));
        },
        ids);
    return rows;
  }

  private static ImportRow read(ResultSet row) throws SQLException {
    return new ImportRow(
        row.getString("import_id"),
        Rows.name(row, "kind", ImportKind.class),
        row.getString("file_name"),
        row.getString("actor"),
        row.getString("state"),
        new ImportCounts(
            row.getLong("accepted"),
            row.getLong("unchanged"),
            row.getLong("corrected"),
            row.getLong("rejected")),
        row.getString("sha256"),
        row.getString("reason"),
        Rows.time(row, "started_at"),
        Rows.optionalTime(row, "finished_at"),
        row.getLong("event_position"));
  }
}
