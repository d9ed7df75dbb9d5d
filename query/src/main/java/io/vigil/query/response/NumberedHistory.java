package io.vigil.query.response;

import io.vigil.api.message.VigilEvent;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.projection.StoredFact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which warnings of history have a number, and since where in the store. */
record NumberedHistory(JdbcTemplate jdbc, ZoneId zone) {

  /**
   * What happened was told then, and is called by its number however long ago that was. So is the
   * value of a year, which is told months after its end, until the next year is over.
   */
  static boolean concerns(WarningRaised raised, ZoneId zone) {
    return !raised.historical()
        || raised.evidence().occurrence() != null
        || isNewestOfAYear(raised, zone);
  }

  private static boolean isNewestOfAYear(WarningRaised raised, ZoneId zone) {
    LocalDate end = raised.evidence().period().to();
    LocalDate day = LocalDate.ofInstant(raised.recordedAt(), zone);
    return switch (raised.evidence().rule().judgingPeriod()) {
      case SCHOOL_YEAR, CALENDAR_YEAR -> day.isBefore(end.plusYears(1));
      case DAY, WEEK, TEACHING_WEEK, MONTH, TERM -> false;
    };
  }

  /** Numbers that stand on paper stay as they are, although history had none before. */
  boolean isNumbered(StoredFact<VigilEvent> fact) {
    return !(fact.event() instanceof WarningRaised raised && raised.historical())
        || fact.position() > lastUnnumbered(raised.evidence().occurrence());
  }

  private long lastUnnumbered(@Nullable Occurrence occurrence) {
    String column = occurrence == null ? "value_position" : position(occurrence);
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "SELECT %s FROM read_meta.last_unnumbered".formatted(column), Long.class));
  }

  private static String position(Occurrence occurrence) {
    return switch (occurrence.rule()) {
      case SELF_CHECK_OVERDUE, PLAN_OVERDUE, STANDARDS_OVERDUE -> "position";
      default -> "event_position";
    };
  }
}
