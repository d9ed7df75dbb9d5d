package io.vigil.monitor.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the main findings: a sentence by a rule.
 *
 * @param figures references of what it rests on
 */
record Finding(String rule, List<String> figures, List<Object> arguments) {

  static Optional<Finding> of(String rule, List<String> figures, Object... arguments) {
    return Optional.of(new Finding(rule, figures, new ArrayList<>(List.of(arguments))));
  }
}
