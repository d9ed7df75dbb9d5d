package io.vigil.app.demo.cases;

import io.vigil.api.tally.Severity;
import io.vigil.app.demo.Chance;
import io.vigil.app.demo.Clause;
import io.vigil.app.demo.Grades;
import io.vigil.app.demo.Table;
import io.vigil.app.demo.cases.DemoIncident.Kind;
import io.vigil.app.demo.cases.DemoIncident.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the steps of an incident are taken: by the rule of the college, counted in working days from
 * the day of the incident, with the exceptions that the list names.
 */
final class IncidentSteps {
  private static final Map<Kind, Moment> RULE =
      Map.of(
          Kind.PROPOSED, new Moment(4, LocalTime.of(15, 0)),
          Kind.DECIDED, new Moment(7, LocalTime.of(10, 0)),
          Kind.SERVED, new Moment(8, LocalTime.of(14, 0)),
          Kind.PLANNED, new Moment(10, LocalTime.of(16, 0)),
          Kind.DONE, new Moment(15, LocalTime.of(16, 0)),
          Kind.CLOSED, new Moment(25, LocalTime.of(10, 0)));
  private static final Moment SAME_DAY = new Moment(0, LocalTime.of(17, 0));
  private static final Moment NEXT_DAY = new Moment(1, LocalTime.of(9, 30));
  private static final double ON_THE_SAME_DAY = 0.5;
  private static final Set<Kind> GRADED = Set.of(Kind.PROPOSED, Kind.DECIDED, Kind.APPEAL_DECIDED);

  private final CaseDays days;
  private final IncidentPosts posts;
  private final Map<String, List<Table.Row>> exceptions =
      Table.of("cases/incident-exceptions.txt").by("no");

  IncidentSteps(CaseDays days, IncidentPosts posts) {
    this.days = days;
    this.posts = posts;
  }

  /** All steps that are ever planned, those after the opening of the demo included. */
  Map<Kind, Step> planned(Table.Row incident, Clause clause) {
    Map<Kind, Step> steps = new EnumMap<>(Kind.class);
    Severity grade = Grades.of(incident.text("grade"));
    LocalDate date = LocalDate.parse(incident.text("date"));
    RULE.forEach((kind, moment) -> steps.put(kind, step(kind, at(date, moment), grade, null)));
    Moment reported = isReportedAtOnce(incident) ? SAME_DAY : NEXT_DAY;
    steps.put(Kind.REPORTED, step(Kind.REPORTED, at(date, reported), grade, null));
    exceptions
        .getOrDefault(incident.text("no"), List.of())
        .forEach(row -> apply(row, grade, steps));
    steps.replaceAll((kind, step) -> by(step, posts.taking(step, incident.text("unit"), clause)));
    return steps;
  }

  static List<Step> taken(Collection<Step> planned) {
    return planned.stream()
        .filter(step -> CaseDays.isPast(step.at()))
        .sorted(Comparator.comparing(Step::at))
        .toList();
  }

  /** A line without a time takes the step away. */
  private static void apply(Table.Row row, Severity grade, Map<Kind, Step> steps) {
    Kind kind = Kind.valueOf(row.text("step"));
    if (!row.has("at")) {
      steps.remove(kind);
      return;
    }
    Severity said = row.has("grade") ? Grades.of(row.text("grade")) : grade;
    String note = row.has("note") ? row.text("note") : null;
    steps.put(kind, step(kind, CaseDays.read(row.text("at")), said, note));
  }

  private static Step step(Kind kind, Instant at, Severity grade, @Nullable String note) {
    return new Step(kind, at, "", GRADED.contains(kind) ? grade : null, note);
  }

  private static Step by(Step step, String post) {
    return new Step(step.kind(), step.at(), post, step.grade(), step.note());
  }

  private Instant at(LocalDate date, Moment moment) {
    return days.after(date, moment.workingDay(), moment.time());
  }

  private static boolean isReportedAtOnce(Table.Row incident) {
    return Chance.u("rep|" + incident.text("no")) < ON_THE_SAME_DAY;
  }

  private record Moment(int workingDay, LocalTime time) {}
}
