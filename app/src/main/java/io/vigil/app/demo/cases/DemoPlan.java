package io.vigil.app.demo.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan for emergencies (应急预案).
 *
 * @param owner unit that keeps it
 * @param versions oldest first, never empty
 * @param drills oldest first
 * @param activations steps that were taken by it, in the order of time
 */
public record DemoPlan(
    String name,
    String owner,
    List<Version> versions,
    List<Drill> drills,
    List<Activation> activations) {
  private static final int YEARS_VALID = 3;

  public record Version(int number, LocalDate since, String reason) {}

  public record Drill(LocalDate date, String text) {}

  /**
   * One step of an activation.
   *
   * @param incident number of the incident
   */
  public record Activation(String incident, Instant at, String text) {}

  public Version current() {
    return versions.get(versions.size() - 1);
  }

  public LocalDate revisionDue() {
    return current().since().plusYears(YEARS_VALID);
  }

  public boolean isOverdueOn(LocalDate day) {
    return day.isAfter(revisionDue());
  }
}
