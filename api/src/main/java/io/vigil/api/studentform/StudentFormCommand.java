package io.vigil.api.studentform;

import io.vigil.api.casework.By;
import io.vigil.api.diagnosis.PartContent;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a student and the counsellor do with a form. */
public sealed interface StudentFormCommand {
  String formId();

  Instant at();

  /** The form of a student in a school year; there is one of each. */
  static String id(String student, String cycle) {
    return String.join("~", "student-form", student, cycle);
  }

  /**
   * Writes the form anew, as a whole.
   *
   * @param formId as {@link #id} gives it
   * @param student opaque id of the account of whoever writes it
   * @param classGroup class of the student (行政班)
   * @param cycle code of the school year
   */
  record WriteStudentForm(
      @TargetAggregateIdentifier String formId,
      String student,
      String classGroup,
      String cycle,
      PartContent content,
      By by,
      Instant at)
      implements StudentFormCommand {}

  /** Hands it in to the counsellor; every box must be filled. */
  record HandInStudentForm(@TargetAggregateIdentifier String formId, By by, Instant at)
      implements StudentFormCommand {}

  /** The counsellor gives it back to be written on. */
  record ReturnStudentForm(
      @TargetAggregateIdentifier String formId, String reason, By by, Instant at)
      implements StudentFormCommand {}
}
