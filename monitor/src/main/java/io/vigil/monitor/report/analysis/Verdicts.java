package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Year;
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
   * @param rates per 1,000 students, which are judged where all are known; empty where not
   */
  record Verdict(
      Subject subject,
      Scope scope,
      YearlyFall fall,
      List<@Nullable Double> figures,
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

  /** False where fewer reports may be the reason for fewer incidents. */
  boolean isComparable() {
    return material.coverage().isKept()
        ? !material.coverage().fell()
        : material.counted().comparable();
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
    List<Double> rates = rates(subject, scope, figures);
    return new Verdict(
        subject,
        scope,
        rates.isEmpty() ? YearlyFall.of(figures) : YearlyFall.of(rates),
        figures,
        rates,
        values.stream().map(Value::reference).toList());
  }

  private Value value(Subject subject, Scope scope, String year) {
    List<String> left = scope == Scope.ALL ? List.of() : without;
    return switch (subject) {
      case INCIDENTS -> left.isEmpty() ? total(year) : rows(Counted.INCIDENT, year, left);
      case INFLUENCE -> known(material.isTold(year), rows(Counted.INFLUENCE, year, left));
      case COMPLAINTS ->
          known(
              !material.pool().rows(Counted.COMPLAINT).isEmpty(),
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
  private List<Double> rates(
      Subject subject, Scope scope, List<? extends @Nullable Double> figures) {
    if (subject == Subject.INFLUENCE) {
      return List.of();
    }
    List<String> years = material.years();
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      Double students =
          material.bases().studentsWithout(years.get(i), scope == Scope.ALL ? List.of() : without);
      Double figure = figures.get(i);
      if (students != null && students > 0 && figure != null) {
        rates.add(Bases.STUDENTS_PER * figure / students);
      }
    }
    return rates.size() == years.size() ? rates : List.of();
  }

  /** Whether any of these verdicts can be given. */
  static boolean isKnown(Verdict verdict) {
    return verdict.figures().stream().anyMatch(Objects::nonNull);
  }
}
