package io.vigil.api.delivery;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was missing at the end of some day from {@code from} to {@code to}: due by {@code to}, and
 * first recorded neither by the day on which it was due nor before {@code from}.
 *
 * @param only the feeds that are asked for; {@code null} for all
 */
public record FindGaps(LocalDate from, LocalDate to, @Nullable List<OpenFeed> only) {

  /**
   * A feed of which data are known to be missing.
   *
   * @param since first day on which they were; what was due before the day before is not asked for
   */
  public record OpenFeed(Feed feed, LocalDate since) {
    /** The day whose end showed that they are missing. */
    public LocalDate dueOn() {
      return since.minusDays(1);
    }
  }

  /**
   * @param readingsUpTo position of the last reading that the answer knows of
   * @param assignmentsUpTo position of the last event about units and control points that it knows
   */
  public record Result(long readingsUpTo, long assignmentsUpTo, List<Row> rows) {}

  /**
   * Readings of a feed that were due on the same day and came on the same.
   *
   * @param owner the unit that owes them
   * @param periods in order
   * @param latest the last of them
   * @param readings number of readings
   * @param arrivedOn day on which they were first recorded; {@code null} while they are missing
   */
  public record Row(
      Feed feed,
      Owner owner,
      List<String> units,
      List<String> periods,
      PeriodKind periodKind,
      PeriodSpan latest,
      long readings,
      LocalDate dueOn,
      @Nullable LocalDate arrivedOn) {}

  /**
   * @param path ids from the root down to it; it alone where it is not in the tree
   * @param person whether it is a single person
   */
  public record Owner(List<String> path, boolean person) {}
}
