package io.vigil.app.demo;

import io.vigil.api.tally.Severity;
import java.time.Instant;

/** Counted incidents or lapses of a school year; a zero says that the unit reported none. */
public record DemoTally(
    String period, String unit, String category, Severity severity, long count, Instant recordedAt)
    implements DemoFact {}
