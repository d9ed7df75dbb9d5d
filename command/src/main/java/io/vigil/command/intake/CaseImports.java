package io.vigil.command.intake;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent;
import io.vigil.api.imports.ImportEvent.ImportFailed;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import io.vigil.command.fact.FactBatch;
import io.vigil.command.fact.FactStore;
import io.vigil.command.imports.ImportLog;
import io.vigil.command.imports.RowError;
import io.vigil.command.table.FileProblem;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;

/** Keeps the log of files whose rows become cases, which commands take in one by one. */
public final class CaseImports {
  private static final int KEPT = 1_000;

  private final FactStore store;
  private final ImportLog imports;
  private final Clock clock;

  public CaseImports(FactStore store, ImportLog imports, Clock clock) {
    this.store = store;
    this.imports = imports;
    this.clock = clock;
  }

  /**
   * What became of the rows of a file.
   *
   * @param errors refused rows
   */
  public record Taken(long accepted, long unchanged, List<RowError> errors) {}

  /** What became of a file, by the id under which the log knows it. */
  public record Logged(String importId, Taken taken) {}

  /**
   * Takes a file in; returns when all its rows are.
   *
   * @throws FileProblem if it cannot be read as a whole; the log says so, too
   */
  public Logged run(ImportRequest request, InputStream body, Function<InputStream, Taken> taking) {
    String id = IdentifierFactory.getInstance().generateIdentifier();
    var input = new MeteredInput(body);
    var started = new ImportStarted(id, request.kind(), request.fileName(), request.actor(), now());
    store.append(batch(request, id, started, List.of(), 0, 0, null));
    try {
      Taken taken = taking.apply(input);
      String sha256 = input.sha256OfAll();
      List<RowError> errors = taken.errors();
      imports.add(id, new ImportCounts(taken.accepted(), taken.unchanged(), 0, 0), input.bytes());
      store.append(
          batch(
              request,
              id,
              null,
              errors.stream().limit(KEPT).toList(),
              errors.size(),
              input.bytes(),
              counts -> new ImportFinished(id, request.kind(), counts, sha256, now())));
      return new Logged(id, taken);
    } catch (RuntimeException failure) {
      fail(request, id, failure, input);
      throw failure;
    }
  }

  private void fail(
      ImportRequest request, String id, RuntimeException failure, MeteredInput input) {
    String reason = ImportFailure.reason(failure, request.locale());
    try {
      store.append(
          batch(
              request,
              id,
              null,
              List.of(),
              0,
              input.bytes(),
              counts -> new ImportFailed(id, request.kind(), counts, reason, null, now())));
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private static FactBatch batch(
      ImportRequest request,
      String id,
      @Nullable ImportStarted start,
      List<RowError> errors,
      long rejected,
      long bytes,
      @Nullable Function<ImportCounts, ImportEvent> end) {
    return new FactBatch(id, start, List.of(), errors, rejected, bytes, end, request.metaData(id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
