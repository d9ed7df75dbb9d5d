package io.vigil.app.demo.cases;

import io.vigil.api.calendar.TermDates;
import io.vigil.app.demo.Chance;
import io.vigil.app.demo.DemoCalendar;
import io.vigil.app.demo.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Three rounds a week in every teaching unit; fewer problems from term to term. */
final class Patrols {
  private static final int ROUNDS = 3;
  private static final int FEWEST_VISITED = 30;
  private static final int VISITED_RANGE = 16;
  private static final LocalTime RECORDED = LocalTime.of(16, 0);

  private final CaseDays days;
  private final List<String> teachingUnits;
  private final Map<String, Double> problemsPerHundred =
      Table.of("cases/patrol-rates.csv").rows().stream()
          .collect(Collectors.toMap(row -> row.text("term"), row -> row.real("problems")));

  Patrols(CaseDays days, List<String> teachingUnits) {
    this.days = days;
    this.teachingUnits = teachingUnits;
  }

  List<DemoPatrol> all() {
    return days.calendar().terms().stream().flatMap(term -> ofTerm(term).stream()).toList();
  }

  /** Problems so spread that their number per hundred is that of the term all along. */
  private List<DemoPatrol> ofTerm(TermDates term) {
    double rate = Objects.requireNonNull(problemsPerHundred.get(term.term().code()));
    List<DemoPatrol> patrols = new ArrayList<>();
    long visitedBefore = 0;
    for (int week = 1; week <= DemoCalendar.CLASS_WEEKS; week++) {
      for (String unit : teachingUnits) {
        int visited = visited(unit, term, week);
        long problems = expected(rate, visitedBefore + visited) - expected(rate, visitedBefore);
        visitedBefore += visited;
        patrols.add(patrol(unit, term, week, visited, (int) problems));
      }
    }
    return patrols.stream().filter(patrol -> CaseDays.isPast(patrol.recordedAt())).toList();
  }

  private static long expected(double rate, long visited) {
    return Chance.halfUp(rate * visited / 100);
  }

  private static int visited(String unit, TermDates term, int week) {
    String key = "round|" + unit + "|" + term.term().code() + "|" + week;
    return FEWEST_VISITED + Choice.below(VISITED_RANGE, key);
  }

  private DemoPatrol patrol(String unit, TermDates term, int week, int visited, int problems) {
    Instant at = CaseDays.at(days.lastWorkingDay(term, week), RECORDED);
    return new DemoPatrol(unit, term.term().code(), week, at, ROUNDS, visited, problems);
  }
}
