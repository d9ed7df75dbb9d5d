package io.vigil.app.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a control point of the catalogue is in use.
 *
 * @param reason why it is closed; {@code null} where it is open
 */
public record DemoPoint(
    String controlPoint, boolean open, @Nullable String reason, Instant recordedAt)
    implements DemoFact {}
