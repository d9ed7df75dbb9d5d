package io.vigil.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people use the platform in each week; machines are none. */
@Component
public class WeeklyUse {
  private static final int REMEMBERED = 20_000;

  private static final String NOTE =
      """
      INSERT INTO auth.weekly_use (week, account, unit, first_on)
      VALUES (:week, :account, :unit, :day)
      ON CONFLICT (week, account) DO NOTHING
      """;

  private static final String COUNT =
      """
      SELECT u.week, u.unit, count(*) AS users
      FROM auth.weekly_use AS u
      WHERE u.week > CAST(:last AS date) - 7 * :weeks AND u.week <= :last AND u.first_on <= :day
      GROUP BY u.week, u.unit
      ORDER BY u.week, u.unit NULLS FIRST
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ZoneId zone;
  private final Cache<Seen, Boolean> noted =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(Duration.ofDays(7)).build();

  WeeklyUse(JdbcClient jdbc, Clock clock, ZoneId zone) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.zone = zone;
  }

  private record Seen(LocalDate week, UUID account) {}

  /**
   * People of a unit in a week.
   *
   * @param week its Monday
   * @param unit {@code null} for those who belong to the college as a whole
   */
  public record Count(LocalDate week, @Nullable String unit, long users) {}

  /** Monday of the week of a day. */
  public static LocalDate week(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  void note(SignedIn person) {
    if (person.isMachine()) {
      return;
    }
    LocalDate today = LocalDate.now(clock.withZone(zone));
    var seen = new Seen(week(today), person.id());
    if (noted.getIfPresent(seen) == null) {
      jdbc.sql(NOTE)
          .param("week", seen.week())
          .param("account", seen.account())
          .param("unit", unit(person))
          .param("day", today)
          .update();
      noted.put(seen, true);
    }
  }

  private static @Nullable String unit(SignedIn person) {
    String own = person.officeOrOwn();
    return own == null && !person.scopes().isEmpty() ? person.scopes().getFirst() : own;
  }

  /**
   * What was known of the latest weeks on a day.
   *
   * @param weeks how many, with that of the day
   */
  public List<Count> asOf(LocalDate day, int weeks) {
    return jdbc.sql(COUNT)
        .param("last", week(day))
        .param("weeks", weeks)
        .param("day", day)
        .query(
            (row, index) ->
                new Count(
                    row.getObject("week", LocalDate.class),
                    row.getString("unit"),
                    row.getLong("users")))
        .list();
  }
}
