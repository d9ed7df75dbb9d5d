package io.vigil.command.studentform;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.diagnosis.TextLimits;
import io.vigil.api.message.Rejection;
import io.vigil.api.studentform.StudentFormCommand.HandInStudentForm;
import io.vigil.api.studentform.StudentFormCommand.ReturnStudentForm;
import io.vigil.api.studentform.StudentFormCommand.WriteStudentForm;
import io.vigil.api.studentform.StudentFormEvent.StudentFormHandedIn;
import io.vigil.api.studentform.StudentFormEvent.StudentFormReturned;
import io.vigil.api.studentform.StudentFormEvent.StudentFormWritten;
import io.vigil.api.studentform.StudentFormState;
import io.vigil.command.casework.Moments;
import io.vigil.command.casework.Places;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** What a student writes of themselves in a school year. */
@Aggregate
@NullUnmarked
class StudentForm {
  @AggregateIdentifier private String id;
  private String student;
  private StudentFormState state;
  private boolean complete;

  StudentForm() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      WriteStudentForm command,
      Places places,
      TextLimits limits,
      ErasedStudents erased,
      Clock clock) {
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    requireWords(command.student(), erased);
    if (state == StudentFormState.HANDED_IN) {
      throw Rejection.conflict(
          "student-form.handed-in",
          "This form was handed in and stays as it is; the counsellor can give it back.");
    }
    PartContent content = command.content();
    content.require(limits);
    List<Box> boxes = content.form().boxes().stream().filter(content.texts()::containsKey).toList();
    apply(
        new StudentFormWritten(
            command.formId(),
            command.student(),
            command.classGroup(),
            places.path(command.classGroup()),
            command.cycle(),
            boxes,
            boxes.stream().map(content::text).toList(),
            content.values(),
            content.isComplete(),
            command.by(),
            command.at(),
            now));
  }

  /** Of a form that nobody wrote yet every box is empty. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(HandInStudentForm command, ErasedStudents erased, Clock clock) {
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    if (state == StudentFormState.HANDED_IN) {
      return;
    }
    if (!complete) {
      throw Rejection.conflict(
          "student-form.incomplete",
          "Boxes are empty, or the effect cites no later value; write them and save first.");
    }
    requireWords(student, erased);
    apply(new StudentFormHandedIn(id, student, command.by(), command.at(), now));
  }

  private static void requireWords(String student, ErasedStudents erased) {
    if (erased.contains(student)) {
      throw Rejection.conflict("person.erased", "'%s' was erased before.", student);
    }
  }

  @CommandHandler
  void handle(ReturnStudentForm command, Clock clock) {
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    if (state != StudentFormState.HANDED_IN) {
      throw Rejection.conflict(
          "student-form.not-handed-in", "Only a form that was handed in can be given back.");
    }
    apply(new StudentFormReturned(id, student, command.reason(), command.by(), command.at(), now));
  }

  @EventSourcingHandler
  void on(StudentFormWritten event) {
    id = event.formId();
    student = event.student();
    complete = event.complete();
    if (state == null) {
      state = StudentFormState.DRAFT;
    }
  }

  @EventSourcingHandler
  void on(StudentFormHandedIn event) {
    state = StudentFormState.HANDED_IN;
  }

  @EventSourcingHandler
  void on(StudentFormReturned event) {
    state = StudentFormState.RETURNED;
  }
}
