package io.vigil.command.intake;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent;
import io.vigil.api.imports.ImportEvent.ImportFailed;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import io.vigil.command.fact.FactBatch;
import io.vigil.command.fact.FactRow;
import io.vigil.command.imports.ImportLog;
import io.vigil.command.reference.References;
import io.vigil.command.row.Entry;
import io.vigil.command.row.IntakeRow;
import io.vigil.command.row.RowContext;
import io.vigil.command.row.RowHandler;
import io.vigil.command.row.RowSink;
import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Table;
import io.vigil.command.table.TableRow;
import io.vigil.command.table.Tables;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One import from its first row to its last. */
final class ImportRun<R extends IntakeRow> implements RowSink {
  static final int BATCH = 5000;

  private final ImportRequest request;
  private final String importId;
  private final RowHandler<R> handler;
  private final References references;
  private final Clock clock;
  private final ZoneId zone;
  private final Appender appender;
  private final Refused refused;
  private final LongSupplier bytes;
  private List<FactRow> rows = new ArrayList<>();
  private @Nullable RowContext context;
  private boolean started;

  ImportRun(
      ImportRequest request,
      String importId,
      RowHandler<R> handler,
      References references,
      Clock clock,
      ZoneId zone,
      Appender appender,
      Refused refused,
      LongSupplier bytes) {
    this.request = request;
    this.importId = importId;
    this.handler = handler;
    this.references = references;
    this.clock = clock;
    this.zone = zone;
    this.appender = appender;
    this.refused = refused;
    this.bytes = bytes;
  }

  String importId() {
    return importId;
  }

  Table open(Tables tables, InputStream body) {
    return tables.open(handler.schema(), request.mediaType(), request.fileName(), body);
  }

  void readAll(Table table) {
    refused.readingFrom(table);
    for (TableRow row = table.next(); row != null; row = table.next()) {
      try {
        row.requireReadable();
        take(new Entry<>(handler.read(row), row));
      } catch (RowProblem problem) {
        refused.add(row.line(), row, problem);
        flushIfFull();
      }
    }
    handler.finish(this);
  }

  void readAll(Iterator<? extends R> given) {
    while (given.hasNext()) {
      take(new Entry<>(given.next(), null));
    }
    handler.finish(this);
  }

  private void take(Entry<R> entry) {
    try {
      handler.accept(entry, this);
    } catch (RowProblem problem) {
      reject(entry, problem);
    }
  }

  @Override
  public RowContext context() {
    if (context == null) {
      context =
          new RowContext(importId, references.current(), recordedAt(), zone, request.scopes());
    }
    return context;
  }

  @Override
  public void accept(FactRow facts) {
    rows.add(facts);
    flushIfFull();
  }

  @Override
  public void reject(Entry<?> entry, RowProblem problem) {
    refused.add(entry, problem);
    flushIfFull();
  }

  private void flushIfFull() {
    if (rows.size() + refused.pending() >= BATCH) {
      appender.append(nextBatch(null));
    }
  }

  ImportCounts finish(Supplier<String> sha256) {
    String hash = sha256.get();
    return appender.appendLast(
        nextBatch(counts -> new ImportFinished(importId, request.kind(), counts, hash, now())));
  }

  /** Keeps what was good before an import broke off, without a hole in it, and why it did. */
  void fail(Throwable failure, @Nullable String sha256, ImportLog log) {
    if (!appender.isIntact()) {
      rows.clear();
    }
    started = log.knows(importId);
    String reason = ImportFailure.reason(failure, request.locale());
    appender.appendLast(
        nextBatch(
            counts -> new ImportFailed(importId, request.kind(), counts, reason, sha256, now())));
  }

  private FactBatch nextBatch(@Nullable Function<ImportCounts, ImportEvent> end) {
    long rejected = refused.pending();
    var batch =
        new FactBatch(
            importId,
            started ? null : start(),
            rows,
            refused.drain(),
            rejected,
            bytes.getAsLong(),
            end,
            request.metaData(importId));
    started = true;
    rows = new ArrayList<>();
    context = null;
    return batch;
  }

  private ImportStarted start() {
    return new ImportStarted(importId, request.kind(), request.fileName(), request.actor(), now());
  }

  private Instant recordedAt() {
    Instant given = request.recordedAt();
    return given == null ? now() : given;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
