package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.statistics.YearlyFall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The three verdicts that policy asks for (incidents, influence, complaints: each has to fall every
 * year), in the whole scope and without units whose reporting fell.
 */
final class Verdicts {

  /** What has to fall. */
  enum Subject {
    INCIDENTS(0),
    INFLUENCE(2),
    COMPLAINTS(0);

    private final int decimals;

    Subject(int decimals) {
      this.decimals = decimals;
    }

    int decimals() {
      return decimals;
    }
  }

  /** Of whom. */
  enum Scope {
    ALL,
    COMPARABLE
  }

  /**
   * A verdict.
   *
   * @param figures of the years; {@code null} for a year without data
   * @param students of the years; empty where any is unknown, or they are no base
   * @param rates per 1,000 students, which are judged where all are known; empty where not
   */
  record Verdict(
      Subject subject,
      Scope scope,
      YearlyFall fall,
      List<@Nullable Double> figures,
      List<Double> students,
      List<Double> rates,
      List<String> references) {}

  private final Material material;
  private final List<String> without;

  Verdicts(Material material) {
    this.material = material;
    this.without = material.coverage().fallen();
  }

  /** Units that the comparable scope leaves out. */
  List<String> without() {
    return without;
  }

  /**
   * Other units that reported too little in some year: more reports since can only make later years
   * look worse, so that they stay in the comparable scope.
   */
  List<String> sparse() {
    return material.coverage().sparse().stream().filter(unit -> !without.contains(unit)).toList();
  }

  /** False where fewer reports may be the reason for fewer incidents. */
  boolean isComparable() {
    return material.counted().comparable();
  }

  List<Verdict> all() {
    List<Verdict> verdicts = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      for (Scope scope : Scope.values()) {
        verdicts.add(of(subject, scope));
      }
    }
    return verdicts;
  }

  Verdict of(Subject subject, Scope scope) {
    List<Value> values =
        material.years().stream().map(year -> value(subject, scope, year)).toList();
    List<@Nullable Double> figures = values.stream().<@Nullable Double>map(Value::value).toList();
    List<Double> students = students(subject, scope);
    List<Double> rates = rates(figures, students);
    return new Verdict(
        subject,
        scope,
        rates.isEmpty() ? YearlyFall.of(figures) : YearlyFall.of(rates),
        figures,
        students,
        rates,
        values.stream().map(Value::reference).toList());
  }

  /** That of incidents, of the comparable scope where the whole cannot be compared. */
  Verdict incidents() {
    return isComparable() || without.isEmpty() ? ofAll() : of(Subject.INCIDENTS, Scope.COMPARABLE);
  }

  /** That of all incidents. */
  Verdict ofAll() {
    return of(Subject.INCIDENTS, Scope.ALL);
  }

  private Value value(Subject subject, Scope scope, String year) {
    List<String> left = scope == Scope.ALL ? List.of() : without;
    return switch (subject) {
      case INCIDENTS ->
          left.isEmpty()
              ? total(year)
              : known(material.total(year) != null, rows(Counted.INCIDENT, year, left));
      case INFLUENCE -> known(material.isTold(year), rows(Counted.INFLUENCE, year, left));
      case COMPLAINTS ->
          known(
              !material.pool().rows(Counted.COMPLAINT).isEmpty()
                  && material.parts().isWhole(Recorded.COMPLAINTS, year),
              rows(Counted.COMPLAINT, year, left));
    };
  }

  private static Value known(boolean known, Value value) {
    return known ? value : new Value(null, value.reference(), 0);
  }

  private Value rows(Counted counted, String year, List<String> left) {
    return material.pool().yearWithout(Aggregate.SUM, counted, year, left);
  }

  private Value total(String year) {
    Year row =
        material.counted().years().stream()
            .filter(one -> one.period().equals(year))
            .findFirst()
            .orElseThrow();
    Long total = row.total();
    return new Value(total == null ? null : Double.valueOf(total), row.reference(), 0);
  }

  /** The influence index is judged as it is: it already weighs by students. */
  private List<Double> students(Subject subject, Scope scope) {
    if (subject == Subject.INFLUENCE) {
      return List.of();
    }
    List<String> left = scope == Scope.ALL ? List.of() : without;
    List<Double> students = new ArrayList<>();
    for (String year : material.years()) {
      Double of = material.bases().studentsWithout(year, left);
      if (of == null || of <= 0) {
        return List.of();
      }
      students.add(of);
    }
    return students;
  }

  private static List<Double> rates(
      List<? extends @Nullable Double> figures, List<Double> students) {
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < students.size(); i++) {
      Double figure = figures.get(i);
      if (figure == null) {
        return List.of();
      }
      rates.add(Bases.STUDENTS_PER * figure / students.get(i));
    }
    return rates;
  }

  /**
   * What chance may have done. Incidents are tested in the comparable scope where reporting of the
   * whole fell; complaints do not hang on zero reports.
   */
  Chance chance(Verdict verdict) {
    boolean comparable =
        verdict.subject() != Subject.INCIDENTS
            || verdict.scope() == Scope.COMPARABLE
            || isComparable();
    return Chance.of(verdict.figures(), verdict.students(), comparable);
  }

  /** Whether any of these verdicts can be given. */
  static boolean isKnown(Verdict verdict) {
    return verdict.figures().stream().anyMatch(Objects::nonNull);
  }
}
