package io.vigil.app.page;

import io.vigil.api.inspection.FindInspections;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.InspectionState;
import io.vigil.api.selfcheck.FindSelfChecks;
import io.vigil.api.selfcheck.SelfCheckState;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.zeroreport.FindZeroReports;
import io.vigil.app.check.InspectionDesk;
import io.vigil.app.check.SelfCheckDesk;
import io.vigil.app.check.ZeroReportDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a unit stands with its zero reports, and when it was checked last, by whom. */
@Component
class UnitChecks {
  private static final int MANY = 200;
  private static final Set<InspectionKind> TEACHING =
      Set.of(InspectionKind.OPENING, InspectionKind.MIDTERM, InspectionKind.FINAL);

  private final SelfCheckDesk selfChecks;
  private final InspectionDesk inspections;
  private final ZeroReportDesk zeroReports;
  private final Questions questions;
  private final CollegeCalendar calendar;

  UnitChecks(
      SelfCheckDesk selfChecks,
      InspectionDesk inspections,
      ZeroReportDesk zeroReports,
      Questions questions,
      CollegeCalendar calendar) {
    this.selfChecks = selfChecks;
    this.inspections = inspections;
    this.zeroReports = zeroReports;
    this.questions = questions;
    this.calendar = calendar;
  }

  /** What is late and since how many days the first of it. */
  record Late(int count, long days) {}

  /** Reports of the school year before that never came. */
  record Before(String schoolYear, long missing) {}

  /**
   * @param months reports that the unit owes of this school year, the latest first; empty where it
   *     owes none
   * @param missing of these, those that are not there though they were due
   * @param before those that are missing of the school year before; {@code null} where none are
   * @param selfCheck that was finished last; {@code null} if none was
   * @param awaited self-check that comes next; {@code null} for none
   * @param late self-checks that are overdue; {@code null} where none are
   * @param teachingCheck opening, mid-term or final check that was made last
   * @param collegeWide such a check of the whole college, where it was made later
   * @param visit patrol or observed lesson that was last
   */
  record View(
      List<FindZeroReports.Item> months,
      long missing,
      @Nullable Before before,
      FindSelfChecks.@Nullable Item selfCheck,
      FindSelfChecks.@Nullable Item awaited,
      @Nullable Late late,
      FindInspections.@Nullable Item teachingCheck,
      FindInspections.@Nullable Item collegeWide,
      FindInspections.@Nullable Item visit) {

    /** Latest report of a month that is over. */
    public FindZeroReports.@Nullable Item latest() {
      return months.isEmpty() ? null : months.getFirst();
    }
  }

  View of(SignedIn person, String unit) {
    List<FindSelfChecks.Item> own =
        selfChecks.find(person, unit, null, null, MANY).items().stream()
            .filter(one -> one.unit().equals(unit))
            .toList();
    int year = zeroReports.currentYear().startYear();
    List<FindZeroReports.Item> months = months(person, unit, year);
    FindInspections.Item teachingCheck = last(person, unit, TEACHING);
    return new View(
        months,
        missing(months),
        before(months(person, unit, year - 1)),
        own.stream()
            .filter(one -> one.finishedAt() != null)
            .max(Comparator.comparing(one -> Objects.requireNonNull(one.finishedAt())))
            .orElse(null),
        own.stream()
            .filter(one -> one.state() != SelfCheckState.DONE)
            .filter(one -> one.state() != SelfCheckState.CALLED_OFF)
            .min(Comparator.comparing(FindSelfChecks.Item::due))
            .orElse(null),
        late(own),
        teachingCheck,
        collegeWide(unit, teachingCheck),
        last(person, unit, Set.of(InspectionKind.PATROL, InspectionKind.OBSERVATION)));
  }

  private static long missing(List<FindZeroReports.Item> months) {
    return months.stream().filter(one -> one.state() == FindZeroReports.State.MISSING).count();
  }

  private static @Nullable Before before(List<FindZeroReports.Item> months) {
    long missing = missing(months);
    return missing == 0 ? null : new Before(months.getFirst().schoolYear(), missing);
  }

  private @Nullable Late late(List<FindSelfChecks.Item> own) {
    List<FindSelfChecks.Item> overdue =
        own.stream().filter(one -> one.state() == SelfCheckState.OVERDUE).toList();
    return overdue.stream()
        .map(FindSelfChecks.Item::due)
        .min(Comparator.naturalOrder())
        .map(
            due ->
                new Late(
                    overdue.size(),
                    ChronoUnit.DAYS.between(
                        due.atZone(calendar.zone()).toLocalDate(), calendar.today())))
        .orElse(null);
  }

  /** That the whole college was checked is no secret of anybody; what was found is not told. */
  private FindInspections.@Nullable Item collegeWide(
      String unit, FindInspections.@Nullable Item own) {
    String school = school(unit);
    var query =
        new FindInspections(null, school, List.of(), TEACHING, null, InspectionState.DONE, MANY);
    return questions.ask(query, FindInspections.Result.class).items().stream()
        .filter(one -> one.unit().equals(school))
        .filter(one -> one.doneAt() != null && isLater(one, own))
        .max(Comparator.comparing(UnitChecks::done))
        .orElse(null);
  }

  private static boolean isLater(FindInspections.Item one, FindInspections.@Nullable Item than) {
    return than == null || done(one).isAfter(done(than));
  }

  private static Instant done(FindInspections.Item one) {
    return Objects.requireNonNull(one.doneAt());
  }

  /** The college itself stands above all. */
  private String school(String unit) {
    List<ListUnits.Item> above =
        questions.ask(new FindUnit(unit), FindUnit.Result.class).ancestors();
    return above.isEmpty() ? unit : above.getFirst().unit();
  }

  private List<FindZeroReports.Item> months(SignedIn person, String unit, int year) {
    return zeroReports.of(person, year).stream()
        .filter(one -> one.unit().equals(unit))
        .sorted(Comparator.comparing(FindZeroReports.Item::month).reversed())
        .toList();
  }

  private FindInspections.@Nullable Item last(
      SignedIn person, String unit, Set<InspectionKind> kinds) {
    return inspections.find(person, unit, kinds, null, InspectionState.DONE, MANY).items().stream()
        .filter(one -> one.doneAt() != null)
        .max(Comparator.comparing(one -> Objects.requireNonNull(one.doneAt())))
        .orElse(null);
  }
}
