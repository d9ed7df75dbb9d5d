package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Ladder;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.Period;
import io.vigil.api.trial.Proposal;
import io.vigil.api.trial.ProposedDetection;
import io.vigil.api.trial.ProposedLines;
import io.vigil.api.trial.StartTrial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which lines to try are written.
 *
 * @param year first calendar year of a school year; {@code null} for all that is stored
 */
record TrialForm(
    @Nullable String unit,
    @Nullable Integer year,
    @Nullable Double target,
    @Nullable Double standard,
    @Nullable Double warning,
    @Nullable Double blue,
    @Nullable Double yellow,
    @Nullable Double orange,
    @Nullable Double red,
    @Nullable Integer persistence,
    @Nullable Boolean statistics,
    @Nullable Colour colour,
    @Nullable Integer runLength,
    @Nullable Integer window,
    @Nullable Double clearMargin) {
  private static final ProposedDetection AS_IT_WAS = new ProposedDetection(null, null, null, null);
  private static final Lines NO_LINES =
      new Lines(null, null, null, null, null, null, LocalDate.EPOCH);
  private static final Ladder NO_LADDER = new Ladder(null, null, null, null);

  /** What is in force, ready to be changed. */
  static TrialForm of(ControlPointDefinition point, @Nullable Lines inForce) {
    Lines lines = Objects.requireNonNullElse(inForce, NO_LINES);
    return of(null, null, lines, point.persistence(), AS_IT_WAS);
  }

  /** What was tried. */
  static TrialForm of(StartTrial order, @Nullable Integer year) {
    ProposedLines tried = order.proposal().lines();
    Lines lines = tried == null ? null : tried.over(NO_LINES, LocalDate.MAX);
    return of(
        order.units().size() == 1 ? order.units().getFirst() : null,
        year,
        Objects.requireNonNullElse(lines, NO_LINES),
        order.proposal().persistence(),
        Objects.requireNonNullElse(order.proposal().detection(), AS_IT_WAS));
  }

  private static TrialForm of(
      @Nullable String unit,
      @Nullable Integer year,
      Lines lines,
      @Nullable Integer persistence,
      ProposedDetection detection) {
    Ladder ladder = Objects.requireNonNullElse(lines.ladder(), NO_LADDER);
    return new TrialForm(
        unit,
        year,
        lines.target(),
        lines.standard(),
        lines.warning(),
        ladder.blue(),
        ladder.yellow(),
        ladder.orange(),
        ladder.red(),
        persistence,
        detection.statistics(),
        detection.colour(),
        detection.runLength(),
        detection.window(),
        detection.clearMargin());
  }

  Proposal proposal() {
    var ladder = new Ladder(blue, yellow, orange, red);
    var lines =
        new ProposedLines(
            target, standard, warning, null, null, ladder.isEmpty() ? null : ladder, null);
    var detection = new ProposedDetection(statistics, colour, runLength, window, clearMargin, null);
    return new Proposal(
        lines, persistence, null, null, null, null, detection.equals(AS_IT_WAS) ? null : detection);
  }

  Period.@Nullable SchoolYear schoolYear() {
    return year == null ? null : new Period.SchoolYear(year);
  }

  /** A line of the ladder. */
  record Step(String name, @Nullable Double value) {}

  /** Lines of the ladder that the control point has. */
  public List<Step> steps() {
    return Stream.of(
            new Step("blue", blue),
            new Step("yellow", yellow),
            new Step("orange", orange),
            new Step("red", red))
        .filter(step -> step.value() != null)
        .toList();
  }

  /** A number as a field holds it. */
  public String text(@Nullable Double value) {
    return value == null ? "" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
