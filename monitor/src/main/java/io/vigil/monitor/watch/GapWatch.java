package io.vigil.monitor.watch;

import io.vigil.api.delivery.FindGaps;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges at the end of each day what is missing, and at the end of each import which gaps it
 * filled. An answer that does not know of every reading that was heard of is behind: it is asked
 * for again for a while, and then left to the next day's end, which judges both days.
 */
final class GapWatch {
  private static final Logger log = LoggerFactory.getLogger(GapWatch.class);

  /** Days that are judged one by one when they were not judged at their ends. */
  static final int LOOKED_BACK = 30;

  private final DataGapStore store;
  private final GapQuestions questions;
  private final ZoneId zone;
  private final Duration patience;
  private final GapColours colours;

  /**
   * @param patience how long a read side that is behind is waited for
   * @param colours how bad it is that data are missing
   */
  GapWatch(
      DataGapStore store,
      GapQuestions questions,
      ZoneId zone,
      Duration patience,
      GapColours colours) {
    this.store = store;
    this.questions = questions;
    this.zone = zone;
    this.patience = patience;
    this.colours = colours;
  }

  void take(List<Heard> events, Findings findings) {
    note(events);
    Optional<Heard.OfDayEnded> day =
        latest(events, Heard.OfDayEnded.class, Comparator.comparing(Heard.OfDayEnded::day));
    day.ifPresent(ended -> judge(ended, findings));
    latest(events, Heard.OfImport.class, Comparator.comparing(Heard.OfImport::position))
        .filter(ended -> day.isEmpty() || day.get().trigger().position() < ended.position())
        .ifPresent(ended -> fill(ended, findings));
  }

  private static <T extends Heard> Optional<T> latest(
      List<Heard> events, Class<T> kind, Comparator<T> order) {
    return events.stream().filter(kind::isInstance).map(kind::cast).max(order);
  }

  private void note(List<Heard> events) {
    long reading = -1;
    long assignment = -1;
    for (Heard event : events) {
      if (event instanceof Heard.OfReading heard && !heard.rolledUp()) {
        reading = heard.trigger().position();
      } else if (event instanceof Heard.OfAssignment heard) {
        assignment = heard.trigger().position();
      }
    }
    if (reading >= 0 || assignment >= 0) {
      store.heard(reading, assignment);
    }
  }

  private void judge(Heard.OfDayEnded ended, Findings findings) {
    DataGapStore.Progress progress = store.progress();
    LocalDate first = firstToJudge(progress, ended.day());
    if (first.isAfter(ended.day())) {
      return;
    }
    Optional<FindGaps.Result> answer = answer(new FindGaps(first, ended.day()), progress);
    if (answer.isEmpty()) {
      return;
    }
    var gaps = new DataGaps(store.open(), ended.trigger(), zone, colours, findings);
    gaps.judge(first, ended.day(), answer.get().rows());
    store.save(gaps.open(), ended.day());
  }

  /** What is not seen here is seen when the day ends. */
  private void fill(Heard.OfImport ended, Findings findings) {
    List<DataGap> open = store.open();
    DataGapStore.Progress progress = store.progress();
    LocalDate until = progress.judgedUntil();
    if (open.isEmpty() || until == null) {
      return;
    }
    answer(new FindGaps(until.plusDays(1), until), progress)
        .ifPresent(
            answer -> {
              var gaps = new DataGaps(open, ended.trigger(), zone, colours, findings);
              LocalDate today = LocalDate.ofInstant(ended.trigger().recordedAt(), zone);
              gaps.fill(today, answer.rows());
              store.save(gaps.open(), until);
            });
  }

  private static LocalDate firstToJudge(DataGapStore.Progress progress, LocalDate day) {
    LocalDate before = progress.judgedUntil();
    LocalDate earliest = day.minusDays(LOOKED_BACK);
    return before == null || before.isBefore(earliest) ? earliest : before.plusDays(1);
  }

  private Optional<FindGaps.Result> answer(FindGaps question, DataGapStore.Progress progress) {
    long end = System.nanoTime() + patience.toNanos();
    Optional<FindGaps.Result> answer = questions.ask(question);
    while (answer.filter(one -> isBehind(one, progress)).isPresent()) {
      if (System.nanoTime() - end > 0) {
        log.warn("the read side is behind; what is missing is judged when the next day ends");
        return Optional.empty();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
      answer = questions.ask(question);
    }
    return answer;
  }

  private static boolean isBehind(FindGaps.Result answer, DataGapStore.Progress progress) {
    return answer.readingsUpTo() < progress.readingsUntil()
        || answer.assignmentsUpTo() < progress.assignmentsUntil();
  }
}
