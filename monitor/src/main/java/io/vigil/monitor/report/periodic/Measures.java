package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Counted;
import java.util.List;

/** The figures that periodic reports have in common. */
final class Measures {
  static final Measure CASES = Measure.sum("measure.cases", Counted.CASE);
  static final Measure INCIDENT_MEASURES =
      Measure.sum("measure.incident-measures", Counted.MEASURE_OF_CASE);
  static final Measure REPORTED = Measure.sum("measure.reported", Counted.REPORTED);
  static final Measure LAPSES = Measure.sum("measure.lapses", Counted.LAPSE);
  static final Measure RAISED = Measure.sum("measure.raised", Counted.WARNING);
  static final Measure WITHDRAWN = Measure.sum("measure.withdrawn", Counted.WARNING_WITHDRAWN);
  static final Measure ANSWERED = Measure.share("measure.answered", Counted.WARNING_IN_TIME);
  static final Measure ANSWERS_DUE = Measure.count("measure.answered", Counted.WARNING_IN_TIME);
  static final Measure WITH_EFFECT =
      Measure.sum("measure.with-effect", Counted.WARNING_WITH_EFFECT);
  static final Measure ENDED_OTHERWISE =
      Measure.sum("measure.ended-otherwise", Counted.WARNING_ENDED_OTHERWISE);
  static final Measure OVERDUE = Measure.sum("measure.overdue", Counted.WARNING_OVERDUE);
  static final Measure RELAPSED = Measure.sum("measure.relapsed", Counted.WARNING_RELAPSED);
  static final Measure OPEN = Measure.sum("measure.open", Counted.WARNING_OPEN);
  static final Measure DATA_DUE = Measure.count("measure.data-due", Counted.DATA_ON_TIME);
  static final Measure DATA_ON_TIME = Measure.share("measure.data-on-time", Counted.DATA_ON_TIME);
  static final Measure DATA_MISSING =
      Measure.count("measure.data-missing", Counted.DATA_ON_TIME, "MISSING");
  static final Measure ZERO_DUE = Measure.share("measure.zero-share", Counted.ZERO_REPORT);
  static final Measure ZERO_OWED = Measure.count("measure.zero-owed", Counted.ZERO_REPORT_OWED);
  static final Measure ZERO_FILED = Measure.sum("measure.zero-filed", Counted.ZERO_REPORT_OWED);
  static final Measure ZERO_SHARE = Measure.share("measure.zero-share", Counted.ZERO_REPORT_OWED);
  static final Measure COMPLAINTS = Measure.sum("measure.complaints", Counted.COMPLAINT);
  static final Measure COMPLAINTS_DUE =
      Measure.count("measure.complaints-due", Counted.COMPLAINT_HANDLED);
  static final Measure HANDLED = Measure.share("measure.handled", Counted.COMPLAINT_HANDLED);
  static final Measure HANDLED_IN_TIME =
      Measure.share("measure.handled-in-time", Counted.COMPLAINT_IN_TIME);
  static final Measure CONVERTED = Measure.sum("measure.converted", Counted.COMPLAINT_CONVERTED);
  static final Measure INSPECTIONS = Measure.sum("measure.inspections", Counted.INSPECTION);
  static final Measure FINDINGS = Measure.count("measure.findings", Counted.FINDING_SETTLED);
  static final Measure SETTLED = Measure.sum("measure.settled", Counted.FINDING_SETTLED);
  static final Measure SETTLED_SHARE =
      Measure.share("measure.settled-share", Counted.FINDING_SETTLED);
  static final Measure CHECKS_DUE = Measure.count("measure.checks-due", Counted.SELF_CHECK_DONE);
  static final Measure CHECKS_DONE = Measure.sum("measure.checks-done", Counted.SELF_CHECK_DONE);
  static final Measure CHECKS_IN_TIME =
      Measure.share("measure.checks-in-time", Counted.SELF_CHECK_IN_TIME);
  static final Measure STANDARDS = Measure.count("measure.standards", Counted.STANDARD);
  static final Measure STANDARDS_CURRENT =
      Measure.sum("measure.standards-current", Counted.STANDARD);
  static final Measure STANDARD_CHECKS =
      Measure.count("measure.standard-checks", Counted.STANDARD_CHECK);
  static final Measure STANDARDS_FOLLOWED =
      Measure.sum("measure.standards-followed", Counted.STANDARD_CHECK);
  static final Measure EXTERNAL_FOUND =
      Measure.sum("measure.external-found", Counted.EXTERNAL_FOUND);
  static final Measure EXTERNAL_CLOSED =
      Measure.count("measure.external-closed", Counted.EXTERNAL_CLOSED);
  static final Measure EXTERNAL_IN_TIME =
      Measure.share("measure.external-in-time", Counted.EXTERNAL_CLOSED);
  static final Measure EXTERNAL_OPEN =
      Measure.count("measure.external-open", Counted.EXTERNAL_OPEN);
  static final Measure EXTERNAL_OVERDUE =
      Measure.sum("measure.external-overdue", Counted.EXTERNAL_OPEN);
  static final Measure REGISTER_OVERDUE =
      Measure.sum("measure.register-overdue", Counted.REGISTER_OVERDUE);
  static final Measure SAFETY_DISCUSSIONS =
      Measure.sum("measure.safety-discussions", Counted.SAFETY_DISCUSSION);
  static final Measure SAFETY_DECISIONS =
      Measure.sum("measure.safety-decisions", Counted.SAFETY_DECISION);
  static final Measure JUDGED = Measure.count("measure.judged", Counted.IN_LINE);
  static final Measure IN_LINE = Measure.sum("measure.in-line", Counted.IN_LINE);
  static final Measure IN_LINE_SHARE = Measure.share("measure.in-line-share", Counted.IN_LINE);

  /**
   * What the state of the routine improvement of a unit is judged by, beside the rate of effective
   * measures.
   */
  static final List<Measure> ROUTINE =
      List.of(ANSWERED, DATA_ON_TIME, ZERO_SHARE, CHECKS_IN_TIME, SETTLED_SHARE);

  /** Figures of the same rows: what is known of one tells of the others. */
  private static final List<List<Measure>> KIN =
      List.of(
          List.of(ANSWERS_DUE, ANSWERED),
          List.of(DATA_DUE, DATA_ON_TIME),
          List.of(ZERO_OWED, ZERO_FILED, ZERO_SHARE),
          List.of(COMPLAINTS_DUE, HANDLED, HANDLED_IN_TIME),
          List.of(FINDINGS, SETTLED, SETTLED_SHARE),
          List.of(CHECKS_DUE, CHECKS_DONE, CHECKS_IN_TIME),
          List.of(STANDARDS, STANDARDS_CURRENT),
          List.of(EXTERNAL_CLOSED, EXTERNAL_IN_TIME),
          List.of(EXTERNAL_OPEN, EXTERNAL_OVERDUE),
          List.of(JUDGED, IN_LINE, IN_LINE_SHARE));

  private Measures() {}

  /** A figure with those of the same rows. */
  static List<Measure> kin(Measure measure) {
    return KIN.stream()
        .filter(some -> some.contains(measure))
        .findFirst()
        .orElseGet(() -> List.of(measure));
  }
}
