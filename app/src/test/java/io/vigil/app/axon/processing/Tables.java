package io.vigil.app.axon.processing;

import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.unit.UnitEvent.UnitRegistered;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/** Handlers that write to tables which refuse some values. */
final class Tables {

  static final double REFUSED_BY_TABLE = -1;
  static final double REFUSED_BY_HANDLER = -2;

  static final String DDL =
      """
      CREATE SCHEMA test;
      CREATE TABLE test.buffered (unit text, value double precision CHECK (value >= 0));
      CREATE TABLE test.direct (unit text, value double precision CHECK (value >= 0));
      CREATE TABLE test.watched (unit text, value double precision);
      CREATE TABLE test.full_disk (since timestamptz DEFAULT now());
      CREATE FUNCTION test.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM test.full_disk) THEN
          RAISE 'no space left' USING ERRCODE = 'disk_full';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON test.buffered
      FOR EACH STATEMENT EXECUTE FUNCTION test.refuse();
      CREATE TRIGGER refuse BEFORE INSERT ON test.watched
      FOR EACH STATEMENT EXECUTE FUNCTION test.refuse();
      """;

  private Tables() {}

  private static Object[] row(ReadingFact reading) {
    return new Object[] {reading.unit(), reading.value()};
  }

  @ProcessingGroup("query.reading")
  static final class Buffered {

    private final JdbcTemplate jdbc;

    Buffered(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @EventHandler
    void on(ReadingRecorded event) {
      buffer().add(row(event.reading()));
      if (Double.valueOf(REFUSED_BY_HANDLER).equals(event.reading().value())) {
        throw new IllegalArgumentException("refused after it was buffered");
      }
    }

    private List<Object[]> buffer() {
      var root = CurrentUnitOfWork.get().root();
      return root.getOrComputeResource(
          "buffered",
          key -> {
            var rows = new ArrayList<Object[]>();
            root.onPrepareCommit(u -> flush(rows));
            return rows;
          });
    }

    private void flush(List<Object[]> rows) {
      jdbc.batchUpdate("INSERT INTO test.buffered VALUES (?, ?)", rows);
    }
  }

  @ProcessingGroup("query.warning")
  static final class Direct {

    private final JdbcTemplate jdbc;

    Direct(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @EventHandler
    void on(ReadingRecorded event) {
      jdbc.update("INSERT INTO test.direct VALUES (?, ?)", row(event.reading()));
    }
  }

  @ProcessingGroup(ProcessingGroups.WATCH)
  static final class Watched {

    private final JdbcTemplate jdbc;

    Watched(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @EventHandler
    void on(ReadingRecorded event) {
      jdbc.update("INSERT INTO test.watched VALUES (?, ?)", row(event.reading()));
    }
  }

  @ProcessingGroup("query.reference")
  static final class Refusing {

    @EventHandler
    void on(UnitRegistered event) {
      throw new IllegalArgumentException("no unit is welcome");
    }
  }
}
