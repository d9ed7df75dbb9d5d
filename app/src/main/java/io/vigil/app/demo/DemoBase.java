package io.vigil.app.demo;

import java.math.BigDecimal;
import java.time.Instant;

/** A base quantity, such as {@code STUDENTS}, of a unit in a school year. */
public record DemoBase(
    String quantity, String unit, String period, BigDecimal value, Instant recordedAt)
    implements DemoFact {
  public static final String STUDENTS = "STUDENTS";
  public static final String STAFF = "STAFF";
}
