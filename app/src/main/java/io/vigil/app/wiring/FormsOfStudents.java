package io.vigil.app.wiring;

import io.vigil.app.rest.Persons;
import io.vigil.app.security.account.OwnWords;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The forms that students write of themselves go with their account. */
@Component
class FormsOfStudents implements OwnWords {
  private static final String STUDENT = "student|";

  private final Persons persons;

  FormsOfStudents(Persons persons) {
    this.persons = persons;
  }

  @Override
  public boolean erase(UUID account, String ground, String by) {
    return persons
        .find(STUDENT + account)
        .filter(person -> !person.erased())
        .map(person -> persons.erase(new Persons.Order(person.subject(), ground, by)))
        .orElse(true);
  }
}
