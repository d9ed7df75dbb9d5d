package io.vigil.app.page;

import io.vigil.api.incident.FindIncidents;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.selfcheck.FindSelfChecks;
import io.vigil.api.selfcheck.SelfCheckState;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.zeroreport.FindZeroReportCoverage;
import io.vigil.api.zeroreport.FindZeroReportCoverage.Counts;
import io.vigil.app.check.SelfCheckDesk;
import io.vigil.app.check.ZeroReportDesk;
import io.vigil.app.incident.IncidentDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What a unit reports of itself beside what others see of it: no incident is not yet good. */
@Component
class UnitFacts {
  private static final int YEARS = 2;
  private static final int MANY = 500;

  private final IncidentDesk incidents;
  private final ZeroReportDesk zeroReports;
  private final SelfCheckDesk selfChecks;
  private final Questions questions;
  private final WarningViews views;
  private final CollegeCalendar calendar;

  UnitFacts(
      IncidentDesk incidents,
      ZeroReportDesk zeroReports,
      SelfCheckDesk selfChecks,
      Questions questions,
      WarningViews views,
      CollegeCalendar calendar) {
    this.incidents = incidents;
    this.zeroReports = zeroReports;
    this.selfChecks = selfChecks;
    this.questions = questions;
    this.views = views;
    this.calendar = calendar;
  }

  /**
   * A school year of a unit.
   *
   * @param checks self-checks that were due by now
   * @param unchecked of these, those that nobody made
   * @param fallen what fell below its line there, beside single classes
   */
  record Year(
      String schoolYear,
      long incidents,
      Counts zeroReports,
      long checks,
      long unchecked,
      List<WarningView> fallen) {

    /** No incident is told, and not all reports are there that would say so. */
    public boolean isSilent() {
      return incidents == 0 && zeroReports.filed() < zeroReports.owed();
    }
  }

  /** The running school year and the one before, newest first. */
  List<Year> of(SignedIn person, String unit, Locale locale) {
    int current = zeroReports.currentYear().startYear();
    List<FindIncidents.Item> told = incidents.incidents(person, null, false, unit, 0, MANY).items();
    List<FindSelfChecks.Item> checks = checks(unit);
    List<FindWarnings.Item> fallen = fallen(person, unit);
    return IntStream.range(0, YEARS)
        .mapToObj(back -> new SchoolYear(current - back))
        .map(
            year -> {
              List<FindSelfChecks.Item> due = in(year, checks, FindSelfChecks.Item::period);
              return new Year(
                  year.code(),
                  in(year, told, FindIncidents.Item::schoolYear).size(),
                  zeroReports(person, unit, year.startYear()),
                  due.size(),
                  due.stream().filter(one -> one.state() == SelfCheckState.OVERDUE).count(),
                  views.of(locale, in(year, fallen, this::schoolYear)));
            })
        .toList();
  }

  /** Codes of terms begin with that of their school year. */
  private static <T> List<T> in(SchoolYear year, List<T> all, Function<T, String> period) {
    return all.stream().filter(one -> period.apply(one).startsWith(year.code())).toList();
  }

  private String schoolYear(FindWarnings.Item warning) {
    return calendar.terms().schoolYearOn(warning.since()).code();
  }

  private Counts zeroReports(SignedIn person, String unit, int year) {
    return zeroReports.coverage(person, year, year).stream()
        .flatMap(found -> found.units().stream())
        .filter(found -> found.unit().equals(unit))
        .findFirst()
        .map(FindZeroReportCoverage.Unit::counts)
        .orElseGet(() -> new Counts(0, 0, 0));
  }

  private List<FindSelfChecks.Item> checks(String unit) {
    var query = new FindSelfChecks(null, unit, List.of(), null, null, MANY);
    return questions.ask(query, FindSelfChecks.Result.class).items().stream()
        .filter(one -> one.unit().equals(unit))
        .filter(one -> one.due().atZone(calendar.zone()).toLocalDate().isBefore(calendar.today()))
        .toList();
  }

  /** Of programmes and the unit itself, data that are missing and what happened aside. */
  private List<FindWarnings.Item> fallen(SignedIn person, String unit) {
    var query =
        new FindWarnings(
            unit, true, null, FindWarnings.Filter.ALL, null, null, person.scopes(), false, 0, MANY);
    return questions.ask(query, FindWarnings.Result.class).items().stream()
        .filter(one -> one.evidence().occurrence() == null && one.evidence().missing() == null)
        .filter(
            one ->
                switch (one.unitKind()) {
                  case PROGRAMME, FACULTY, OFFICE -> true;
                  default -> false;
                })
        .toList();
  }
}
