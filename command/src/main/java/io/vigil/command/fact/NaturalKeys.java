package io.vigil.command.fact;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The index of everything that is known, read and written by the batch. */
final class NaturalKeys {
  private static final String LOOK_UP =
      """
      SELECT asked.number, known.value, known.numerator, known.denominator, known.content
      FROM unnest(?::smallint[], ?::text[]) WITH ORDINALITY AS asked(kind, key, number)
      JOIN intake.natural_key AS known
        ON known.kind = asked.kind AND known.key = asked.key COLLATE "C"
      """;

  private static final String UPSERT =
      """
      INSERT INTO intake.natural_key
        (kind, key, value, numerator, denominator, content, event_id)
      SELECT * FROM unnest(
        ?::smallint[], ?::text[], ?::float8[], ?::float8[], ?::float8[], ?::text[], ?::uuid[])
      ON CONFLICT (kind, key) DO UPDATE SET
        value = excluded.value,
        numerator = excluded.numerator,
        denominator = excluded.denominator,
        content = excluded.content,
        event_id = excluded.event_id
      """;

  private final JdbcTemplate jdbc;

  NaturalKeys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Map<FactKey, FactValue> lookUp(List<FactRow> rows) {
    var keys = new LinkedHashSet<FactKey>();
    rows.forEach(row -> row.facts().forEach(fact -> keys.add(fact.key())));
    return keys.isEmpty() ? new HashMap<>() : lookUp(List.copyOf(keys), new HashMap<>());
  }

  private Map<FactKey, FactValue> lookUp(List<FactKey> keys, Map<FactKey, FactValue> found) {
    jdbc.query(
        LOOK_UP,
        statement -> {
          statement.setArray(1, array(statement, "int2", keys, key -> key.kind().number()));
          statement.setArray(2, array(statement, "text", keys, FactKey::text));
        },
        row -> {
          found.put(keys.get(row.getInt(1) - 1), value(row));
        });
    return found;
  }

  private static FactValue value(ResultSet row) throws SQLException {
    return new FactValue(number(row, 2), number(row, 3), number(row, 4), row.getString(5));
  }

  private static @Nullable Double number(ResultSet row, int column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? null : Double.valueOf(number);
  }

  /** Of several facts with one key the last one stays. */
  void remember(List<StoredFact> facts) {
    var latest = new LinkedHashMap<FactKey, Known>();
    for (StoredFact fact : facts) {
      if (fact.key() != null && fact.value() != null) {
        latest.put(fact.key(), new Known(fact.key(), fact.value(), fact.event().getIdentifier()));
      }
    }
    if (!latest.isEmpty()) {
      upsert(new ArrayList<>(latest.values()));
    }
  }

  private record Known(FactKey key, FactValue value, String eventId) {}

  private void upsert(List<Known> rows) {
    jdbc.update(
        UPSERT,
        statement -> {
          statement.setArray(1, array(statement, "int2", rows, row -> row.key().kind().number()));
          statement.setArray(2, array(statement, "text", rows, row -> row.key().text()));
          statement.setArray(3, array(statement, "float8", rows, row -> row.value().value()));
          statement.setArray(4, array(statement, "float8", rows, row -> row.value().numerator()));
          statement.setArray(5, array(statement, "float8", rows, row -> row.value().denominator()));
          statement.setArray(6, array(statement, "text", rows, row -> row.value().content()));
          statement.setArray(7, array(statement, "uuid", rows, Known::eventId));
        });
  }

  static <T> Array array(
      PreparedStatement statement,
      String type,
      SequencedCollection<T> rows,
      Function<T, @Nullable Object> column)
      throws SQLException {
    Connection connection = statement.getConnection();
    @Nullable Object[] values = new @Nullable Object[rows.size()];
    int at = 0;
    for (T row : rows) {
      values[at++] = column.apply(row);
    }
    return connection.createArrayOf(type, values);
  }
}
