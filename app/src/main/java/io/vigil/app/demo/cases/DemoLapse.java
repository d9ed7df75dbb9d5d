package io.vigil.app.demo.cases;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A lapse (教学差错): below an incident, counted apart.
 *
 * @param quantity in the unit of measure of the clause
 * @param person number of the person concerned
 */
public record DemoLapse(
    String no,
    LocalDate date,
    String unit,
    String clause,
    int quantity,
    String person,
    String text,
    String category,
    String subcategory,
    Instant recordedAt) {}
