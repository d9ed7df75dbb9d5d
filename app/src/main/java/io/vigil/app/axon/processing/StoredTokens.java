package io.vigil.app.axon.processing;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at tokens, and what was set aside, without claiming them. */
@Component
class StoredTokens {

  private static final String OF_PROCESSOR =
      """
      SELECT token, token_type FROM eventstore.token_entry
      WHERE processor_name = ? AND token IS NOT NULL
      """;

  private static final String PROCESSORS =
      "SELECT DISTINCT processor_name FROM eventstore.token_entry WHERE token IS NOT NULL";

  /** By the clock of the database; processes differ from it by much less than a claim lasts. */
  private static final String IS_HELD =
      """
      SELECT coalesce(
        bool_and(
          owner IS NOT NULL
          AND time_stamp::timestamptz > now() - make_interval(secs => :timeout)),
        false)
      FROM eventstore.token_entry
      WHERE processor_name = :processor
      """;

  private static final String DEAD_LETTERS =
      "SELECT count(*) FROM eventstore.dead_letter_entry WHERE processing_group = ?";

  private final JdbcClient jdbc;
  private final Serializer serializer;

  StoredTokens(JdbcClient jdbc, Serializer serializer) {
    this.jdbc = jdbc;
    this.serializer = serializer;
  }

  /** Where the segment is that is furthest behind; 0 before the first event. */
  long position(String processor) {
    return jdbc
        .sql(OF_PROCESSOR)
        .param(processor)
        .query((row, n) -> token(row.getBytes(1), row.getString(2)))
        // a stream of rows would hold its connection
        .list()
        .stream()
        .filter(Objects::nonNull)
        .mapToLong(token -> token.position().orElse(0))
        .min()
        .orElse(0);
  }

  /** All that have begun, in whatever process. */
  List<String> processors() {
    return jdbc.sql(PROCESSORS).query(String.class).list();
  }

  /** Whether some process does all the work of a processor. */
  boolean isHeld(String processor) {
    return jdbc.sql(IS_HELD)
        .param("processor", processor)
        .param("timeout", Claims.TIMEOUT.toSeconds())
        .query(Boolean.class)
        .single();
  }

  long deadLetters(String processor) {
    return jdbc.sql(DEAD_LETTERS).param(processor).query(Long.class).single();
  }

  private TrackingToken token(byte[] json, String type) {
    return serializer.deserialize(new SimpleSerializedObject<>(json, byte[].class, type, null));
  }
}
