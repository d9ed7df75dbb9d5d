package io.vigil.app.demo.cases;

import io.vigil.api.tally.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident and what was done about it until the demo opens.
 *
 * @param quantity in the unit of measure of the clause
 * @param grade the grade that counts at the end, after an appeal
 * @param person number of the person concerned
 * @param affected students affected
 * @param lapses numbers of the lapses that add up to it; empty for most
 * @param steps in the order of time
 * @param measures as planned; empty as long as nothing is planned
 */
public record DemoIncident(
    String no,
    LocalDate date,
    String unit,
    String clause,
    int quantity,
    Severity grade,
    String person,
    int affected,
    String text,
    String category,
    String subcategory,
    List<String> lapses,
    List<Step> steps,
    List<Measure> measures) {

  /** What can be done about an incident. */
  public enum Kind {
    REPORTED,
    PROPOSED,
    DECIDED,
    SERVED,
    APPEALED,
    APPEAL_ACCEPTED,
    APPEAL_HEARD,
    APPEAL_DECIDED,
    PLANNED,
    DONE,
    CHECKED,
    CLOSED
  }

  /**
   * A step that was taken.
   *
   * @param by post title
   * @param grade what was proposed or decided; {@code null} with other steps
   */
  public record Step(
      Kind kind, Instant at, String by, @Nullable Severity grade, @Nullable String note) {}

  /**
   * A measure against its coming back.
   *
   * @param person post title of who has to do it
   * @param doneAt {@code null} while it is not done
   */
  public record Measure(String text, String person, LocalDate due, @Nullable Instant doneAt) {}

  public Optional<Step> step(Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).findFirst();
  }

  public boolean isOpen() {
    return step(Kind.CLOSED).isEmpty();
  }
}
