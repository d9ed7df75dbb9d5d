package io.vigil.monitor.watch;

import io.vigil.api.delivery.FindGaps;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges at the end of each day what is missing, and at the end of an import which gaps it filled.
 * An answer that does not know of every reading that was heard of is behind: when a day ends it is
 * asked for again for a while, and then left to the next day's end, which judges both days. An
 * import is waited for shortly: what is not seen then is seen when the next one or the day ends.
 */
final class GapWatch {
  private static final Logger log = LoggerFactory.getLogger(GapWatch.class);

  /** Days that are judged one by one when they were not judged at their ends. */
  static final int LOOKED_BACK = 30;

  private static final Duration AT_AN_IMPORT = Duration.ofSeconds(2);

  private final DataGapStore store;
  private final GapQuestions questions;
  private final ZoneId zone;
  private final Duration patience;
  private final GapColours colours;
  private final Set<String> touched = new HashSet<>();

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
        touched.add(heard.fact().controlPoint());
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
    Optional<FindGaps.Result> answer =
        answer(new FindGaps(first, ended.day(), null), progress, patience);
    if (answer.isEmpty()) {
      return;
    }
    var gaps = new DataGaps(store.open(), ended.trigger(), zone, colours, findings);
    gaps.judge(first, ended.day(), answer.get().rows());
    store.save(gaps.open(), ended.day());
    touched.clear();
  }

  /** What is not seen here is seen when the day ends. */
  private void fill(Heard.OfImport ended, Findings findings) {
    if (touched.isEmpty()) {
      return;
    }
    Map<Boolean, List<DataGap>> open =
        store.open().stream()
            .collect(Collectors.partitioningBy(gap -> touched.contains(controlPoint(gap))));
    List<DataGap> concerned = open.getOrDefault(true, List.of());
    touched.retainAll(concerned.stream().map(GapWatch::controlPoint).toList());
    DataGapStore.Progress progress = store.progress();
    LocalDate until = progress.judgedUntil();
    if (concerned.isEmpty() || until == null) {
      return;
    }
    List<FindGaps.OpenFeed> feeds = concerned.stream().map(DataGap::asOpenFeed).toList();
    answer(new FindGaps(until.plusDays(1), until, feeds), progress, shortly())
        .ifPresent(
            answer -> {
              var gaps = new DataGaps(concerned, ended.trigger(), zone, colours, findings);
              LocalDate today = LocalDate.ofInstant(ended.trigger().recordedAt(), zone);
              gaps.fill(today, answer.rows());
              var all = new ArrayList<DataGap>(gaps.open());
              all.addAll(open.getOrDefault(false, List.of()));
              store.save(all, until);
              touched.clear();
            });
  }

  private static String controlPoint(DataGap gap) {
    return gap.feed().controlPoint();
  }

  private static LocalDate firstToJudge(DataGapStore.Progress progress, LocalDate day) {
    LocalDate before = progress.judgedUntil();
    LocalDate earliest = day.minusDays(LOOKED_BACK);
    return before == null || before.isBefore(earliest) ? earliest : before.plusDays(1);
  }

  /**
   * The read side takes in the same readings meanwhile; whoever brought them waits for the word.
   */
  private Duration shortly() {
    return patience.compareTo(AT_AN_IMPORT) < 0 ? patience : AT_AN_IMPORT;
  }

  private Optional<FindGaps.Result> answer(
      FindGaps question, DataGapStore.Progress progress, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    Optional<FindGaps.Result> answer = questions.ask(question);
    while (answer.filter(one -> isBehind(one, progress)).isPresent()) {
      if (System.nanoTime() - end > 0) {
        log.warn("the read side is behind; what is missing is judged when the next day ends");
        return Optional.empty();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      answer = questions.ask(question);
    }
    return answer;
  }

  private static boolean isBehind(FindGaps.Result answer, DataGapStore.Progress progress) {
    return answer.readingsUpTo() < progress.readingsUntil()
        || answer.assignmentsUpTo() < progress.assignmentsUntil();
  }
}
