package io.vigil.query.reading;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The moments at which days of the college begin and end. */
@Component
class Days {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final ZoneId zone;

  Days(ZoneId zone) {
    this.zone = zone;
  }

  OffsetDateTime start(@Nullable LocalDate day) {
    return (day == null ? FIRST : day).atStartOfDay(zone).toOffsetDateTime();
  }

  /** The moment after the last of a day. */
  OffsetDateTime end(@Nullable LocalDate day) {
    return (day == null ? LAST : day).plusDays(1).atStartOfDay(zone).toOffsetDateTime();
  }
}
