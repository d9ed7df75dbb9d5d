package io.vigil.app.demo;

import java.time.Instant;
import java.time.LocalDate;

/** Dates of a term, such as {@code 2025-26/1}. */
public record DemoTerm(
    String term, LocalDate firstMonday, int weeks, int classWeeks, Instant recordedAt)
    implements DemoFact {}
