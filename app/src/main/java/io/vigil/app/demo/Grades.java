package io.vigil.app.demo;

import io.vigil.api.tally.Severity;
import java.util.Map;
import java.util.Objects;

/** Grades of incidents as the lists of the demo college write them. */
public final class Grades {
  private static final Map<String, Severity> WRITTEN =
      Map.of("一般", Severity.GENERAL, "较大", Severity.SERIOUS, "重大", Severity.MAJOR);

  private Grades() {}

  public static Severity of(String written) {
    return Objects.requireNonNull(WRITTEN.get(written), () -> "no grade: " + written);
  }
}
