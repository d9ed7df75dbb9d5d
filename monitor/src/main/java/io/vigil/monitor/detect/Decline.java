package io.vigil.monitor.detect;

import io.vigil.api.signal.TrendFinding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The row of values that ends with the latest, each worse than the one before.
 *
 * @param since first day of its first period
 * @param told the surest that was told of it; {@code null} for nothing
 */
public record Decline(LocalDate since, @Nullable TrendFinding told) {}
