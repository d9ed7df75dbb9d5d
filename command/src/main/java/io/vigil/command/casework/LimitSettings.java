package io.vigil.command.casework;

import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import org.springframework.core.env.PropertyResolver;

/** Limits as a college sets them; what it does not set is as usual. */
record LimitSettings(PropertyResolver settings) {

  Limit limit(TimeLimit step) {
    return step.set(settings::getProperty);
  }

  /** Set for the step, or for all steps of its kind of case. */
  boolean pauses(TimeLimit step) {
    return step.pauses(name -> settings.getProperty(name, Boolean.class));
  }
}
