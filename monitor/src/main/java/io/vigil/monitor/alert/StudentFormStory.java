package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.studentform.StudentFormEvent;
import io.vigil.api.studentform.StudentFormEvent.StudentFormHandedIn;
import io.vigil.api.studentform.StudentFormEvent.StudentFormReturned;
import io.vigil.api.studentform.StudentFormEvent.StudentFormWritten;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of forms of students, each time in the own inbox alone and never with their words:
 * to the counsellors of the class that one was handed in, to the student that it was given back.
 */
final class StudentFormStory {

  private StudentFormStory() {}

  /** {@code null} where the case is not known. */
  static @Nullable Step step(@Nullable FollowedCase before, StudentFormEvent event) {
    if (event instanceof StudentFormWritten written) {
      return Step.passes(file(written), List.of());
    }
    return before == null ? null : next(before, event);
  }

  /** While it is written nobody is told. */
  private static FollowedCase file(StudentFormWritten event) {
    return new FollowedCase(
        CaseKind.STUDENT_FORM,
        event.classGroup(),
        event.unitPath(),
        null,
        false,
        List.of(To.writer(event.student())),
        null);
  }

  private static Step next(FollowedCase before, StudentFormEvent event) {
    return switch (event) {
      case StudentFormWritten e -> Step.passes(file(e), List.of());
      case StudentFormHandedIn e ->
          Step.turns(before.actedOnBy(To.COUNSELLORS), NoticeKind.HANDED_IN, null, List.of());
      case StudentFormReturned e ->
          Step.turns(
              before.actedOnBy(To.writer(e.student())), NoticeKind.GIVEN_BACK, null, List.of());
    };
  }
}
