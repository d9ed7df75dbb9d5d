package io.vigil.command.fact;

import io.vigil.api.imports.ImportCounts;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Batches written down before they are appended to a store that shares no transaction with us. */
final class PendingBatches {
  private static final Map<Short, FactKind> KINDS =
      Stream.of(FactKind.values()).collect(Collectors.toMap(FactKind::number, Function.identity()));

  private static final String INSERT_BATCH =
      """
      INSERT INTO intake.pending_batch
        (batch_id, import_id, token, token_type, accepted, unchanged, corrected, rejected, bytes,
         created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_FACT =
      """
      INSERT INTO intake.pending_fact
        (batch_id, number, kind, key, value, numerator, denominator, content, event_id,
         payload_type, payload_revision, payload, metadata)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?)
      """;

  private static final String BATCHES =
      """
      SELECT batch_id, import_id, token, token_type, accepted, unchanged, corrected, rejected, bytes
      FROM intake.pending_batch ORDER BY created_at
      """;

  private static final String FACTS =
      """
      SELECT kind, key, value, numerator, denominator, content, event_id,
        payload_type, payload_revision, payload, metadata
      FROM intake.pending_fact WHERE batch_id = ? ORDER BY number
      """;

  private static final int ROWS_AT_ONCE = 1000;

  private final JdbcTemplate jdbc;
  private final Serializer events;
  private final Serializer tokens;
  private final Clock clock;

  PendingBatches(JdbcTemplate jdbc, Serializer events, Serializer tokens, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.tokens = tokens;
    this.clock = clock;
  }

  void write(PendingBatch batch) {
    SerializedObject<byte[]> token =
        batch.token() == null ? null : tokens.serialize(batch.token(), byte[].class);
    ImportCounts counts = batch.counts();
    jdbc.update(
        INSERT_BATCH,
        batch.batchId(),
        batch.importId(),
        token == null ? null : token.getData(),
        token == null ? null : token.getType().getName(),
        counts.accepted(),
        counts.unchanged(),
        counts.corrected(),
        counts.rejected(),
        batch.bytes(),
        Timestamp.from(clock.instant()));
    int[] number = {0};
    jdbc.batchUpdate(
        INSERT_FACT,
        batch.facts(),
        ROWS_AT_ONCE,
        (statement, fact) -> set(statement, batch.batchId(), number[0]++, fact));
  }

  private void set(PreparedStatement row, String batchId, int number, StoredFact fact)
      throws SQLException {
    FactKey key = fact.key();
    FactValue value = fact.value();
    row.setString(1, batchId);
    row.setInt(2, number);
    row.setObject(3, key == null ? null : key.kind().number(), Types.SMALLINT);
    row.setString(4, key == null ? null : key.text());
    row.setObject(5, value == null ? null : value.value(), Types.DOUBLE);
    row.setObject(6, value == null ? null : value.numerator(), Types.DOUBLE);
    row.setObject(7, value == null ? null : value.denominator(), Types.DOUBLE);
    row.setString(8, value == null ? null : value.content());
    row.setString(9, fact.event().getIdentifier());
    SerializedObject<byte[]> payload = fact.event().serializePayload(events, byte[].class);
    row.setString(10, payload.getType().getName());
    row.setString(11, payload.getType().getRevision());
    row.setBytes(12, payload.getData());
    row.setBytes(13, fact.event().serializeMetaData(events, byte[].class).getData());
  }

  List<PendingBatch> all() {
    return jdbc.query(BATCHES, (row, n) -> batch(row));
  }

  private PendingBatch batch(ResultSet row) throws SQLException {
    String id = row.getString(1);
    return new PendingBatch(
        id,
        row.getString(2),
        token(row.getBytes(3), row.getString(4)),
        new ImportCounts(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
        row.getLong(9),
        jdbc.query(FACTS, (fact, n) -> fact(fact), id));
  }

  private @Nullable TrackingToken token(byte @Nullable [] data, @Nullable String type) {
    return data == null
        ? null
        : tokens.deserialize(new SimpleSerializedObject<>(data, byte[].class, type, null));
  }

  private StoredFact fact(ResultSet row) throws SQLException {
    Object payload =
        events.deserialize(
            new SimpleSerializedObject<>(
                row.getBytes(10), byte[].class, row.getString(8), row.getString(9)));
    MetaData metaData =
        events.deserialize(new SerializedMetaData<>(row.getBytes(11), byte[].class));
    String text = row.getString(2);
    return new StoredFact(
        text == null ? null : new FactKey(Objects.requireNonNull(KINDS.get(row.getShort(1))), text),
        text == null ? null : value(row),
        new GenericEventMessage<>(
            row.getString(7), Objects.requireNonNull(payload), metaData, clock.instant()));
  }

  private static FactValue value(ResultSet row) throws SQLException {
    return new FactValue(number(row, 3), number(row, 4), number(row, 5), row.getString(6));
  }

  private static @Nullable Double number(ResultSet row, int column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? null : Double.valueOf(number);
  }

  void delete(String batchId) {
    jdbc.update("DELETE FROM intake.pending_batch WHERE batch_id = ?", batchId);
  }
}
