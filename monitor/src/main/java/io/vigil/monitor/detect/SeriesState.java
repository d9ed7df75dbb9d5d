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
 */
public record SeriesState(
    int outside,
    int inside,
    @Nullable Colour grade,
    @Nullable Colour colour,
    @Nullable Episode episode,
    List<Seen> seen,
    @Nullable Statistics statistics,
    @Nullable Decline decline) {
  private static final int REMEMBERED = 5;

  /** A series of which nothing has been judged. */
  public static final SeriesState EMPTY =
      new SeriesState(0, 0, null, null, null, List.of(), null, null);

  SeriesState outside(Colour newGrade, Colour newColour, Episode next, Judged judged) {
    return new SeriesState(
        outside + 1, 0, newGrade, newColour, next, with(judged, newColour), statistics, decline);
  }

  /** After a value inside the lines that statistics find trouble in. */
  SeriesState shifted(Colour newColour, Episode next, Judged judged) {
    return new SeriesState(
        0, 0, null, newColour, next, with(judged, newColour), statistics, decline);
  }

  SeriesState inside(@Nullable Episode next, Judged judged) {
    return new SeriesState(
        0, inside + 1, null, null, next, with(judged, null), statistics, decline);
  }

  /** The same series after its case was ended from outside: what comes is judged afresh. */
  public SeriesState ended() {
    return new SeriesState(0, 0, null, null, null, seen, statistics, decline);
  }

  /** The same series at the start of a new row: an open episode stays, what led to none is over. */
  SeriesState newRow() {
    Episode kept = episode != null && episode.status() == Episode.Status.PENDING ? null : episode;
    return new SeriesState(0, 0, null, colour, kept, seen, statistics, decline);
  }

  /** The same series after statistics took in the next period. */
  SeriesState knowing(Statistics next) {
    return new SeriesState(outside, inside, grade, colour, episode, seen, next, decline);
  }

  /** The same series after its trend was looked at. */
  SeriesState declining(Decline next) {
    return new SeriesState(outside, inside, grade, colour, episode, seen, statistics, next);
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

  private List<Seen> with(Judged judged, @Nullable Colour newColour) {
    var values = new ArrayList<Seen>(REMEMBERED);
    values.addAll(seen.subList(Math.max(0, seen.size() - REMEMBERED + 1), seen.size()));
    values.add(new Seen(judged.period().code(), judged.value(), newColour));
    return List.copyOf(values);
  }
}
