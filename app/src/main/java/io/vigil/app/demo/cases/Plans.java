package io.vigil.app.demo.cases;

import io.vigil.api.calendar.TermDates;
import io.vigil.app.demo.DemoCalendar;
import io.vigil.app.demo.Table;
import io.vigil.app.demo.cases.DemoPlan.Activation;
import io.vigil.app.demo.cases.DemoPlan.Drill;
import io.vigil.app.demo.cases.DemoPlan.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The plans for emergencies with their versions, drills and use. */
final class Plans {
  private static final String FIRE = "消防应急预案";
  private static final String EVACUATION = "疏散演练";
  private static final int WEEK_OF_EVACUATION = 4;
  private static final int DAYS_TO_WEDNESDAY = 2;

  private final DemoCalendar calendar;
  private final Map<String, List<Table.Row>> drills = Table.of("cases/drills.csv").by("plan");
  private final Map<String, List<Table.Row>> activations =
      Table.of("cases/plan-activations.csv").by("plan");

  Plans(DemoCalendar calendar) {
    this.calendar = calendar;
  }

  List<DemoPlan> all() {
    Map<String, List<Table.Row>> versions = Table.of("cases/plans.csv").by("plan");
    return Table.of("cases/plans.csv").rows().stream()
        .map(row -> row.text("plan"))
        .distinct()
        .map(name -> plan(name, Objects.requireNonNull(versions.get(name))))
        .toList();
  }

  private DemoPlan plan(String name, List<Table.Row> versions) {
    return new DemoPlan(
        name,
        versions.get(0).text("owner"),
        versions.stream().map(Plans::version).toList(),
        drills(name),
        activations.getOrDefault(name, List.of()).stream().map(Plans::activation).toList());
  }

  private List<Drill> drills(String name) {
    Stream<Drill> listed = drills.getOrDefault(name, List.of()).stream().map(Plans::drill);
    Stream<Drill> everyTerm =
        name.equals(FIRE) ? calendar.terms().stream().map(Plans::evacuation) : Stream.of();
    return Stream.concat(listed, everyTerm).sorted(Comparator.comparing(Drill::date)).toList();
  }

  private static Drill evacuation(TermDates term) {
    LocalDate monday = term.week(WEEK_OF_EVACUATION).first();
    return new Drill(monday.plusDays(DAYS_TO_WEDNESDAY), EVACUATION);
  }

  private static Drill drill(Table.Row row) {
    return new Drill(LocalDate.parse(row.text("date")), row.text("text"));
  }

  private static Version version(Table.Row row) {
    LocalDate since = LocalDate.parse(row.text("since"));
    return new Version(row.number("version"), since, row.text("reason"));
  }

  private static Activation activation(Table.Row row) {
    return new Activation(row.text("incident"), CaseDays.read(row.text("at")), row.text("text"));
  }
}
