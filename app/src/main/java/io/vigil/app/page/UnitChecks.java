package io.vigil.app.page;

import io.vigil.api.inspection.FindInspections;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.InspectionState;
import io.vigil.api.selfcheck.FindSelfChecks;
import io.vigil.api.selfcheck.SelfCheckState;
import io.vigil.api.zeroreport.FindZeroReports;
import io.vigil.app.check.InspectionDesk;
import io.vigil.app.check.SelfCheckDesk;
import io.vigil.app.check.ZeroReportDesk;
import io.vigil.app.security.SignedIn;
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

  private final SelfCheckDesk selfChecks;
  private final InspectionDesk inspections;
  private final ZeroReportDesk zeroReports;

  UnitChecks(SelfCheckDesk selfChecks, InspectionDesk inspections, ZeroReportDesk zeroReports) {
    this.selfChecks = selfChecks;
    this.inspections = inspections;
    this.zeroReports = zeroReports;
  }

  /**
   * @param months reports that the unit owes of this school year, the latest first; empty where it
   *     owes none
   * @param missing of these, those that are not there though they were due
   * @param selfCheck that was finished last; {@code null} if none was
   * @param awaited self-check that comes next; {@code null} for none
   * @param teachingCheck opening, mid-term or final check that was made last
   * @param visit patrol or observed lesson that was last
   */
  record View(
      List<FindZeroReports.Item> months,
      long missing,
      FindSelfChecks.@Nullable Item selfCheck,
      FindSelfChecks.@Nullable Item awaited,
      FindInspections.@Nullable Item teachingCheck,
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
    List<FindZeroReports.Item> months = months(person, unit);
    return new View(
        months,
        months.stream().filter(one -> one.state() == FindZeroReports.State.MISSING).count(),
        own.stream()
            .filter(one -> one.finishedAt() != null)
            .max(Comparator.comparing(one -> Objects.requireNonNull(one.finishedAt())))
            .orElse(null),
        own.stream()
            .filter(one -> one.state() != SelfCheckState.DONE)
            .filter(one -> one.state() != SelfCheckState.CALLED_OFF)
            .min(Comparator.comparing(FindSelfChecks.Item::due))
            .orElse(null),
        last(
            person,
            unit,
            Set.of(InspectionKind.OPENING, InspectionKind.MIDTERM, InspectionKind.FINAL)),
        last(person, unit, Set.of(InspectionKind.PATROL, InspectionKind.OBSERVATION)));
  }

  private List<FindZeroReports.Item> months(SignedIn person, String unit) {
    return zeroReports.of(person, zeroReports.currentYear().startYear()).stream()
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
