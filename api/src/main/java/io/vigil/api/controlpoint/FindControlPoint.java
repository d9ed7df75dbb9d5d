package io.vigil.api.controlpoint;

import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Lines;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One control point with every version of its lines and its detection, newest first. */
public record FindControlPoint(String code) {

  public record Result(
      @Nullable ControlPointDefinition definition,
      List<LinesVersion> lines,
      List<DetectionVersion> detections) {}

  public record LinesVersion(
      Lines lines, @Nullable String basis, @Nullable String document, Instant recordedAt) {}

  public record DetectionVersion(
      Detection detection, @Nullable String document, Instant recordedAt) {}
}
