package io.vigil.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.axon.StackApplication;
import io.vigil.app.axon.personal.PersonalKeys;
import io.vigil.app.rest.Machinery;
import io.vigil.app.rest.Persons;
import io.vigil.testkit.PostgresExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

class VaultPersonsIT {
  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  @Test
  void thePersonIsErasedThoughTheBoardsCannotBeRebuiltNow() {
    try (var context = StackApplication.start(postgres, new Class<?>[0])) {
      var jdbc = context.getBean(JdbcClient.class);
      jdbc.sql(
              """
              INSERT INTO intake.unit (unit, kind, personal_name, aliases, path)
              VALUES ('T1', 'TEACHER', '赵敏', '{}', '{T1}')
              """)
          .update();
      var persons = new VaultPersons(jdbc, context.getBean(PersonalKeys.class), new HeldByBoards());

      boolean boardsForgot = persons.erase(new Persons.Order("T1", "request", "admin"));

      assertThat(boardsForgot).isFalse();
      assertThat(persons.erased()).extracting(Persons.Erased::subject).containsExactly("T1");
      assertThat(persons.find("T1")).contains(new Persons.Person("T1", null, true));
    }
  }

  /** Boards that never let go of the views. */
  private static final class HeldByBoards implements Machinery {
    @Override
    public List<Processor> processors() {
      return List.of();
    }

    @Override
    public void replay(String name) {
      throw new CannotAcquireLockException("deadlock detected");
    }
  }
}
