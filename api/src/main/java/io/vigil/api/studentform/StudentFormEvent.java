package io.vigil.api.studentform;

import io.vigil.api.casework.By;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The life of a form that a student writes of themselves. It names nobody: the student is the
 * opaque id of an account, and all words go with the key of the student.
 */
public sealed interface StudentFormEvent extends VigilEvent {
  String formId();

  /** Opaque id of the account of the student. */
  String student();

  By by();

  Instant at();

  Instant recordedAt();

  /**
   * It was written anew, as a whole.
   *
   * @param boxes that are filled, in order
   * @param texts of these boxes; {@code null} once the student was erased
   * @param values of the class on which the texts rest
   */
  @StoredAs("student-form.written")
  @Revision("1")
  record StudentFormWritten(
      String formId,
      String student,
      String classGroup,
      List<String> unitPath,
      String cycle,
      List<Box> boxes,
      @Personal(kind = "student", subject = "student") @Nullable List<String> texts,
      List<CitedValue> values,
      boolean complete,
      By by,
      Instant at,
      Instant recordedAt)
      implements StudentFormEvent {}

  /** The counsellor has it. */
  @StoredAs("student-form.handed-in")
  @Revision("1")
  record StudentFormHandedIn(String formId, String student, By by, Instant at, Instant recordedAt)
      implements StudentFormEvent {}

  /**
   * The counsellor gave it back.
   *
   * @param reason {@code null} once the student was erased
   */
  @StoredAs("student-form.returned")
  @Revision("1")
  record StudentFormReturned(
      String formId,
      String student,
      @Personal(kind = "student", subject = "student") @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt)
      implements StudentFormEvent {}
}
