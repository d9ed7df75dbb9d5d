package io.vigil.app.demo;

import java.time.Instant;

/** Something that the demo college learned from outside, at a known time. */
public sealed interface DemoFact
    permits DemoAssignment,
        DemoBase,
        DemoDay,
        DemoLines,
        DemoPoint,
        DemoReading,
        DemoTally,
        DemoTerm,
        DemoUnit {
  Instant recordedAt();
}
