package io.vigil.app.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit is to deliver a control point for a span of periods. Where openPoints rests between terms,
 * the same unit has one assignment per span.
 *
 * @param lastPeriod {@code null} while openPoints goes on
 * @param dataOwner unit that delivers the data
 * @param improvementOwner unit that answers warnings
 * @param due when the data of a period are due, such as {@code TUE 17:00}
 */
public record DemoAssignment(
    String controlPoint,
    String unit,
    String firstPeriod,
    @Nullable String lastPeriod,
    String dataOwner,
    String improvementOwner,
    String due,
    Instant recordedAt)
    implements DemoFact {}
