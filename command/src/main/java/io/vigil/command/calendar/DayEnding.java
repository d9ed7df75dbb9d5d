package io.vigil.command.calendar;

import io.vigil.command.fact.FactBatch;
import io.vigil.command.fact.FactKind;
import io.vigil.command.fact.FactRow;
import io.vigil.command.fact.FactStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Says of every day of the college that it is over, once, in order, however often it is asked. */
public final class DayEnding {
  private final FactStore store;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone time zone of the college
   */
  public DayEnding(FactStore store, JdbcTemplate jdbc, Clock clock, ZoneId zone) {
    this.store = store;
    this.jdbc = jdbc;
    this.clock = clock;
    this.zone = zone;
  }

  /** Ends the days since the last one that ended; the first time only yesterday. */
  public void endDays(Map<String, String> metaData) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate first = firstToEnd(today);
    if (first.isBefore(today)) {
      List<FactRow> days =
          first.datesUntil(today).map(day -> FactRow.of(CalendarFacts.ended(day))).toList();
      store.append(FactBatch.of(days, metaData));
    }
  }

  private LocalDate firstToEnd(LocalDate today) {
    String last =
        jdbc.queryForObject(
            "SELECT max(key) FROM intake.natural_key WHERE kind = ?",
            String.class,
            FactKind.DAY_ENDED.number());
    return last == null ? today.minusDays(1) : LocalDate.parse(last).plusDays(1);
  }
}
