package io.vigil.app.demo.cases;

import io.vigil.app.demo.Clause;
import io.vigil.app.demo.Grades;
import io.vigil.app.demo.Table;
import io.vigil.app.demo.cases.DemoIncident.Kind;
import io.vigil.app.demo.cases.DemoIncident.Measure;
import io.vigil.app.demo.cases.DemoIncident.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Incidents with the steps that people took. */
final class IncidentCases {
  private static final String ADDED_UP = "ACC";

  private final CaseDays days;
  private final Posts posts = new Posts();
  private final IncidentSteps steps;
  private final List<DemoLapse> lapses;
  private final Map<String, Clause> clauses = Clause.all();
  private final Map<String, List<Table.Row>> measures = Table.of("cases/measures.txt").by("no");
  private final Map<String, List<Table.Row>> usualMeasures =
      Table.of("cases/usual-measures.csv").by("clause");

  IncidentCases(CaseDays days, List<DemoLapse> lapses) {
    this.days = days;
    this.lapses = lapses;
    this.steps = new IncidentSteps(days, new IncidentPosts(posts));
  }

  List<DemoIncident> all() {
    return Table.of("incidents.txt").rows().stream().map(this::read).toList();
  }

  private DemoIncident read(Table.Row row) {
    Clause clause = Objects.requireNonNull(clauses.get(row.text("clause")));
    Map<Kind, Step> planned = steps.planned(row, clause);
    List<Step> taken = IncidentSteps.taken(planned.values());
    boolean hasPlan = taken.stream().anyMatch(step -> step.kind() == Kind.PLANNED);
    return new DemoIncident(
        row.text("no"),
        LocalDate.parse(row.text("date")),
        row.text("unit"),
        clause.id(),
        row.number("quantity"),
        Grades.of(row.text("grade")),
        row.text("person"),
        row.number("affected"),
        row.text("text"),
        clause.category(),
        clause.subcategory(),
        clause.id().equals(ADDED_UP) ? addedUp(row) : List.of(),
        taken,
        hasPlan ? measures(row, clause, planned) : List.of());
  }

  /** Lapses of the same person earlier in the term. */
  private List<String> addedUp(Table.Row row) {
    LocalDate date = LocalDate.parse(row.text("date"));
    LocalDate termStart =
        days.calendar().terms().stream()
            .filter(term -> term.range().contains(date))
            .findFirst()
            .orElseThrow()
            .firstMonday();
    return lapses.stream()
        .filter(lapse -> lapse.person().equals(row.text("person")))
        .filter(lapse -> !lapse.date().isBefore(termStart) && lapse.date().isBefore(date))
        .map(DemoLapse::no)
        .toList();
  }

  private List<Measure> measures(Table.Row row, Clause clause, Map<Kind, Step> planned) {
    List<Table.Row> own = measures.get(row.text("no"));
    return (own == null ? List.of(usual(row, clause)) : own)
        .stream().map(measure -> measure(measure, posts.head(row.text("unit")), planned)).toList();
  }

  private Table.Row usual(Table.Row row, Clause clause) {
    return Choice.of(
        Objects.requireNonNull(
            usualMeasures.get(clause.id()), () -> "no measure is known for " + clause.id()),
        "measure|" + row.text("no"));
  }

  private static Measure measure(Table.Row measure, String person, Map<Kind, Step> planned) {
    Step done = planned.get(Kind.DONE);
    LocalDate due = done == null ? LocalDate.parse(measure.text("due")) : CaseDays.dayOf(done.at());
    return new Measure(
        measure.text("text"), person, due, done == null ? null : CaseDays.ifPast(done.at()));
  }
}
