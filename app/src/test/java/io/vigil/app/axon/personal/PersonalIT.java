package io.vigil.app.axon.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.unit.UnitEvent.UnitRegistered;
import io.vigil.app.axon.Facts;
import io.vigil.app.axon.StackApplication;
import io.vigil.command.reference.ReferenceWriter;
import io.vigil.testkit.PostgresExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class PersonalIT {

  private static final UnitRegistered WANG =
      Facts.teacher("T-WANG", "王芳", List.of("Wang Fang", "芳芳"));
  private static final UnitRegistered LI = Facts.teacher("T-LI", "李强", null);

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  static ConfigurableApplicationContext context;
  static JdbcClient jdbc;
  static PersonalKeys keys;

  @BeforeAll
  static void start() {
    context = StackApplication.start(postgres, new Class<?>[0]);
    jdbc = context.getBean(JdbcClient.class);
    keys = context.getBean(PersonalKeys.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @BeforeEach
  void empty() {
    jdbc.sql("TRUNCATE eventstore.domain_event").update();
  }

  @Test
  void aStoredNameIsUnreadableWithoutItsKey() {
    publish(WANG, LI);

    assertThat(payloads())
        .allSatisfy(json -> assertThat(json).doesNotContain("王芳", "Wang", "芳芳", "李强"))
        .first()
        .asString()
        .containsPattern("\"personalName\":\"enc:1:[A-Za-z0-9+/]+=*\"")
        .containsPattern("\"personalAliases\":\"enc:1:[A-Za-z0-9+/]+=*\"")
        .contains("\"unit\":\"T-WANG\"");
    assertThat(stored()).containsExactly(WANG, LI);
  }

  @Test
  void anErasedPersonIsGoneAndEverythingElseStays() {
    var person = Facts.teacher("T-ERASED", "赵敏", List.of("敏敏"));
    publish(person, LI);

    keys.destroy("T-ERASED", "request of the person", "admin");

    assertThat(stored()).containsExactly(Facts.teacher("T-ERASED", null, null), LI);
  }

  @Test
  void anotherProcessThatHasReadThePersonReadsNothingMore() {
    var person = Facts.teacher("T-ELSEWHERE", "吴双", null);
    try (var other = StackApplication.start(postgres, new Class<?>[0])) {
      publish(person);
      assertThat(stored(other)).containsExactly(person);

      keys.destroy("T-ELSEWHERE", "request of the person", "admin");

      assertThat(stored(other)).containsExactly(Facts.teacher("T-ELSEWHERE", null, null));
      other.getBean(EventGateway.class).publish(person);
      assertThat(payloads()).last().asString().doesNotContain("enc:1:");
    }
  }

  @Test
  void theWriteSideForgetsTheNamesOfAnErasedPerson() {
    var person = Facts.teacher("T-GONE", "周周", List.of("小周"));
    var reference =
        new ReferenceWriter(context.getBean(JdbcTemplate.class), JsonMapper.builder().build());
    reference.apply(List.of(new GenericEventMessage<>(person), new GenericEventMessage<>(LI)));
    assertThat(namesOf("T-GONE")).isEqualTo("周周{小周}");

    keys.destroy("T-GONE", "request of the person", "admin");
    assertThat(namesOf("T-GONE")).isEmpty();

    reference.apply(List.of(new GenericEventMessage<>(person)));
    assertThat(namesOf("T-GONE")).isEmpty();
    assertThat(namesOf("T-LI")).isEqualTo("李强");
  }

  private static String namesOf(String unit) {
    return jdbc.sql(
            "SELECT concat(personal_name, personal_aliases) FROM intake.unit WHERE unit = ?")
        .param(unit)
        .query(String.class)
        .single();
  }

  @Test
  void anErasedPersonNeverGetsANewKey() {
    keys.destroy("T-NEVER", "request of the person", "admin");

    publish(Facts.teacher("T-NEVER", "钱多", null));

    assertThat(payloads()).first().asString().doesNotContain("钱多", "enc:1:", "personalName");
    assertThat(keyRows("T-NEVER")).containsExactly(true);
  }

  @Test
  void aUnitThatIsNoPersonNeedsNoKey() {
    publish(Facts.teacher("T-NAMELESS", null, null));

    assertThat(keyRows("T-NAMELESS")).isEmpty();
  }

  @Test
  void theKeyOutlivesTheRollbackOfTheEventThatFirstNeededIt() {
    new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(
            status -> {
              publish(Facts.teacher("T-ROLLBACK", "孙悟", null));
              status.setRollbackOnly();
            });

    publish(Facts.teacher("T-ROLLBACK", "孙悟", null));

    assertThat(stored()).containsExactly(Facts.teacher("T-ROLLBACK", "孙悟", null));
    assertThat(keyRows("T-ROLLBACK")).containsExactly(false);
  }

  @Test
  void theMasterKeyIsMadeOnceAndForItsOwnerOnly(@TempDir Path directory) throws Exception {
    var file = directory.resolve("secrets/master.key");

    var made = MasterKey.inFile(file);

    assertThat(MasterKey.inFile(file)).isEqualTo(made);
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    assertThat(Files.getPosixFilePermissions(file.getParent())).hasSize(3);
  }

  @Test
  void whatWasSealedInTheFirstReleaseStaysReadable() {
    var key = MasterKey.fromBase64("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    var clear = Sealed.open("enc:1:AAECAwQFBgcICQoLZeVYkC1vcTluim+tmCHOUMmRON7SF+RD", key);

    assertThat(new String(clear, StandardCharsets.UTF_8)).isEqualTo("\"王芳\"");
  }

  private static void publish(Object... events) {
    context.getBean(EventGateway.class).publish(events);
  }

  private static List<String> payloads() {
    return jdbc.sql(
            "SELECT convert_from(payload, 'UTF8') FROM eventstore.domain_event ORDER BY"
                + " global_index")
        .query(String.class)
        .list();
  }

  private static List<Boolean> keyRows(String subject) {
    return jdbc.sql("SELECT wrapped_key IS NULL FROM vault.subject_key WHERE subject = ?")
        .param(subject)
        .query(Boolean.class)
        .list();
  }

  private static List<Object> stored() {
    return stored(context);
  }

  private static List<Object> stored(ConfigurableApplicationContext process) {
    try (var events = process.getBean(EventStorageEngine.class).readEvents(null, false)) {
      return events.<Object>map(event -> event.getPayload()).toList();
    }
  }
}
