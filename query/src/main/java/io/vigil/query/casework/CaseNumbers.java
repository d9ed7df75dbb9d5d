package io.vigil.query.casework;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.CaseNumber;
import io.vigil.query.projection.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives numbers to the cases of one batch, in the order of the store. The table keeps them in the
 * columns {@code number_year} and {@code number}; a case that has one is not asked for again.
 */
public final class CaseNumbers {
  private final JdbcTemplate jdbc;
  private final String last;
  private final CaseKind kind;
  private final ZoneId zone;
  private final Map<Integer, Integer> given = new HashMap<>();

  public CaseNumbers(JdbcTemplate jdbc, Slot slot, String table, CaseKind kind, ZoneId zone) {
    this.jdbc = jdbc;
    this.last =
        "SELECT coalesce(max(number), 0) FROM %s.%s WHERE number_year = ?"
            .formatted(slot.schema(), table);
    this.kind = kind;
    this.zone = zone;
  }

  /** The next number of the year in which a case was opened. */
  public CaseNumber next(Instant openedAt) {
    int year = openedAt.atZone(zone).getYear();
    int before = given.computeIfAbsent(year, this::last);
    given.put(year, before + 1);
    return new CaseNumber(kind, year, before + 1);
  }

  private Integer last(int year) {
    return Objects.requireNonNull(jdbc.queryForObject(last, Integer.class, year));
  }
}
