package io.vigil.app.axon.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.app.axon.Facts;
import io.vigil.app.axon.StackApplication;
import io.vigil.testkit.PostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of an event that a read table or the watch cannot take. */
class PoisonIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  static ConfigurableApplicationContext context;
  static EventGateway gateway;
  static JdbcClient jdbc;
  static Processors processors;

  @BeforeAll
  static void start() {
    JdbcClient.create(postgres.dataSource()).sql(Tables.DDL).update();
    context =
        StackApplication.start(
            postgres,
            new Class<?>[] {
              Tables.Buffered.class,
              Tables.Direct.class,
              Tables.Watched.class,
              Tables.Refusing.class
            });
    gateway = context.getBean(EventGateway.class);
    jdbc = context.getBean(JdbcClient.class);
    processors = context.getBean(Processors.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void aRowThatTheTableRefusesIsTheOnlyDeadLetterOfItsBatch() {
    publish("refused", Tables.REFUSED_BY_TABLE);

    eventually(() -> assertThat(units("test.buffered", "refused")).hasSize(20));
    eventually(() -> assertThat(units("test.direct", "refused")).hasSize(20));
    assertThat(deadLetters("query.reading")).contains("reading ATTENDANCE refused-poison");
    assertThat(deadLetters("query.warning")).contains("reading ATTENDANCE refused-poison");
  }

  @Test
  void nothingThatAFailedHandlerHasBufferedIsWritten() {
    publish("halfway", Tables.REFUSED_BY_HANDLER);

    eventually(() -> assertThat(units("test.buffered", "halfway")).hasSize(20));
    assertThat(units("test.buffered", "halfway")).doesNotContain("halfway-poison");
    assertThat(deadLetters("query.reading")).contains("reading ATTENDANCE halfway-poison");
  }

  @Test
  void laterEventsOfADeadLettersSeriesWaitBehindIt() {
    publish("ordered", Tables.REFUSED_BY_TABLE);
    gateway.publish(Facts.reading("ordered-poison", 91), Facts.reading("ordered-free", 92));

    eventually(() -> assertThat(units("test.buffered", "ordered")).contains("ordered-free"));
    assertThat(units("test.buffered", "ordered")).doesNotContain("ordered-poison");
    assertThat(deadLetters("query.reading"))
        .filteredOn("reading ATTENDANCE ordered-poison"::equals)
        .hasSize(2);
  }

  @Test
  void aDeadLetterThatIsTriedAgainKeepsItsPlaceUntilItSucceeds() {
    publish("again", Tables.REFUSED_BY_TABLE);
    eventually(
        () -> assertThat(deadLetters("query.warning")).contains("reading ATTENDANCE again-poison"));

    processors.retryDeadLetters("query.warning");
    assertThat(deadLetters("query.warning")).contains("reading ATTENDANCE again-poison");

    jdbc.sql("ALTER TABLE test.direct DROP CONSTRAINT direct_value_check").update();
    processors.retryDeadLetters("query.warning");
    jdbc.sql(
            "ALTER TABLE test.direct ADD CONSTRAINT direct_value_check CHECK (value >= 0) NOT"
                + " VALID")
        .update();
    assertThat(deadLetters("query.warning")).doesNotContain("reading ATTENDANCE again-poison");
    assertThat(units("test.direct", "again")).contains("again-poison");
  }

  @Test
  void aDeadLetterHidesNames() {
    gateway.publish(Facts.teacher("T-LETTER", "王芳", List.of("芳芳")));

    eventually(() -> assertThat(deadLetters("query.reference")).contains("unit T-LETTER"));
    assertThat(
            jdbc.sql(
                    """
                    SELECT convert_from(payload, 'UTF8') FROM eventstore.dead_letter_entry
                    WHERE processing_group = 'query.reference'
                    """)
                .query(String.class)
                .list())
        .allSatisfy(json -> assertThat(json).contains("enc:1:").doesNotContain("王芳", "芳芳"));
  }

  @Test
  void aTextThatPostgresqlRefusesIsADeadLetterLikeAnyOther() {
    gateway.publish(Facts.reading("nul-\0-unit", 95), Facts.reading("nul-good", 95));

    eventually(() -> assertThat(units("test.direct", "nul")).containsExactly("nul-good"));
    assertThat(deadLetters("query.warning")).contains("reading ATTENDANCE nul-?-unit");
  }

  @Test
  void aFullDiskSkipsNothingAndBuriesNothing() {
    jdbc.sql("INSERT INTO test.full_disk DEFAULT VALUES").update();

    publish("disk", 95);

    eventually(() -> assertThat(inError("query.reading")).isTrue());
    eventually(() -> assertThat(inError("monitor.watch")).isTrue());
    jdbc.sql("TRUNCATE test.full_disk").update();
    eventually(() -> assertThat(units("test.buffered", "disk")).hasSize(21));
    eventually(() -> assertThat(units("test.watched", "disk")).hasSize(21));
    assertThat(deadLetters("query.reading")).noneMatch(letter -> letter.contains("disk"));
  }

  @Test
  void processorsAreAtTheHeadAgainAfterAReset() {
    publish("reset", 95);
    eventually(() -> assertThat(units("test.direct", "reset")).hasSize(21));
    var processor = processor("query.warning");

    processor.shutDown();
    processor.resetTokens(StreamableMessageSource::createTailToken, "why");
    jdbc.sql("DELETE FROM test.direct WHERE unit LIKE 'reset%'").update();
    processor.start();

    eventually(() -> assertThat(units("test.direct", "reset")).hasSize(21));
    assertThat(inError("query.warning")).isFalse();
  }

  private static void publish(String name, double poison) {
    gateway.publish(
        IntStream.rangeClosed(0, 20)
            .mapToObj(
                i ->
                    i == 10
                        ? Facts.reading(name + "-poison", poison)
                        : Facts.reading(name + "-" + i, 95))
            .toList());
  }

  private static boolean inError(String name) {
    return processor(name).processingStatus().values().stream()
        .anyMatch(segment -> segment.isErrorState());
  }

  private static StreamingEventProcessor processor(String name) {
    return processing().eventProcessor(name, StreamingEventProcessor.class).orElseThrow();
  }

  private static EventProcessingConfiguration processing() {
    return context.getBean(EventProcessingConfiguration.class);
  }

  private static List<String> units(String table, String prefix) {
    return jdbc.sql("SELECT unit FROM %s WHERE unit LIKE ?".formatted(table))
        .param(prefix + "-%")
        .query(String.class)
        .list();
  }

  private static List<String> deadLetters(String group) {
    return jdbc.sql(
            "SELECT sequence_identifier FROM eventstore.dead_letter_entry WHERE processing_group ="
                + " ?")
        .param(group)
        .query(String.class)
        .list();
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().atMost(PATIENCE).untilAsserted(assertion);
  }
}
