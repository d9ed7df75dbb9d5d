package io.vigil.app.axon.processing;

import java.util.Objects;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at tokens without claiming them. */
@Component
class StoredTokens {

  private static final String OF_PROCESSOR =
      """
      SELECT token, token_type FROM eventstore.token_entry
      WHERE processor_name = ? AND token IS NOT NULL
      """;

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
        .stream()
        .filter(Objects::nonNull)
        .mapToLong(token -> token.position().orElse(0))
        .min()
        .orElse(0);
  }

  private TrackingToken token(byte[] json, String type) {
    return serializer.deserialize(new SimpleSerializedObject<>(json, byte[].class, type, null));
  }
}
