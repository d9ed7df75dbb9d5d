package io.vigil.api.controlpoint;

import io.vigil.api.grading.Lines;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One control point with every version of its lines, newest first. */
public record FindControlPoint(String code) {

  public record Result(@Nullable ControlPointDefinition definition, List<LinesVersion> lines) {}

  public record LinesVersion(
      Lines lines, @Nullable String basis, @Nullable String document, Instant recordedAt) {}
}
