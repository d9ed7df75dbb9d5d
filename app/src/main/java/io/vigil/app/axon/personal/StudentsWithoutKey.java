package io.vigil.app.axon.personal;

import io.vigil.command.studentform.ErasedStudents;
import org.springframework.stereotype.Component;

/** A subject that gets no key any more was erased. */
@Component
final class StudentsWithoutKey implements ErasedStudents {
  private final PersonalKeys keys;

  StudentsWithoutKey(PersonalKeys keys) {
    this.keys = keys;
  }

  @Override
  public boolean contains(String student) {
    return keys.find("student|" + student, true).isEmpty();
  }
}
