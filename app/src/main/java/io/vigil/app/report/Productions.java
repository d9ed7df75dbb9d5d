package io.vigil.app.report;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vigil.api.message.Rejection;
import io.vigil.app.report.Production.Stage;
import io.vigil.app.security.SignedIn;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.format.DocumentFiles;
import io.vigil.monitor.document.format.Format;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Makes files of the three-year report beside the request that asks for them, so that a page can
 * show how far they are. The last ones are kept in the memory of this node; one that another node
 * began is made here as well once it is asked for here.
 */
@Component
public class Productions {
  private static final Logger LOG = LoggerFactory.getLogger(Productions.class);

  /** More than may wait and be made at once, so that none of these is ever forgotten. */
  static final int KEPT = 30;

  static final int WAITING = 20;

  /** What the files are made of. */
  @FunctionalInterface
  interface Source {
    Document document(SignedIn person, ReportDesk.Wanted wanted, Locale language);
  }

  private final Source source;
  private final FilesAtOnce places;
  private final MeterRegistry meters;
  private final DocumentFiles files = new DocumentFiles();
  private final ExecutorService workers =
      new ThreadPoolExecutor(
          FilesAtOnce.MOST,
          FilesAtOnce.MOST,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("report-", 1).factory());
  private final Map<String, Production> known = new LinkedHashMap<>();

  @Autowired
  Productions(ReportDesk desk, FilesAtOnce places, MeterRegistry meters) {
    this(
        (person, wanted, language) -> desk.analysis(person, wanted, language, false).document(),
        places,
        meters);
  }

  Productions(Source source, FilesAtOnce places, MeterRegistry meters) {
    this.source = source;
    this.places = places;
    this.meters = meters;
  }

  /**
   * Begins to make a file, and gives the id under which it can be asked for.
   *
   * @throws Rejection if too many wait already
   */
  public String begin(SignedIn person, ReportDesk.Wanted wanted, Format format, Locale language) {
    return begin(person, ProductionKey.next(wanted, format), language, false).id();
  }

  /** Makes a file here that another node began, or this one too long ago. */
  public Production beginAgain(SignedIn person, ProductionKey key, Locale language) {
    return begin(person, key, language, true);
  }

  private Production begin(SignedIn person, ProductionKey key, Locale language, boolean again) {
    String id = key.id();
    var begun =
        new Production(
            id,
            person.id(),
            key.wanted(),
            key.format(),
            again,
            Stage.WAITING,
            null,
            null,
            null,
            null);
    Production known = begin(begun, () -> make(id, person, key.wanted(), key.format(), language));
    return owned(person, known);
  }

  /** A worker waits for this lock before it says anything of what it makes. */
  private synchronized Production begin(Production begun, Runnable work) {
    Production before = known.get(begun.id());
    if (before != null) {
      return before;
    }
    try {
      workers.execute(new DelegatingSecurityContextRunnable(work));
    } catch (RejectedExecutionException e) {
      throw Rejection.conflict(
          "report.busy", "%d files wait to be made already; try again in some minutes.", WAITING);
    }
    known.put(begun.id(), begun);
    forgetOldest();
    return begun;
  }

  /** Never one that waits or is being made: there are fewer of these than are kept. */
  private void forgetOldest() {
    Iterator<Production> oldest = known.values().iterator();
    while (known.size() > KEPT && oldest.hasNext()) {
      if (oldest.next().stage().isOver()) {
        oldest.remove();
      }
    }
  }

  /**
   * Empty where this node does not know it.
   *
   * @throws Rejection if another account asked for it
   */
  public Optional<Production> find(SignedIn person, String id) {
    return Optional.ofNullable(get(id)).map(found -> owned(person, found));
  }

  private static Production owned(SignedIn person, Production found) {
    if (!found.owner().equals(person.id())) {
      throw Rejection.notFound("report", found.id());
    }
    return found;
  }

  private void make(
      String id, SignedIn person, ReportDesk.Wanted wanted, Format format, Locale language) {
    Timer.Sample all = Timer.start(meters);
    try {
      to(id, one -> one.at(Stage.COMPUTING));
      Document document = timed(Stage.COMPUTING, () -> source.document(person, wanted, language));
      to(id, one -> one.computed(document));
      DocumentFiles.Made made = written(id, document, format);
      Duration after = stop(all, format, Stage.DONE);
      to(id, one -> one.done(made, after));
    } catch (RuntimeException e) {
      if (!(e instanceof Rejection)) {
        LOG.warn("A report from {} to {} could not be made", wanted.from(), wanted.to(), e);
      }
      failed(id, e, all, format);
    } catch (Error e) {
      LOG.error("A report from {} to {} could not be made", wanted.from(), wanted.to(), e);
      failed(id, e, all, format);
    }
  }

  private void failed(String id, Throwable cause, Timer.Sample all, Format format) {
    Duration after = stop(all, format, Stage.FAILED);
    to(id, one -> one.failed(cause, after));
  }

  private DocumentFiles.Made written(String id, Document document, Format format) {
    return timed(
        Stage.WRITING,
        () ->
            places.make(
                () -> files.made(document, format, () -> to(id, one -> one.at(Stage.CHECKING)))));
  }

  private <R> R timed(Stage stage, Supplier<R> work) {
    return meters.timer("vigil.report.stage", "stage", name(stage)).record(work);
  }

  private Duration stop(Timer.Sample sample, Format format, Stage outcome) {
    return Duration.ofNanos(
        sample.stop(
            meters.timer(
                "vigil.report.made", "format", format.extension(), "outcome", name(outcome))));
  }

  private static String name(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }

  private synchronized @Nullable Production get(String id) {
    return known.get(id);
  }

  private synchronized void to(String id, UnaryOperator<Production> next) {
    known.computeIfPresent(id, (key, now) -> next.apply(now));
  }

  @PreDestroy
  void stop() {
    workers.shutdownNow();
  }
}
