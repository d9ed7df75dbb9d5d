package io.vigil.api.finding;

import java.util.List;

/**
 * Where a finding stands after a step.
 *
 * @param allowedSteps what can be done next, the usual first
 */
public record FindingReceipt(String id, FindingState state, List<String> allowedSteps) {}
