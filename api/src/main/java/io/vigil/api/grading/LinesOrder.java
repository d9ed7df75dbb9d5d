package io.vigil.api.grading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether lines stand one behind the other, from good to bad. A warning value on the good side of
 * the standard is in order where the lines in force have it so: some colleges want to be told
 * earlier.
 */
public final class LinesOrder {
  private static final Ladder NO_LADDER = new Ladder(null, null, null, null);

  private LinesOrder() {}

  /**
   * A line with its value in the unit of measure.
   *
   * @param name one of target, standard, warning, upper-standard, upper-warning, blue, yellow,
   *     orange, red
   */
  public record Line(String name, double value) {

    static Stream<Line> of(String name, @Nullable Double value) {
      return value == null ? Stream.empty() : Stream.of(new Line(name, value));
    }
  }

  /** Two lines of which the first should be the better one. */
  public record Disorder(Line better, Line worse) {}

  /**
   * Lines from good to bad.
   *
   * @param falling whether their values get smaller
   */
  private record Row(boolean falling, List<Line> lines) {

    @SafeVarargs
    static Row of(boolean falling, Stream<Line>... lines) {
      return new Row(falling, Stream.of(lines).flatMap(line -> line).toList());
    }

    Optional<Disorder> disorder() {
      return IntStream.range(1, lines.size())
          .mapToObj(place -> new Disorder(lines.get(place - 1), lines.get(place)))
          .filter(pair -> isWrong(pair.better().value(), pair.worse().value()))
          .findFirst();
    }

    private boolean isWrong(double better, double worse) {
      return falling ? better < worse : better > worse;
    }
  }

  /**
   * The first two lines that stand the wrong way round; empty where all are in order or the
   * direction knows no order of lines.
   *
   * @param tried lines to look at
   * @param inForce lines that hold already; {@code null} for none
   */
  public static Optional<Disorder> find(Direction direction, Lines tried, @Nullable Lines inForce) {
    return switch (direction) {
      case HIGHER_IS_BETTER -> first(oneSided(true, tried, inForce));
      case LOWER_IS_BETTER -> first(oneSided(false, tried, inForce));
      case RANGE -> first(List.of(three(true, tried), upper(tried)));
      case YES_NO, ZERO_TOLERANCE, NONE -> Optional.empty();
    };
  }

  private static Optional<Disorder> first(List<Row> rows) {
    return rows.stream().flatMap(row -> row.disorder().stream()).findFirst();
  }

  private static List<Row> oneSided(boolean falling, Lines tried, @Nullable Lines inForce) {
    boolean early = inForce != null && three(falling, inForce).disorder().isPresent();
    return early
        ? List.of(
            Row.of(falling, target(tried), standard(tried)),
            Row.of(falling, target(tried), warning(tried)),
            steps(falling, tried))
        : List.of(three(falling, tried), steps(falling, tried));
  }

  private static Row three(boolean falling, Lines lines) {
    return Row.of(falling, target(lines), standard(lines), warning(lines));
  }

  private static Row upper(Lines lines) {
    return Row.of(
        false,
        target(lines),
        Line.of("upper-standard", lines.upperStandard()),
        Line.of("upper-warning", lines.upperWarning()));
  }

  private static Row steps(boolean falling, Lines lines) {
    Ladder ladder = lines.ladder() == null ? NO_LADDER : lines.ladder();
    return Row.of(
        falling,
        Line.of("blue", ladder.blue()),
        ladder.yellow() == null ? warning(lines) : Line.of("yellow", ladder.yellow()),
        Line.of("orange", ladder.orange()),
        Line.of("red", ladder.red()));
  }

  private static Stream<Line> target(Lines lines) {
    return Line.of("target", lines.target());
  }

  private static Stream<Line> standard(Lines lines) {
    return Line.of("standard", lines.standard());
  }

  private static Stream<Line> warning(Lines lines) {
    return Line.of("warning", lines.warning());
  }
}
