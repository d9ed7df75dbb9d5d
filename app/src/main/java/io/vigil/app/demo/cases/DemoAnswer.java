package io.vigil.app.demo.cases;

import io.vigil.api.warning.TypicalCause;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a unit answers a warning of which no story tells. What lies after the opening of the demo is
 * {@code null}.
 *
 * @param late acknowledged after the time for it
 * @param due by when the measure is to be carried out
 */
public record DemoAnswer(
    @Nullable Instant acknowledgedAt,
    boolean late,
    TypicalCause typicalCause,
    String cause,
    @Nullable Instant plannedAt,
    String measure,
    LocalDate due,
    @Nullable Instant doneAt) {}
