package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingFact;
import io.vigil.monitor.detect.Effects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what many units show together. Periods in which readings came are looked at again when a
 * day or an import is over, with those after them that rest on them, each by the readings of the
 * periods before it alone, so that the order in which these came does not matter. What is found is
 * told once; what proves untrue is withdrawn.
 */
final class CommonCauses {
  private static final Comparator<KnownCause> ORDER =
      Comparator.comparing((KnownCause one) -> one.span().from())
          .thenComparing(one -> one.span().to(), Comparator.reverseOrder())
          .thenComparing(KnownCause::unit);

  private final CommonStore store;

  CommonCauses(CommonStore store) {
    this.store = store;
  }

  /** Notes the periods in which a batch brings readings. */
  void note(Collection<? extends Heard> events) {
    Map<CommonStore.Touched, Instant> touched = new LinkedHashMap<>();
    for (Heard event : events) {
      if (event instanceof Heard.OfReading reading && !reading.rolledUp()) {
        touch(reading.fact(), touched);
      }
    }
    store.stale(touched);
  }

  /** Notes the periods in which readings came into doubt, or out of it: they count no more. */
  void noteDoubts(Collection<Series> series) {
    Map<CommonStore.Touched, Instant> touched = new LinkedHashMap<>();
    for (Series one : series) {
      for (DoubtFile.Change change : one.doubts().changes()) {
        StoredReading reading = change.reading();
        Instant at = change.because().trigger().recordedAt();
        touch(one.key().controlPoint(), reading.period(), reading.judgedAs(), at, touched);
      }
    }
    store.doubted(touched);
  }

  private static void touch(ReadingFact fact, Map<CommonStore.Touched, Instant> touched) {
    if (Effects.isWatched(fact.rule(), fact.periodKind())) {
      var period = new PeriodSpan(fact.period(), fact.from(), fact.to());
      touch(fact.controlPoint(), period, fact.judgedAs(), fact.recordedAt(), touched);
    }
  }

  private static void touch(
      String point,
      PeriodSpan period,
      @Nullable PeriodSpan judgedAs,
      Instant at,
      Map<CommonStore.Touched, Instant> touched) {
    touch(new CommonPeriod.Kind(point, false), period, at, touched);
    if (judgedAs != null) {
      touch(new CommonPeriod.Kind(point, true), judgedAs, at, touched);
    }
  }

  private static void touch(
      CommonPeriod.Kind kind,
      PeriodSpan span,
      Instant at,
      Map<CommonStore.Touched, Instant> touched) {
    touched.merge(
        new CommonStore.Touched(kind, span), at, (one, other) -> one.isAfter(other) ? one : other);
  }

  /**
   * A cause whose effect on the series below is not what it was before.
   *
   * @param known when that could be known
   */
  record Changed(KnownCause cause, Trigger known) {}

  /** Causes of periods whose effect on the series below is not what it was before. */
  List<Changed> over(Heard.OfDay day, Findings findings) {
    Map<String, List<CommonPeriod>> byPoint =
        store.periods(day.dayOver()).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.kind().controlPoint(), LinkedHashMap::new, Collectors.toList()));
    var changed = new ArrayList<Changed>();
    byPoint.forEach((point, periods) -> changed.addAll(look(point, periods, day, findings)));
    return changed;
  }

  private List<Changed> look(
      String point, List<CommonPeriod> periods, Heard.OfDay day, Findings findings) {
    Map<CommonPeriod.Kind, List<CommonPeriod>> kinds =
        periods.stream()
            .collect(
                Collectors.groupingBy(CommonPeriod::kind, LinkedHashMap::new, Collectors.toList()));
    Map<Long, List<String>> paths = store.paths(point);
    var looked = new ArrayList<CommonPeriod>();
    var found = new ArrayList<CommonLook.Found>();
    var due = new ArrayList<CommonPeriod>();
    for (List<CommonPeriod> all : kinds.values()) {
      for (CommonRange range : CommonRange.of(all, day.dayOver())) {
        CommonLook look = look(range, paths, day.dayOver());
        looked.addAll(look.looked());
        found.addAll(look.found());
        look.waiting().stream().map(CommonPeriod::waiting).forEach(due::add);
      }
    }
    looked.stream().map(CommonPeriod::looked).forEach(due::add);
    store.due(due);
    List<KnownCause> before = store.causes(List.of(point));
    List<KnownCause> after = named(before, looked, found, kinds, day);
    if (!after.equals(before)) {
      store.save(point, after);
    }
    tell(before, after, found, new CauseReporter(point, day, findings));
    return changed(before, after).stream()
        .map(one -> new Changed(one, known(one, looked, day)))
        .toList();
  }

  private static Trigger known(KnownCause cause, List<CommonPeriod> looked, Heard.OfDay day) {
    return looked.stream()
        .filter(period -> isIn(cause, period))
        .map(period -> day.knownOf(period.span().to(), period.heardAt()))
        .findFirst()
        .orElse(day.trigger());
  }

  private CommonLook look(CommonRange range, Map<Long, List<String>> paths, LocalDate day) {
    List<CommonPeriod> periods = range.periods();
    var look = new CommonLook(periods, paths, day, range.remembered());
    store.reports(
        periods.getFirst().kind(),
        periods.getFirst().span(),
        periods.getLast().span(),
        look::report);
    look.end();
    return look;
  }

  private static List<KnownCause> named(
      List<KnownCause> before,
      List<CommonPeriod> looked,
      List<CommonLook.Found> found,
      Map<CommonPeriod.Kind, List<CommonPeriod>> kinds,
      Heard.OfDay day) {
    var causes = new ArrayList<KnownCause>();
    before.stream().filter(one -> !wasLookedAt(one, looked)).forEach(causes::add);
    for (CommonLook.Found one : found) {
      CommonPeriod period = one.period();
      var cause =
          new KnownCause(
              period.kind(), period.span(), one.what().path(), one.what().cause().shift(), "");
      causes.add(
          before.stream()
              .filter(cause::isSame)
              .findFirst()
              .map(known -> cause.as(known.signalId()))
              .orElse(cause));
    }
    causes.sort(ORDER);
    return new CauseGroups(causes, kinds)
        .named(cause -> id(cause, day)).stream()
            .map(one -> wasLookedAt(one, looked) ? one : unchanged(one, before))
            .toList();
  }

  private static boolean wasLookedAt(KnownCause cause, List<CommonPeriod> looked) {
    return looked.stream().anyMatch(period -> isIn(cause, period));
  }

  /** What was not looked at cannot be told anew. */
  private static KnownCause unchanged(KnownCause cause, List<KnownCause> before) {
    return before.stream().filter(cause::isSame).findFirst().orElse(cause);
  }

  private static boolean isIn(KnownCause cause, CommonPeriod period) {
    return cause.kind().equals(period.kind()) && cause.span().equals(period.span());
  }

  private static String id(KnownCause cause, Heard.OfDay day) {
    var named =
        new SeriesKey(cause.kind().controlPoint() + "|" + CauseEvidence.DETECTOR, cause.unit());
    return WarningIds.of(named, cause.span().from(), day.trigger().position());
  }

  private static List<KnownCause> changed(List<KnownCause> before, List<KnownCause> after) {
    var changed = new ArrayList<KnownCause>();
    before.stream().filter(one -> after.stream().noneMatch(one::isSame)).forEach(changed::add);
    after.stream()
        .filter(
            one ->
                before.stream()
                    .noneMatch(known -> known.isSame(one) && known.effect() == one.effect()))
        .forEach(changed::add);
    return changed;
  }

  private static void tell(
      List<KnownCause> before,
      List<KnownCause> after,
      List<CommonLook.Found> found,
      CauseReporter reporter) {
    before.stream()
        .filter(one -> after.stream().noneMatch(one::isSameSignal))
        .forEach(reporter::withdraw);
    for (KnownCause one : after) {
      if (before.stream().noneMatch(one::isSameSignal)) {
        found.stream()
            .filter(what -> isIn(one, what.period()) && what.what().path().equals(one.path()))
            .forEach(what -> reporter.tell(one, what));
      }
    }
  }
}
