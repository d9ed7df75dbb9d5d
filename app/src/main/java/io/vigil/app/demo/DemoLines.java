package io.vigil.app.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a control point that differ from the catalogue's, from a day on.
 *
 * @param yellow ladder line of that colour
 * @param red ladder line of that colour
 * @param document number of the document that decided them
 */
public record DemoLines(
    String controlPoint,
    BigDecimal target,
    BigDecimal standard,
    BigDecimal warning,
    @Nullable BigDecimal yellow,
    @Nullable BigDecimal red,
    LocalDate validFrom,
    @Nullable String document,
    Instant recordedAt)
    implements DemoFact {}
