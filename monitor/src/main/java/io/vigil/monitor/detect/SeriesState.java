package io.vigil.monitor.detect;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.Evidence.Seen;
import io.vigil.api.warning.Expectation;
import io.vigil.api.warning.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the threshold detector remembers of a series.
 *
 * @param outside judged periods in a row outside the lines, up to the latest
 * @param inside judged periods in a row inside the lines, up to the latest
 * @param grade colour of the latest judged value by the lines alone
 * @param colour colour of the latest judged value after modifiers
 * @param episode the stretch outside the lines that is not over
 * @param seen the latest judged values, oldest first
 * @param statistics what statistics remember; {@code null} for nothing
 * @param decline of a series of terms or years: the row of worse values; {@code null} before the
 *     first value
 * @param lately which of the latest judged periods were outside the lines, since the latest case
 *     was over; {@code null} for none
 */
public record SeriesState(
    int outside,
    int inside,
    @Nullable Colour grade,
    @Nullable Colour colour,
    @Nullable Episode episode,
    List<Seen> seen,
    @Nullable Statistics statistics,
    @Nullable Decline decline,
    @Nullable Lately lately) {
  private static final int REMEMBERED = 5;

  /** A series of which nothing has been judged. */
  public static final SeriesState EMPTY =
      new SeriesState(0, 0, null, null, null, List.of(), null, null, null);

  SeriesState outside(Colour newGrade, Colour newColour, Episode next, Judged judged) {
    return new SeriesState(
        outside + 1,
        0,
        newGrade,
        newColour,
        next,
        with(judged, newColour),
        statistics,
        decline,
        latest().outside(judged.period().from()));
  }

  /** After a value inside the lines that statistics find trouble in. */
  SeriesState shifted(Colour newColour, Episode next, Judged judged) {
    return new SeriesState(
        0, 0, null, newColour, next, with(judged, newColour), statistics, decline, afterInside());
  }

  SeriesState inside(@Nullable Episode next, Judged judged) {
    Lately after = isCase(episode) && next == null ? null : afterInside();
    return new SeriesState(
        0, inside + 1, null, null, next, with(judged, null), statistics, decline, after);
  }

  /** After a value inside the lines that is not far enough inside to change its case. */
  SeriesState held(Episode same, Judged judged) {
    Colour kept = same.status() == Episode.Status.OPEN ? same.colour() : null;
    return new SeriesState(
        0, inside, null, kept, same, with(judged, kept), statistics, decline, afterInside());
  }

  /** The same series after its case was ended from outside: what comes is judged afresh. */
  public SeriesState ended() {
    return new SeriesState(0, 0, null, null, null, seen, statistics, decline, null);
  }

  /** The same series at the start of a new row: an open episode stays, what led to none is over. */
  SeriesState newRow() {
    Episode kept = isCase(episode) ? episode : null;
    return new SeriesState(0, 0, null, colour, kept, seen, statistics, decline, null);
  }

  /** The same series after statistics took in the next period. */
  SeriesState knowing(Statistics next) {
    return new SeriesState(outside, inside, grade, colour, episode, seen, next, decline, lately);
  }

  /** The same series after its trend was looked at. */
  SeriesState declining(Decline next) {
    return new SeriesState(outside, inside, grade, colour, episode, seen, statistics, next, lately);
  }

  Statistics known() {
    return statistics == null ? Statistics.EMPTY : statistics;
  }

  @Nullable Expectation expectation() {
    return statistics == null ? null : statistics.latest();
  }

  @Nullable Refusal refusal() {
    return statistics == null ? null : statistics.refusal();
  }

  Lately latest() {
    return lately == null ? Lately.NONE : lately;
  }

  private @Nullable Lately afterInside() {
    Lately after = latest().inside();
    return after.mask() == 0 ? null : after;
  }

  private static boolean isCase(@Nullable Episode episode) {
    return episode != null && episode.status() != Episode.Status.PENDING;
  }

  private List<Seen> with(Judged judged, @Nullable Colour newColour) {
    var values = new ArrayList<Seen>(REMEMBERED);
    values.addAll(seen.subList(Math.max(0, seen.size() - REMEMBERED + 1), seen.size()));
    values.add(new Seen(judged.period().code(), judged.value(), newColour));
    return List.copyOf(values);
  }
}
