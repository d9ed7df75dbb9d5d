package io.vigil.api.incident;

import io.vigil.api.tally.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands after a step.
 *
 * @param proposedSeverity grade that was proposed, or follows from what was measured
 * @param severity grade that holds; {@code null} while none is decided
 * @param allowedSteps what can be done next, the usual first
 */
public record IncidentReceipt(
    String id,
    IncidentState state,
    @Nullable Severity proposedSeverity,
    @Nullable Severity severity,
    List<String> allowedSteps) {}
