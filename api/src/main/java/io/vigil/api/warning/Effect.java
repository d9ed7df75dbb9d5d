package io.vigil.api.warning;

import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindTrend;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the readings say of measures: the periods before they were planned against those after,
 * without the one in which they were planned. A term is held against the same term of a later year,
 * never against the next one.
 *
 * @param before mean of the periods before
 * @param after mean of the periods after; {@code null} while there are too few
 */
public record Effect(
    double before, String beforeFrom, String beforeTo, @Nullable After after, Verdict verdict) {
  private static final int PERIODS = 4;
  private static final int FEWEST_AFTER = 2;

  /** The mean of the periods after, and which these are. */
  public record After(double value, String from, String to) {}

  /** What came of the measures. */
  public enum Verdict {
    /** Better, and inside the standard line. */
    EFFECTIVE,
    /** Better, but not inside, or not for long. */
    PARTLY,
    /** No better. */
    NOT,
    /** Too early to tell. */
    PENDING
  }

  /**
   * What is compared.
   *
   * @param points of the series in order
   * @param raised code of the period that raised the warning
   * @param measured day on which the measures were planned
   * @param relapsed whether the same came back within a year
   */
  public record Question(
      List<FindTrend.Point> points,
      PeriodKind grain,
      Direction direction,
      String raised,
      LocalDate measured,
      boolean relapsed) {}

  /** Empty where there is no value before, or none is better than another. */
  public static Optional<Effect> of(Question asked) {
    List<FindTrend.Point> before = before(asked);
    return before.isEmpty()
        ? Optional.empty()
        : sign(asked.direction(), before).map(sign -> judged(asked, sign, before, after(asked)));
  }

  /** 1 where more is better, below a range too, and -1 where less is; empty where neither is. */
  private static Optional<Integer> sign(Direction direction, List<FindTrend.Point> before) {
    return switch (direction) {
      case HIGHER_IS_BETTER -> Optional.of(1);
      case LOWER_IS_BETTER -> Optional.of(-1);
      case RANGE -> Optional.of(1).filter(sign -> isBelow(before));
      case ZERO_TOLERANCE, YES_NO, NONE -> Optional.empty();
    };
  }

  private static boolean isBelow(List<FindTrend.Point> before) {
    Double standard = before.getLast().standard();
    return standard != null && mean(before) < standard;
  }

  private static boolean isSeasonal(Question asked) {
    return isSeasonal(asked.grain());
  }

  /** Whether periods of a kind are held against the same season alone. */
  public static boolean isSeasonal(PeriodKind grain) {
    return switch (grain) {
      case TERM, SCHOOL_YEAR, CALENDAR_YEAR -> true;
      case DAY, WEEK, TEACHING_WEEK, MONTH -> false;
    };
  }

  private static List<FindTrend.Point> before(Question asked) {
    if (isSeasonal(asked)) {
      return valued(asked, point -> point.period().equals(asked.raised()));
    }
    List<FindTrend.Point> all = valued(asked, point -> point.to().isBefore(asked.measured()));
    return all.subList(Math.max(0, all.size() - PERIODS), all.size());
  }

  private static List<FindTrend.Point> after(Question asked) {
    if (isSeasonal(asked)) {
      String season = season(asked.raised());
      return valued(
              asked,
              point ->
                  point.to().isAfter(asked.measured())
                      && !point.period().equals(asked.raised())
                      && season(point.period()).equals(season))
          .stream()
          .limit(1)
          .toList();
    }
    List<FindTrend.Point> all = valued(asked, point -> point.from().isAfter(asked.measured()));
    return all.size() < FEWEST_AFTER ? List.of() : all.subList(0, Math.min(PERIODS, all.size()));
  }

  /** {@code /1} of {@code 2026-27/1}; nothing of a year. */
  private static String season(String period) {
    int slash = period.indexOf('/');
    return slash < 0 ? "" : period.substring(slash);
  }

  private static List<FindTrend.Point> valued(Question asked, Predicate<FindTrend.Point> which) {
    return asked.points().stream().filter(one -> one.value() != null).filter(which).toList();
  }

  private static Effect judged(
      Question asked, int sign, List<FindTrend.Point> before, List<FindTrend.Point> after) {
    double was = mean(before);
    String from = before.getFirst().period();
    String to = before.getLast().period();
    if (after.isEmpty()) {
      return new Effect(was, from, to, null, Verdict.PENDING);
    }
    FindTrend.Point last = after.getLast();
    double is = mean(after);
    var now = new After(is, after.getFirst().period(), last.period());
    return new Effect(was, from, to, now, verdict(asked, sign, was, is, last.standard()));
  }

  private static Verdict verdict(
      Question asked, int sign, double was, double is, @Nullable Double standard) {
    if (sign * (is - was) <= 0) {
      return Verdict.NOT;
    }
    boolean inside = standard == null || sign * (is - standard) >= 0;
    return inside && !asked.relapsed() ? Verdict.EFFECTIVE : Verdict.PARTLY;
  }

  private static double mean(List<FindTrend.Point> points) {
    return points.stream()
        .mapToDouble(point -> Objects.requireNonNull(point.value()))
        .average()
        .orElseThrow();
  }
}
