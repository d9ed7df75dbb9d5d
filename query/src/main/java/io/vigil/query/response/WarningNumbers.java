package io.vigil.query.response;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.CaseNumber;
import io.vigil.query.casework.CaseNumbers;
import io.vigil.query.projection.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbers of the warnings of one batch, in the order of the store. While a college's history is
 * told and nobody has acted on any warning yet, they follow the time at which the cases were
 * raised; from the first step of a person on no number changes.
 */
final class WarningNumbers {
  private final JdbcTemplate jdbc;
  private final String schema;
  private final CaseNumbers numbers;
  private final ZoneId zone;
  private final Map<Integer, Instant> latest = new HashMap<>();
  private final Map<Integer, Integer> disordered = new HashMap<>();
  private @Nullable Boolean acted;

  WarningNumbers(JdbcTemplate jdbc, Slot slot, ZoneId zone) {
    this.jdbc = jdbc;
    this.schema = slot.schema();
    this.numbers = new CaseNumbers(jdbc, slot, "warning_response", CaseKind.WARNING, zone);
    this.zone = zone;
  }

  CaseNumber next(Instant raisedAt) {
    CaseNumber number = numbers.next(raisedAt);
    if (!hasActed()) {
      note(number, raisedAt);
    }
    return number;
  }

  /** A person has acted. */
  void acted() {
    acted = true;
  }

  private void note(CaseNumber number, Instant raisedAt) {
    Instant before = latest.computeIfAbsent(raisedAt.atZone(zone).getYear(), this::latest);
    if (raisedAt.isBefore(before)) {
      disordered.put(number.year(), number.number());
    } else {
      latest.put(number.year(), raisedAt);
      disordered.computeIfPresent(number.year(), (year, last) -> number.number());
    }
  }

  private Instant latest(int year) {
    Instant known =
        jdbc.queryForObject(
            "SELECT max(raised_at) FROM %s.warning_response WHERE number_year = ?"
                .formatted(schema),
            (row, index) -> {
              var moment = row.getTimestamp(1);
              return moment == null ? Instant.MIN : moment.toInstant();
            },
            year);
    return Objects.requireNonNullElse(known, Instant.MIN);
  }

  private boolean hasActed() {
    Boolean known = acted;
    if (known == null) {
      known =
          Objects.requireNonNull(
              jdbc.queryForObject(
                  "SELECT EXISTS (SELECT FROM %s.warning_response_step WHERE channel <> 'clock')"
                      .formatted(schema),
                  Boolean.class));
      acted = known;
    }
    return known;
  }

  /** Puts them in the order of time, once the rows of the batch are stored. */
  void arrange() {
    disordered.forEach(this::arrange);
  }

  /** By way of negative numbers: no two cases have the same one at any moment. */
  private void arrange(int year, int last) {
    jdbc.update(
        """
        UPDATE %s.warning_response SET number = -number
        WHERE number_year = ? AND number <= ?
        """
            .formatted(schema),
        year,
        last);
    jdbc.update(
        """
        UPDATE %1$s.warning_response AS r
        SET number = o.place
        FROM (
          SELECT warning_id,
            row_number() OVER (ORDER BY raised_at NULLS FIRST, number DESC) AS place
          FROM %1$s.warning_response
          WHERE number_year = ? AND number < 0) AS o
        WHERE o.warning_id = r.warning_id
        """
            .formatted(schema),
        year);
  }
}
