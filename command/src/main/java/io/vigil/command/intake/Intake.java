package io.vigil.command.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.message.Rejection;
import io.vigil.command.calendar.StatutoryHolidays;
import io.vigil.command.fact.FactStore;
import io.vigil.command.imports.ImportLog;
import io.vigil.command.imports.MarkedFiles;
import io.vigil.command.reading.Horizon;
import io.vigil.command.reference.References;
import io.vigil.command.row.IntakeRow;
import io.vigil.command.row.RowHandler;
import io.vigil.command.table.FileProblem;
import io.vigil.command.table.Table;
import io.vigil.command.table.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns files and rows of any size into facts. */
public final class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final String NO_FILE = "";

  private final FactStore store;
  private final References references;
  private final ImportLog imports;
  private final MarkedFiles files;
  private final RowHandlers handlers;
  private final Clock clock;
  private final ZoneId zone;
  private final MeterRegistry meters;
  private final @Nullable StatutoryHolidays holidays;

  /**
   * @param holidays entered for every new school; {@code null} where they do not apply
   */
  public Intake(
      FactStore store,
      References references,
      ImportLog imports,
      MarkedFiles files,
      Horizon horizon,
      Clock clock,
      MeterRegistry meters,
      @Nullable StatutoryHolidays holidays) {
    this.store = store;
    this.references = references;
    this.imports = imports;
    this.files = files;
    this.handlers = new RowHandlers(horizon);
    this.clock = clock;
    this.zone = horizon.zone();
    this.meters = meters;
    this.holidays = holidays;
  }

  /**
   * Reads a file or a request body; returns when all its rows are stored. What cannot be opened is
   * in the log of imports like what broke off later.
   *
   * @throws FileProblem if it cannot be read as a whole
   */
  public ImportResult run(ImportRequest request, InputStream body) {
    RowHandler<? extends IntakeRow> handler = handlers.handlerOf(request.kind());
    var input = new MeteredInput(body);
    return run(request, handler, input::bytes, input::sha256OfAll, run -> read(run, input));
  }

  /**
   * What a file holds, by the names of its columns.
   *
   * @throws FileProblem if it cannot be read, or its columns are those of no kind of file
   */
  public ImportKind kindOf(
      @Nullable String mediaType, @Nullable String fileName, InputStream body) {
    return new KindGuess(handlers).of(new Tables(files.folder()).head(mediaType, fileName, body));
  }

  private void read(ImportRun<?> run, InputStream input) {
    try (Table table = run.open(new Tables(files.folder()), input)) {
      run.readAll(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes rows that a program makes; they must be of the kind that the request names. */
  @SuppressWarnings("unchecked") // a row of another kind fails at its first use
  public ImportResult ingest(ImportRequest request, Iterator<? extends IntakeRow> rows) {
    var handler = (RowHandler<IntakeRow>) handlers.handlerOf(request.kind());
    return run(request, handler, () -> 0, () -> NO_FILE, run -> run.readAll(rows));
  }

  private <R extends IntakeRow> ImportResult run(
      ImportRequest request,
      RowHandler<R> handler,
      LongSupplier bytes,
      Supplier<String> sha256,
      Consumer<ImportRun<R>> reading) {
    String importId = importId(request);
    Timer.Sample time = Timer.start(meters);
    try (var appender = new Appender(store);
        var refused = new Refused(files, importId, request.locale())) {
      var run =
          new ImportRun<>(
              request, importId, handler, references, clock, zone, appender, refused, bytes);
      ImportCounts counts = readAndFinish(run, sha256, reading);
      measured(request.kind(), counts, time);
      enterHolidays(request);
      return result(importId, counts, refused);
    }
  }

  private <R extends IntakeRow> ImportCounts readAndFinish(
      ImportRun<R> run, Supplier<String> sha256, Consumer<ImportRun<R>> reading) {
    try {
      reading.accept(run);
      return run.finish(sha256);
    } catch (RuntimeException | Error failure) {
      recordFailure(run, failure, sha256);
      throw failure;
    }
  }

  private void recordFailure(ImportRun<?> run, Throwable failure, Supplier<String> sha256) {
    if (!(failure instanceof FileProblem)) {
      log.error("Import {} broke off", run.importId(), failure);
    }
    try {
      run.fail(failure, hashAfter(failure, sha256), imports);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
      log.warn("The end of a failed import could not be recorded", e);
    }
  }

  /** Only what is wrong with a file leaves the rest of it to be read. */
  private static @Nullable String hashAfter(Throwable failure, Supplier<String> sha256) {
    try {
      return failure instanceof FileProblem ? sha256.get() : null;
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
      return null;
    }
  }

  private ImportResult result(String importId, ImportCounts counts, Refused refused) {
    String marked = refused.fileName();
    if (marked != null) {
      imports.keepMarkedFile(importId, marked);
    }
    return new ImportResult(importId, counts, refused.inWords(), marked != null);
  }

  private String importId(ImportRequest request) {
    String wanted = request.importId();
    if (wanted == null) {
      return IdentifierFactory.getInstance().generateIdentifier();
    }
    if (!ID.matcher(wanted).matches()) {
      throw Rejection.invalid(
          "import.id",
          "The import id '%s' is not possible; use up to 64 letters, digits and hyphens.",
          wanted);
    }
    if (imports.knows(wanted)) {
      throw Rejection.conflict(
          "import.again",
          "There is an import '%s' already; choose another id or leave it out.",
          wanted);
    }
    return wanted;
  }

  private void measured(ImportKind kind, ImportCounts counts, Timer.Sample time) {
    count(kind, "accepted", counts.accepted());
    count(kind, "unchanged", counts.unchanged());
    count(kind, "corrected", counts.corrected());
    count(kind, "rejected", counts.rejected());
    time.stop(meters.timer("vigil.intake.import", "kind", kind.name()));
  }

  private void count(ImportKind kind, String outcome, long rows) {
    meters.counter("vigil.intake.rows", "kind", kind.name(), "outcome", outcome).increment(rows);
  }

  private void enterHolidays(ImportRequest request) {
    if (holidays != null && request.kind() == ImportKind.UNITS) {
      holidays.enter(SystemMetaData.of("import"));
    }
  }
}
