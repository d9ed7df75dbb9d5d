package io.vigil.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.axon.StackApplication;
import io.vigil.app.axon.personal.PersonalKeys;
import io.vigil.app.rest.Machinery;
import io.vigil.app.rest.Persons;
import io.vigil.testkit.PostgresExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
      assertThat(persons.erased()).extracting(Persons.Erased::subject).contains("T1");
      assertThat(persons.find("T1"))
          .contains(new Persons.Person("T1", null, Persons.Kind.TEACHER, true));
    }
  }

  @Test
  void everyKindOfSubjectIsFound() {
    try (var context = StackApplication.start(postgres, new Class<?>[0])) {
      var jdbc = context.getBean(JdbcClient.class);
      var keys = context.getBean(PersonalKeys.class);
      jdbc.sql(
              """
              INSERT INTO intake.unit (unit, kind, personal_name, aliases, path)
              VALUES ('T7', 'TEACHER', '钱七', '{}', '{T7}')
              """)
          .update();
      UUID student = UUID.fromString("00000000-0000-4000-8000-000000000007");
      jdbc.sql(
              """
              INSERT INTO auth.account (id, login, name_zh, name_en, role, created_at)
              VALUES (?, 's2024001', '孙八', 'Sun Ba', 'REVIEWER', now())
              """)
          .param(student)
          .update();
      keys.ensure(
          List.of(
              "S0034",
              "complainant|" + student,
              "incident|i-7",
              "finding|f-7",
              "warning|w-7",
              "2024-0103",
              "report|r-7"));
      var persons = new VaultPersons(jdbc, keys, new HeldByBoards());

      assertThat(
              Stream.of(
                      "钱七",
                      "T7",
                      "S0034",
                      "s2024001",
                      "孙八",
                      "i-7",
                      "f-7",
                      "w-7",
                      "2024-0103",
                      "r-7")
                  .map(text -> persons.search(text).getFirst().kind()))
          .containsExactly(
              Persons.Kind.TEACHER,
              Persons.Kind.TEACHER,
              Persons.Kind.NAMED,
              Persons.Kind.COMPLAINANT,
              Persons.Kind.COMPLAINANT,
              Persons.Kind.INCIDENT,
              Persons.Kind.FINDING,
              Persons.Kind.WARNING,
              Persons.Kind.NAMED,
              Persons.Kind.REPORT);
      assertThat(persons.search("nobody")).isEmpty();
      persons.erase(new Persons.Order("S0034", "request", "admin"));
      assertThat(persons.find("S0034"))
          .contains(new Persons.Person("S0034", null, Persons.Kind.NAMED, true));
    }
  }

  @Test
  void theEvidenceOfMeasuresGoesWithTheirCaseAndWithWhoeverHasToCarryThemOut() {
    try (var context = StackApplication.start(postgres, new Class<?>[0])) {
      var jdbc = context.getBean(JdbcClient.class);
      var keys = context.getBean(PersonalKeys.class);
      measure(jdbc, "w-1", "S0091");
      measure(jdbc, "w-2", null);
      measure(jdbc, "w-3", null);
      attach(jdbc, "MEASURE", "w-1~m-1");
      attach(jdbc, "MEASURE", "w-2~m-1");
      attach(jdbc, "MEASURE", "w-3~m-1");
      attach(jdbc, "INCIDENT_MEASURE", "i-9~1");
      attach(jdbc, "INCIDENT_MEASURE", "i-99~1");
      keys.ensure(List.of("S0091", "warning|w-2", "incident|i-9"));
      var persons = new VaultPersons(jdbc, keys, new HeldByBoards());

      for (String subject : List.of("S0091", "warning|w-2", "incident|i-9")) {
        persons.erase(new Persons.Order(subject, "request", "admin"));
      }

      assertThat(
              jdbc.sql("SELECT attachment_id FROM attachment.content").query(String.class).list())
          .containsExactlyInAnyOrder("of w-3~m-1", "of i-99~1");
    }
  }

  private static void measure(JdbcClient jdbc, String warning, @Nullable String person) {
    jdbc.sql(
            """
            INSERT INTO read_live.warning_measure (
              warning_id, measure_id, kind, text, person, due, planned_at, event_position)
            VALUES (:warning, 'm-1', 'MEASURE', '补课', :person, current_date, now(), 1)
            """)
        .param("warning", warning)
        .param("person", person)
        .update();
  }

  private static void attach(JdbcClient jdbc, String kind, String caseId) {
    jdbc.sql(
            """
            INSERT INTO read_live.attachment (
              attachment_id, kind, case_id, unit, form, name, actor, role, channel, attached_at,
              recorded_at, event_id, event_position)
            VALUES ('of ' || :case, :kind, :case, 'D02', 'FILE', '材料', 'u', 'ADMIN', 'page', now(),
              now(), :case, 1)
            """)
        .param("kind", kind)
        .param("case", caseId)
        .update();
    jdbc.sql("INSERT INTO attachment.content (attachment_id, bytes) VALUES ('of ' || :case, '')")
        .param("case", caseId)
        .update();
  }

  @Test
  void everyBoardThatHoldsWordsOfATeacherOrAnExpertIsRebuilt() {
    try (var context = StackApplication.start(postgres, new Class<?>[0])) {
      var jdbc = context.getBean(JdbcClient.class);
      var keys = context.getBean(PersonalKeys.class);
      jdbc.sql(
              """
              INSERT INTO intake.unit (unit, kind, personal_name, aliases, path)
              VALUES ('T8', 'TEACHER', '周八', '{}', '{T8}')
              """)
          .update();
      keys.ensure(List.of("T8", "expert-8", "report|r-8"));
      var rebuilt = new Rebuilt();
      var persons = new VaultPersons(jdbc, keys, rebuilt);

      persons.erase(new Persons.Order("T8", "request", "admin"));
      assertThat(rebuilt.names)
          .containsExactly(
              "query.reference",
              "query.incident",
              "query.response",
              "query.diagnosis",
              "query.check",
              "query.attachment");

      rebuilt.names.clear();
      persons.erase(new Persons.Order("expert-8", "request", "admin"));
      assertThat(rebuilt.names).contains("query.diagnosis");

      rebuilt.names.clear();
      persons.erase(new Persons.Order("report|r-8", "request", "admin"));
      assertThat(rebuilt.names).containsExactly("query.report");
    }
  }

  @Test
  void theFormOfAStudentGoesWithTheAccount() {
    try (var context = StackApplication.start(postgres, new Class<?>[0])) {
      var keys = context.getBean(PersonalKeys.class);
      UUID account = UUID.fromString("00000000-0000-4000-8000-000000000008");
      keys.ensure(List.of("student|" + account));
      var rebuilt = new Rebuilt();
      var persons = new VaultPersons(context.getBean(JdbcClient.class), keys, rebuilt);
      var forms = new FormsOfStudents(persons);

      boolean first = forms.erase(account, "request", "admin");
      boolean again = forms.erase(account, "request", "admin");
      UUID held = UUID.fromString("00000000-0000-4000-8000-000000000009");
      keys.ensure(List.of("student|" + held));
      var stuck = new VaultPersons(context.getBean(JdbcClient.class), keys, new HeldByBoards());
      boolean later = new FormsOfStudents(stuck).erase(held, "request", "admin");

      assertThat(first).isTrue();
      assertThat(again).isTrue();
      assertThat(later).isFalse();

      assertThat(rebuilt.names).containsExactly("query.diagnosis");
      assertThat(persons.erased())
          .extracting(Persons.Erased::subject)
          .contains("student|" + account);
    }
  }

  /** Remembers what was rebuilt. */
  private static final class Rebuilt implements Machinery {
    private final List<String> names = new ArrayList<>();

    @Override
    public List<Processor> processors() {
      return List.of();
    }

    @Override
    public void replay(String name) {
      names.add(name);
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
