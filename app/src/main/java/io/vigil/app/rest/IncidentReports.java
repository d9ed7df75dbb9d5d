package io.vigil.app.rest;

import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.report.FindFigure;
import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.report.ReportYears;
import io.vigil.app.incident.Charge;
import io.vigil.app.security.OutsideScope;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.monitor.report.figure.FigureScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports and their figures, as far as somebody may see them. */
@Component
public class IncidentReports {
  private final Questions questions;
  private final UnitAccess access;
  private final Charge charge;

  IncidentReports(Questions questions, UnitAccess access, Charge charge) {
    this.questions = questions;
    this.access = access;
    this.charge = charge;
  }

  public MakeIncidentReport.Result report(
      SignedIn person, String from, String to, @Nullable String unit) {
    check(from, to);
    var query = new MakeIncidentReport(from.strip(), to.strip(), access.orOwn(person, unit));
    return questions.ask(query, MakeIncidentReport.Result.class);
  }

  /** Refuses what are no years, years of two kinds, or too many of them. */
  public void check(String from, String to) {
    Period first = year("from", from);
    Period last = year("to", to);
    if (first.kind() != last.kind()) {
      throw new BadParameter(
          "to",
          to,
          "it must be a year of the kind that 'from' is: two school years such as 2023-24, or two"
              + " calendar years such as 2024");
    }
    int later = ReportYears.number(last) - ReportYears.number(first);
    if (later < 0 || later >= ReportYears.MOST) {
      throw new BadParameter(
          "to", to, "it must lie from 0 to %d years after 'from'".formatted(ReportYears.MOST - 1));
    }
  }

  /** The figure with its value: what it counts must lie in the scope, not only what it lists. */
  public FindFigure.Result figure(SignedIn person, String reference, int events) {
    String unit = FigureScope.unit(reference);
    if (unit != null) {
      access.require(person, unit);
    } else if (!person.seesEverything()) {
      throw OutsideScope.wholeCollege(person);
    }
    boolean persons = person.is(Role.ADMIN, Role.QUALITY_OFFICE) || access.isTeacher(person);
    return questions.ask(
        new FindFigure(reference, events, charge.bodies(person), persons), FindFigure.Result.class);
  }

  private static Period year(String name, String text) {
    String code = Parameters.required(name, text).strip();
    try {
      return Period.parse(code, ReportYears.kind(code));
    } catch (PeriodFormatException e) {
      throw new BadParameter(
          name, text, "write a school year such as 2023-24 or a calendar year such as 2024");
    }
  }
}
