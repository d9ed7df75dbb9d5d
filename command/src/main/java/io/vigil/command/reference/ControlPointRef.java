package io.vigil.command.reference;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A control point with every version of its lines, as rows are checked against it. */
public final class ControlPointRef {
  private final ControlPointDefinition definition;
  private final List<RuleVersion> rules;
  private final JudgingRule ruleWithoutLines;
  private final boolean beyondUsualRange;

  private record RuleVersion(LocalDate validFrom, Instant recordedAt, JudgingRule rule) {}

  ControlPointRef(ControlPointDefinition definition, List<LinesVersion> versions) {
    this.definition = definition;
    this.ruleWithoutLines = rule(definition, null);
    var newestFirst = new ArrayList<RuleVersion>();
    for (LinesVersion version : versions) {
      Lines lines = version.lines();
      newestFirst.add(
          new RuleVersion(lines.validFrom(), version.recordedAt(), rule(definition, lines)));
    }
    newestFirst.sort(
        Comparator.comparing(RuleVersion::validFrom)
            .thenComparing(RuleVersion::recordedAt)
            .reversed());
    this.rules = List.copyOf(newestFirst);
    this.beyondUsualRange =
        versions.stream().anyMatch(v -> isBeyondUsualRange(v.lines(), definition));
  }

  public ControlPointDefinition definition() {
    return definition;
  }

  /**
   * The rule with the lines in force: the latest that hold at the period's last day, among those
   * known when the reading is recorded.
   */
  public JudgingRule rule(LocalDate lastDay, Instant recordedAt) {
    for (RuleVersion version : rules) {
      if (!version.validFrom().isAfter(lastDay) && !version.recordedAt().isAfter(recordedAt)) {
        return version.rule();
      }
    }
    return ruleWithoutLines;
  }

  public boolean isPercentage() {
    return isPercentage(definition);
  }

  /** A change in percent may be negative or above 100; the lines of such a point tell. */
  public boolean isShare() {
    return isPercentage() && !beyondUsualRange;
  }

  public boolean mayBeNegative() {
    return beyondUsualRange;
  }

  private static boolean isPercentage(ControlPointDefinition definition) {
    return definition.unitOfMeasure().strip().equals("%");
  }

  private static boolean isBeyondUsualRange(Lines lines, ControlPointDefinition definition) {
    double highest = isPercentage(definition) ? 100 : Double.POSITIVE_INFINITY;
    return Stream.of(
            lines.target(),
            lines.standard(),
            lines.warning(),
            lines.upperStandard(),
            lines.upperWarning())
        .filter(Objects::nonNull)
        .anyMatch(line -> line < 0 || line > highest);
  }

  private static JudgingRule rule(ControlPointDefinition point, @Nullable Lines lines) {
    return new JudgingRule(
        point.direction(),
        point.unitOfMeasure(),
        lines,
        point.ceiling(),
        point.minimumDenominator(),
        point.persistence(),
        point.recovery(),
        point.judgingPeriod());
  }
}
