package io.vigil.app.demo.cases;

import io.vigil.app.demo.College;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.DemoCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people of the demo college did: cases with their steps, checks, plans and tasks. Nothing is
 * told of what comes after the opening of the demo.
 */
public final class DemoCases {
  private final DemoCalendar calendar = new DemoCalendar();
  private final CaseDays days = new CaseDays(calendar);
  private final Deliveries deliveries = new Deliveries(calendar);
  private final College college = new College(deliveries);
  private final Answers answers = new Answers(days);
  private final List<DemoLapse> lapses = new LapseCases().all();
  private final List<DemoIncident> incidents = new IncidentCases(days, lapses).all();

  /** In the order of their numbers, which is that of their days. */
  public Stream<DemoIncident> incidents() {
    return incidents.stream();
  }

  public Stream<DemoLapse> lapses() {
    return lapses.stream();
  }

  /** In the order in which they came in. */
  public Stream<DemoComplaint> complaints() {
    return new ComplaintCases(days).all().stream();
  }

  /** Of every teaching unit and month that is due, missing ones included. */
  public Stream<DemoZeroReport> zeroReports() {
    return new ZeroReports(days, deliveries, college.teachingUnits(), incidents).all().stream();
  }

  /** Those of the college by year, then those of the units by term; undone ones included. */
  public Stream<DemoSelfCheck> selfChecks() {
    return new SelfChecks(days).all(college.teachingUnits()).stream();
  }

  public Stream<DemoInspection> inspections() {
    return new Inspections(days, new Findings(days), college.teachingUnits()).all().stream();
  }

  public Stream<DemoObservation> observations() {
    return new Observations(days, college).all().stream();
  }

  public Stream<DemoPatrol> patrols() {
    return new Patrols(days, college.teachingUnits()).all().stream();
  }

  public Stream<DemoNote> notes() {
    return Inspections.notes().stream();
  }

  public Stream<DemoPlan> plans() {
    return new Plans(calendar).all().stream();
  }

  public Stream<DemoStandard> standards() {
    return DemoStandard.all().stream();
  }

  public Stream<DemoTarget> targets() {
    return new Targets().all().stream();
  }

  /** Of the year that runs: what its tasks had attained by autumn. */
  public Stream<DemoTarget> runningTargets() {
    return new Targets().running().stream();
  }

  public Stream<DemoEvidence> evidence() {
    return DemoEvidence.all().stream();
  }

  public Stream<DemoMeasureEvidence> evidenceOfWarnings() {
    return DemoMeasureEvidence.all().stream();
  }

  /** What the stories tell of warnings, by story and then by time. */
  public Stream<DemoWarningStep> warningSteps() {
    return DemoWarningStep.all().stream();
  }

  /**
   * How a warning is answered of which no story tells.
   *
   * @param subject what happened, such as a place or a clause; {@code null} of a value
   * @param since first day of what is warned of, which together with point and unit names the case
   * @param raisedAt when it asked for an answer
   */
  public DemoAnswer answer(
      String controlPoint,
      String unit,
      @Nullable String subject,
      LocalDate since,
      Instant raisedAt) {
    return answers.to(controlPoint, subject, controlPoint + "|" + unit + "|" + since, raisedAt);
  }
}
