package io.vigil.app.diagnosis;

import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.security.WeeklyUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many people of each unit used the platform in each of the latest weeks. */
@Component
public class UnitUse {
  private static final int WEEKS = 8;

  private final Questions questions;
  private final UnitAccess access;
  private final WeeklyUse use;

  UnitUse(Questions questions, UnitAccess access, WeeklyUse use) {
    this.questions = questions;
    this.access = access;
    this.use = use;
  }

  /**
   * People of a unit who used the platform.
   *
   * @param unit {@code null} for those who belong to the college as a whole
   * @param users by week, as {@link Use#weeks} are
   */
  public record UseRow(@Nullable String unit, @Nullable String name, List<Long> users) {}

  /**
   * Weekly users.
   *
   * @param weeks their Mondays, in order
   * @param total of all units that are seen, by week
   */
  public record Use(List<LocalDate> weeks, List<UseRow> rows, List<Long> total) {}

  Use of(SignedIn person, LocalDate day) {
    List<LocalDate> weeks =
        Stream.iterate(WeeklyUse.week(day).minusWeeks(WEEKS - 1L), week -> week.plusWeeks(1))
            .limit(WEEKS)
            .toList();
    Map<Home, List<Long>> byUnit = new LinkedHashMap<>();
    use.asOf(day, WEEKS).stream()
        .filter(count -> sees(person, count.unit()))
        .sorted(
            Comparator.comparing(
                WeeklyUse.Count::unit, Comparator.nullsFirst(Comparator.naturalOrder())))
        .forEach(count -> add(byUnit, weeks, count));
    List<UseRow> rows =
        byUnit.entrySet().stream()
            .map(row -> new UseRow(row.getKey().unit(), row.getKey().name(), row.getValue()))
            .toList();
    return new Use(weeks, rows, sum(rows));
  }

  private boolean sees(SignedIn person, @Nullable String unit) {
    return unit == null ? person.seesEverything() : access.sees(person, unit);
  }

  /** The unit that people stand under. */
  private record Home(@Nullable String unit, @Nullable String name) {}

  private void add(Map<Home, List<Long>> byUnit, List<LocalDate> weeks, WeeklyUse.Count count) {
    List<Long> users =
        byUnit.computeIfAbsent(
            home(count.unit()), none -> new ArrayList<>(Collections.nCopies(WEEKS, 0L)));
    int week = weeks.indexOf(count.week());
    users.set(week, users.get(week) + count.users());
  }

  /** Whoever sees nothing but themselves belongs to the unit above. */
  private Home home(@Nullable String unit) {
    if (unit == null) {
      return new Home(null, null);
    }
    FindUnit.Result found = questions.ask(new FindUnit(unit), FindUnit.Result.class);
    ListUnits.Item item = found.unit();
    if (item != null && item.kind().isPerson() && !found.ancestors().isEmpty()) {
      item = found.ancestors().getLast();
    }
    return item == null ? new Home(unit, null) : new Home(item.unit(), item.name());
  }

  private static List<Long> sum(List<UseRow> rows) {
    return Stream.iterate(0, week -> week + 1)
        .limit(WEEKS)
        .map(week -> rows.stream().mapToLong(row -> row.users().get(week)).sum())
        .toList();
  }
}
