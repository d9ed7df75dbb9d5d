package io.vigil.monitor.detect;

import io.vigil.api.grading.ClearLine;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Expectation;
import io.vigil.monitor.detect.Episode.Status;
import io.vigil.monitor.detect.Transition.Cleared;
import io.vigil.monitor.detect.Transition.Closed;
import io.vigil.monitor.detect.Transition.ColourChanged;
import io.vigil.monitor.detect.Transition.Raised;
import io.vigil.monitor.detect.Transition.Resumed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches a series cross its lines. The colour of a value comes from the grading rule for target,
 * standard and warning value; the same point at YELLOW or worse in two judged periods in a row is
 * one step worse, within the ceiling. A warning is raised after {@code persistence} judged periods
 * in a row outside the lines, cleared by the first one inside, and closed after {@code recovery} of
 * them in a row. Periods in which nothing occurred or that are not judged neither count nor break a
 * row; of teaching weeks, a row ends with its term.
 *
 * <p>Where the rule has a window, {@code persistence} of so many latest judged periods outside the
 * lines raise (k of n, a sensitising rule of Western Electric, Statistical Quality Control
 * Handbook, 1956, for lines instead of limits), since the first of them. Periods of a case that is
 * over count for no other.
 *
 * <p>Where it has a clear margin, a value inside the lines by less ({@link ClearLine}) leaves a
 * warning of the lines as it is: an open one open in its colour, a cleared one cleared; it counts
 * towards no end. A warning of statistics alone has a line of its own to come back to, and no
 * margin.
 *
 * <p>Each value is also held against what the series itself lets expect ({@link StatisticalWatch}).
 * Trouble that statistics find raises at once: while the value is inside its lines in the colour of
 * the rule's {@link io.vigil.api.grading.Detection}, BLUE where none is set, in the colour of the
 * lines otherwise. Where that says that the lines alone judge, statistics learn on and are silent.
 * Such a warning clears when neither finds any.
 *
 * <p>Values of terms and years that get worse one after the other are told of ({@link TrendWatch});
 * they raise nothing.
 *
 * <p>A warning of history wakes nobody, so it closes as soon as it clears; it stops being one of
 * history with the first live value that falls into it.
 */
public final class ThresholdDetector {
  public static final String NAME = "threshold";

  private ThresholdDetector() {}

  /** Takes in the next judged value of a series, in the order of its periods. */
  public static Step step(SeriesState known, Judged judged) {
    SeriesState before = continued(known, judged);
    Grade grade = judged.grade();
    if (!isJudged(grade)) {
      return passedOver(before.knowing(before.known().silent()), judged, grade);
    }
    Step step = watched(before, judged, grade);
    return judged.rule().withStatistics() ? TrendWatch.follow(before, step, judged) : step;
  }

  /**
   * The same series once another level of it is the usual one: statistics know the periods since it
   * began and nothing before, in the order of the periods.
   */
  public static SeriesState relearned(SeriesState known, List<Judged> since) {
    Statistics anew = Statistics.EMPTY;
    for (Judged one : since) {
      anew = isJudged(one.grade()) ? StatisticalWatch.step(anew, one) : anew;
    }
    return known.knowing(anew.silent());
  }

  private static SeriesState continued(SeriesState known, Judged judged) {
    return Rows.continues(known, judged) ? known : known.newRow();
  }

  private static boolean isJudged(Grade grade) {
    return switch (grade.reason()) {
      case NOT_JUDGED, TOO_FEW -> false;
      default -> true;
    };
  }

  private static Step watched(SeriesState before, Judged judged, Grade grade) {
    Statistics next = StatisticalWatch.step(before.known(), judged);
    SeriesState knowing = before.knowing(judged.rule().withStatistics() ? next : next.silent());
    return step(knowing, isTrouble(before, judged), judged, grade);
  }

  private static Step step(SeriesState before, boolean troubleBefore, Judged judged, Grade grade) {
    boolean trouble = isTrouble(before, judged) && counts(before.episode(), troubleBefore);
    if (grade.colour() != null) {
      return outside(before, trouble, judged, grade, grade.colour());
    }
    return trouble ? shifted(before, judged, grade) : inside(before, judged, grade);
  }

  private static boolean isTrouble(SeriesState state, Judged judged) {
    return StatisticalWatch.isTrouble(judged.rule().direction(), state.expectation());
  }

  /**
   * Whether trouble of a value inside the lines matters: where it begins, and as long as a case
   * lasts that it began. A case of the lines is over when the values are back inside them.
   */
  private static boolean counts(@Nullable Episode episode, boolean troubleBefore) {
    if (episode == null || episode.status() == Status.PENDING) {
      return !troubleBefore;
    }
    return episode.isShift() && (episode.status() == Status.OPEN || !troubleBefore);
  }

  private static Step shifted(SeriesState before, Judged judged, Grade grade) {
    Episode old = before.episode();
    Episode next = shift(old, judged);
    Colour colour = judged.rule().colourOfShift();
    SeriesState after = before.shifted(colour, next, judged);
    return new Step(after, changes(old, next), evidence(after, judged, grade, colour));
  }

  /** Why a series stands as it does, by the value that was judged last. */
  public static Evidence explain(SeriesState state, Judged latest) {
    Grade grade = latest.grade();
    boolean outside = grade.colour() != null || isTrouble(state, latest);
    boolean kept = outside || clearsAt(state.episode(), latest, grade) != null;
    return evidence(state, latest, grade, kept ? state.colour() : null);
  }

  private static Step passedOver(SeriesState state, Judged judged, Grade grade) {
    return new Step(state, List.of(), evidence(state, judged, grade, null));
  }

  private static Step outside(
      SeriesState before, boolean trouble, Judged judged, Grade grade, Colour byLines) {
    Episode old = before.episode();
    boolean lasting = isOfLines(old) || isLong(before, judged);
    Colour full = twoInARow(before.grade(), byLines, judged.rule().ceiling());
    boolean shift = !lasting && (trouble || isOfShift(old));
    Colour colour = shift ? judged.rule().colourOfShift() : full;
    Episode next = shift ? shift(old, judged) : crossed(before, judged, full, lasting);
    SeriesState after = before.outside(byLines, colour, next, judged);
    List<Transition> changes = next.status() == Status.PENDING ? List.of() : changes(old, next);
    return new Step(after, changes, evidence(after, judged, grade, colour));
  }

  private static boolean isLong(SeriesState before, Judged judged) {
    JudgingRule rule = judged.rule();
    Integer window = rule.window();
    return before.outside() + 1 >= rule.persistence()
        || window != null && lately(before, judged).count(window) >= rule.persistence();
  }

  private static Lately lately(SeriesState before, Judged outside) {
    return before.latest().outside(outside.period().from());
  }

  /** A case of values that lay outside the lines for long enough, and is not over. */
  private static boolean isOfLines(@Nullable Episode episode) {
    return episode != null && episode.status() != Status.PENDING && !episode.isShift();
  }

  private static boolean isOfShift(@Nullable Episode episode) {
    return episode != null && episode.status() != Status.PENDING && episode.isShift();
  }

  private static Episode crossed(
      SeriesState before, Judged judged, Colour colour, boolean lasting) {
    Episode old = before.episode();
    boolean historical = judged.historical();
    Episode base = old == null ? Episode.begin(judged.period().from(), colour, historical) : old;
    if (base.status() == Status.PENDING) {
      Episode next = base.outside(lasting ? Status.OPEN : Status.PENDING, colour, historical);
      return lasting ? sinceTheFirst(next, before, judged) : next;
    }
    return base.outside(Status.OPEN, colour, base.historical() && historical);
  }

  /** A row that began before its window is told from its own first day. */
  private static Episode sinceTheFirst(Episode raised, SeriesState before, Judged judged) {
    Integer window = judged.rule().window();
    if (window == null) {
      return raised;
    }
    LocalDate first = lately(before, judged).since(window);
    return first.isBefore(raised.since()) ? raised.from(first) : raised;
  }

  private static Episode shift(@Nullable Episode old, Judged judged) {
    Colour colour = judged.rule().colourOfShift();
    Episode base =
        old == null || old.status() == Status.PENDING
            ? Episode.begin(judged.period().from(), colour, judged.historical())
            : old;
    return base.shifted(colour, base.historical() && judged.historical());
  }

  private static List<Transition> changes(@Nullable Episode old, Episode next) {
    Status before = old == null ? Status.PENDING : old.status();
    if (next.status() == Status.PENDING) {
      return List.of();
    }
    return switch (before) {
      case PENDING -> List.of(new Raised(next.since(), next.colour(), next.historical()));
      case CLEARED -> List.of(new Resumed(next.colour()));
      case OPEN ->
          old != null && old.colour() == next.colour()
              ? List.of()
              : List.of(new ColourChanged(next.colour()));
    };
  }

  private static Step inside(SeriesState before, Judged judged, Grade grade) {
    Episode old = before.episode();
    if (old == null || old.status() == Status.PENDING) {
      return step(before.inside(null, judged), List.of(), judged, grade);
    }
    if (clearsAt(old, judged, grade) != null) {
      SeriesState after = before.held(old.held(judged.historical()), judged);
      return new Step(after, List.of(), evidence(after, judged, grade, after.colour()));
    }
    Episode next = old.inside(judged.historical());
    CloseReason over = over(next, before.inside() + 1, judged.rule().recovery());
    SeriesState after = before.inside(over == null ? next : null, judged);
    return step(after, changes(old.status(), over), judged, grade);
  }

  /** Where a case of the lines clears that a value inside them leaves as it is. */
  private static @Nullable Double clearsAt(@Nullable Episode episode, Judged judged, Grade grade) {
    Double value = judged.value();
    return value == null || grade.reason() != Grade.Reason.WITHIN_LINES || !isOfLines(episode)
        ? null
        : ClearLine.ahead(judged.rule(), value);
  }

  private static List<Transition> changes(Status before, @Nullable CloseReason over) {
    if (before == Status.OPEN) {
      return over == null ? List.of(new Cleared()) : List.of(new Cleared(), new Closed(over));
    }
    return over == null ? List.of() : List.of(new Closed(over));
  }

  private static @Nullable CloseReason over(Episode episode, int inside, int recovery) {
    if (episode.historical()) {
      return CloseReason.HISTORY;
    }
    return inside >= recovery ? CloseReason.MEASURED : null;
  }

  private static Step step(
      SeriesState after, List<Transition> transitions, Judged judged, Grade grade) {
    return new Step(after, transitions, evidence(after, judged, grade, null));
  }

  private static Colour twoInARow(@Nullable Colour previous, Colour byLines, Colour ceiling) {
    boolean twice =
        previous != null && previous.atLeast(Colour.YELLOW) && byLines.atLeast(Colour.YELLOW);
    Colour worse = twice ? byLines.worse().atMost(ceiling) : byLines;
    return worse.atLeast(byLines) ? worse : byLines;
  }

  private static boolean isWorse(@Nullable Colour colour, @Nullable Colour byLines) {
    return byLines != null && colour != null && colour.compareTo(byLines) > 0;
  }

  private static Evidence evidence(
      SeriesState state, Judged judged, Grade grade, @Nullable Colour colour) {
    Expectation expectation = state.expectation();
    Integer window = judged.rule().window();
    boolean byLines = grade.colour() != null || isOfLines(state.episode());
    return new Evidence(
        colour == null || byLines || expectation == null ? NAME : expectation.detector(),
        judged.period(),
        judged.value(),
        judged.denominator(),
        judged.rule(),
        grade,
        colour,
        isWorse(colour, grade.colour()),
        state.outside(),
        state.inside(),
        state.seen(),
        expectation,
        state.refusal(),
        null,
        window == null ? null : Integer.valueOf(state.latest().count(window)),
        clearsAt(state.episode(), judged, grade));
  }
}
