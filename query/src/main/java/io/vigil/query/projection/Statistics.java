package io.vigil.query.projection;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent;
import io.vigil.api.imports.ImportEvent.ImportFailed;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets the planner know how many rows there are. What a large import brought is asked for at once,
 * and PostgreSQL's own daemon looks once a minute or, on some servers, never.
 */
@Component
public class Statistics implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Statistics.class);
  private static final long MANY = 10_000;
  private static final String MEASURE = "SELECT read_meta.measure(?, ?)";

  private final JdbcTemplate jdbc;
  private final Slots slots;
  private final Measuring measuring = new Measuring(this::measure);

  Statistics(JdbcTemplate jdbc, Slots slots) {
    this.jdbc = jdbc;
    this.slots = slots;
  }

  /**
   * Measures the tables of a model once all that a large import brought it is committed, and holds
   * up no reader meanwhile.
   */
  public void after(ImportEvent event, ReadModel<?> model) {
    if (hasMany(event)) {
      CurrentUnitOfWork.get().root().afterCommit(work -> measuring.ask(model.name()));
    }
  }

  @Override
  public void destroy() {
    measuring.close();
  }

  static boolean hasMany(ImportEvent event) {
    return switch (event) {
      case ImportStarted e -> false;
      case ImportFinished e -> written(e.counts()) > MANY;
      case ImportFailed e -> written(e.counts()) > MANY;
    };
  }

  private static long written(ImportCounts counts) {
    return counts.accepted() + counts.corrected();
  }

  private void measure(String model) {
    try {
      measure(model, Slot.of(slots.active(model).slot()));
    } catch (DataAccessException e) {
      log.warn(
          "There are no new statistics of the tables of {}; questions may be slow until PostgreSQL"
              + " takes them itself",
          model,
          e);
    }
  }

  /** Measures the tables of a model in a slot. Who may not do so is told by a warning. */
  public void measure(String model, Slot slot) {
    jdbc.execute(
        MEASURE,
        (PreparedStatement statement) -> {
          statement.setString(1, model);
          statement.setString(2, slot.schema());
          statement.execute();
          warnOf(statement);
          return null;
        });
  }

  private static void warnOf(PreparedStatement statement) throws SQLException {
    for (SQLWarning one = statement.getWarnings(); one != null; one = one.getNextWarning()) {
      log.warn("Statistics: {}", one.getMessage());
    }
  }
}
