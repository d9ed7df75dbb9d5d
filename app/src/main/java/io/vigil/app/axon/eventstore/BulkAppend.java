package io.vigil.app.axon.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.IntFunction;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Appends events in one order. Every append serializes its events, then takes a lock that lasts
 * until its transaction ends, and only then draws its first index: the order of indexes is the
 * order of commits, and a reader that has seen an index has seen all before it.
 */
final class BulkAppend implements AppendEventsStatementBuilder {

  /** Any number, as long as nothing else in this database locks it. */
  static final long APPEND_LOCK = 0x766967696cL;

  private static final int COPY_FROM_ROWS = 100;
  private static final int COLUMNS = 9;
  private static final String INSERT =
      """
      INSERT INTO %s (%s)
      SELECT i, a, s, t, ?, p, r, d, m
      FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                  ?::bytea[], ?::bytea[]) WITH ORDINALITY AS e (i, a, s, t, p, r, d, m, n)
      ORDER BY n
      """;

  private final EventRows rows;
  private final PersistenceExceptionResolver exceptions;
  private final Clock clock;

  BulkAppend(EventRows rows, PersistenceExceptionResolver exceptions, Clock clock) {
    this.rows = rows;
    this.exceptions = exceptions;
    this.clock = clock;
  }

  @Override
  public PreparedStatement build(
      Connection connection,
      EventSchema schema,
      Class<?> dataType,
      List<? extends EventMessage<?>> events,
      Serializer serializer,
      TimestampWriter timestampWriter)
      throws SQLException {
    var prepared = rows.of(events, serializer);
    lock(connection);
    var appendedAt = DateTimeUtils.formatInstant(clock.instant());
    if (prepared.size() < COPY_FROM_ROWS) {
      return insert(connection, schema, prepared, appendedAt);
    }
    copy(connection, schema, prepared, appendedAt);
    return nothingMore(connection);
  }

  private static void lock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
      statement.setLong(1, APPEND_LOCK);
      statement.execute();
    }
  }

  private static PreparedStatement insert(
      Connection connection, EventSchema schema, List<EventRow> rows, String appendedAt)
      throws SQLException {
    var statement =
        connection.prepareStatement(
            INSERT.formatted(schema.domainEventTable(), schema.domainEventFields()));
    statement.setString(1, appendedAt);
    var column = new ArrayColumns(connection, statement, rows);
    column.set(2, "text", EventRow::identifier, String[]::new);
    column.set(3, "text", EventRow::aggregate, String[]::new);
    column.set(4, "int8", EventRow::sequence, Long[]::new);
    column.set(5, "text", EventRow::type, String[]::new);
    column.set(6, "text", EventRow::payloadType, String[]::new);
    column.set(7, "text", EventRow::payloadRevision, String[]::new);
    column.set(8, "bytea", EventRow::payload, byte[][]::new);
    column.set(9, "bytea", EventRow::metaData, byte[][]::new);
    statement.addBatch();
    return statement;
  }

  @FunctionalInterface
  private interface Column {
    @Nullable Object of(EventRow row);
  }

  private record ArrayColumns(
      Connection connection, PreparedStatement statement, List<EventRow> rows) {

    void set(int parameter, String type, Column column, IntFunction<@Nullable Object[]> array)
        throws SQLException {
      @Nullable Object[] values = array.apply(rows.size());
      for (var i = 0; i < values.length; i++) {
        values[i] = column.of(rows.get(i));
      }
      statement.setArray(parameter, connection.createArrayOf(type, values));
    }
  }

  private void copy(
      Connection connection, EventSchema schema, List<EventRow> rows, String appendedAt)
      throws SQLException {
    var sql =
        "COPY %s (%s) FROM STDIN (FORMAT binary)"
            .formatted(schema.domainEventTable(), schema.domainEventFields());
    var copyIn = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      write(rows, appendedAt, new BinaryCopy(copyIn));
    } catch (SQLException e) {
      throw translated(e, rows.getFirst());
    } finally {
      if (copyIn.isActive()) {
        copyIn.cancelCopy();
      }
    }
  }

  private static void write(List<EventRow> rows, String appendedAt, BinaryCopy copy)
      throws SQLException {
    var time = EventRow.utf8(appendedAt);
    for (var row : rows) {
      copy.row(COLUMNS)
          .text(row.identifier())
          .text(row.aggregate())
          .number(row.sequence())
          .text(row.type())
          .bytes(time)
          .text(row.payloadType())
          .text(row.payloadRevision())
          .bytes(row.payload())
          .bytes(row.metaData());
    }
    copy.end();
  }

  /** The engine translates only what its own execution of the returned statement throws. */
  private SQLException translated(SQLException e, EventRow first) {
    if (exceptions.isDuplicateKeyViolation(e)) {
      throw new ConcurrencyException(
          "An event of the batch that begins with " + first.identifier() + " is already stored", e);
    }
    return e;
  }

  private static PreparedStatement nothingMore(Connection connection) throws SQLException {
    return connection.prepareStatement("SELECT 1");
  }
}
