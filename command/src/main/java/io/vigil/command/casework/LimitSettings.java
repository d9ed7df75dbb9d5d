package io.vigil.command.casework;

import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.env.PropertyResolver;

/** Limits as a college sets them; what it does not set is as usual. */
record LimitSettings(PropertyResolver settings) {
  private static final String PAUSES = "vigil.limits.pause.";

  Limit limit(TimeLimit step) {
    return step.set(settings::getProperty);
  }

  /** Set for the step, or for all steps of its kind of case. */
  boolean pauses(TimeLimit step) {
    String kind = step.key().substring(0, step.key().indexOf('.'));
    return Stream.of(step.key(), kind)
        .map(key -> settings.getProperty(PAUSES + key, Boolean.class))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(step::standsStillInBreaks);
  }
}
