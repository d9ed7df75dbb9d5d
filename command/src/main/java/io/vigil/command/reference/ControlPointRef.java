package io.vigil.command.reference;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A control point with every version of its lines, as rows are checked against it. */
public final class ControlPointRef {
  private final ControlPointDefinition definition;
  private final List<Dated<Lines>> lines;
  private final List<Dated<Detection>> detections;
  private final Map<Versions, JudgingRule> rules = new ConcurrentHashMap<>();
  private final boolean beyondUsualRange;

  private record Versions(@Nullable Lines lines, @Nullable Detection detection) {}

  ControlPointRef(
      ControlPointDefinition definition,
      List<Dated<Lines>> lines,
      List<Dated<Detection>> detections) {
    this.definition = definition;
    this.lines = Dated.newestFirst(lines);
    this.detections = Dated.newestFirst(detections);
    this.beyondUsualRange = lines.stream().anyMatch(v -> isBeyondUsualRange(v.what(), definition));
  }

  public ControlPointDefinition definition() {
    return definition;
  }

  /**
   * The rule with the lines and the detection in force: the latest that hold at the period's last
   * day, among those known when the reading is recorded.
   */
  public JudgingRule rule(LocalDate lastDay, Instant recordedAt) {
    var versions =
        new Versions(
            Dated.inForce(lines, lastDay, recordedAt),
            Dated.inForce(detections, lastDay, recordedAt));
    return rules.computeIfAbsent(
        versions, found -> definition.rule(found.lines(), found.detection()));
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
}
