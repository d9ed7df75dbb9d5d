package io.vigil.testkit;

import java.util.Objects;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says aloud what is left out: nobody reads the reasons in the reports. */
public final class AxonServerCondition implements ExecutionCondition {

  private static final String VARIABLE = "VIGIL_TEST_AXON_SERVER";

  private static final Logger log = LoggerFactory.getLogger(AxonServerCondition.class);

  /** Host and port of the server. */
  public static String address() {
    return Objects.requireNonNull(System.getenv(VARIABLE), VARIABLE);
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String address = System.getenv(VARIABLE);
    if (address != null && !address.isBlank()) {
      return ConditionEvaluationResult.enabled("on the Axon Server at " + address);
    }
    String skipped =
        "SKIPPED: %s, because %s names no Axon Server"
            .formatted(context.getRequiredTestClass().getSimpleName(), VARIABLE);
    if (context.getTestMethod().isEmpty()) {
      log.warn(skipped);
    }
    return ConditionEvaluationResult.disabled(skipped);
  }
}
