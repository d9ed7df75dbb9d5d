package io.vigil.monitor.report;

import io.vigil.api.report.MakeIncidentReport.Change;
import io.vigil.api.report.MakeIncidentReport.Verdict;
import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.monitor.report.statistics.RateRatio;
import io.vigil.monitor.report.statistics.YearlyFall;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What may be said of the course of incidents over the years. */
final class Judgement {
  private final List<Year> years;
  private final double toleratedCoverageDrop;
  private final Predicate<String> whole;

  /**
   * @param toleratedCoverageDrop share, 0 to 1, by which coverage may fall from year to year
   * @param whole whether coverage tells of all of a year
   */
  Judgement(List<Year> years, double toleratedCoverageDrop, Predicate<String> whole) {
    this.years = years;
    this.toleratedCoverageDrop = toleratedCoverageDrop;
    this.whole = whole;
  }

  boolean isComplete() {
    return years.stream().allMatch(year -> year.total() != null);
  }

  /** Arithmetic only, by rates where all years have them, else by counts. */
  boolean fallsEveryYear() {
    List<@Nullable Double> rates =
        years.stream().<@Nullable Double>map(Year::ratePerThousand).toList();
    List<@Nullable Long> counts = years.stream().<@Nullable Long>map(Year::total).toList();
    boolean rated = rates.stream().noneMatch(Objects::isNull);
    return (rated ? YearlyFall.of(rates) : YearlyFall.of(counts)) == YearlyFall.FALLS;
  }

  /** Fewer reports can mean less reporting: false where coverage fell by more than tolerated. */
  boolean isComparable() {
    return steps().noneMatch(this::coverageFell);
  }

  List<Change> changes() {
    return steps().mapToObj(this::change).toList();
  }

  private IntStream steps() {
    return IntStream.range(1, years.size());
  }

  /**
   * Against the best of the years before, so that neither small steps nor a gap hide a fall; a year
   * that reports tell only a part of is held against none.
   */
  private boolean coverageFell(int later) {
    Double after = coverage(years.get(later));
    return after != null
        && years.subList(0, later).stream()
            .map(this::coverage)
            .anyMatch(before -> before != null && before - after > toleratedCoverageDrop);
  }

  private @Nullable Double coverage(Year year) {
    return whole.test(year.period()) ? year.coverage() : null;
  }

  private Change change(int later) {
    Year from = years.get(later - 1);
    Year to = years.get(later);
    RateRatio ratio = ratio(from, to).orElse(null);
    return ratio == null
        ? new Change(from.period(), to.period(), null, null, null, Verdict.UNKNOWN)
        : new Change(
            from.period(),
            to.period(),
            ratio.ratio(),
            ratio.low(),
            ratio.high(),
            coverageFell(later) ? Verdict.NOT_COMPARABLE : verdict(ratio));
  }

  private static Optional<RateRatio> ratio(Year from, Year to) {
    Long before = from.total();
    Long after = to.total();
    Double studentsBefore = from.students();
    Double studentsAfter = to.students();
    return before == null || after == null || studentsBefore == null || studentsAfter == null
        ? Optional.empty()
        : RateRatio.of(before, studentsBefore, after, studentsAfter);
  }

  private static Verdict verdict(RateRatio ratio) {
    if (ratio.isWithinChance()) {
      return Verdict.WITHIN_CHANCE;
    }
    return isBelowOne(ratio.high()) ? Verdict.LOWER : Verdict.HIGHER;
  }

  private static boolean isBelowOne(@Nullable Double limit) {
    return limit != null && limit < 1;
  }
}
