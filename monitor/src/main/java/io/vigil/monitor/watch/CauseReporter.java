package io.vigil.monitor.watch;

import io.vigil.api.signal.SignalEvent.CommonCauseFound;
import io.vigil.api.signal.SignalEvent.CommonCauseWithdrawn;
import io.vigil.api.warning.Cause;
import io.vigil.monitor.detect.common.CommonCause;
import java.time.LocalDate;

/** Words common causes of one control point as signals. */
final class CauseReporter {
  private final String controlPoint;
  private final Heard.OfDay day;
  private final Findings findings;
  private int step;

  CauseReporter(String controlPoint, Heard.OfDay day, Findings findings) {
    this.controlPoint = controlPoint;
    this.day = day;
    this.findings = findings;
  }

  void tell(KnownCause cause, CommonLook.Found found) {
    CommonPeriod period = found.period();
    CommonCause common = found.what().cause();
    LocalDate last = found.complete() ? period.span().to() : period.waitedUntil();
    Trigger known = day.knownOf(last, period.heardAt());
    findings.add(
        new CommonCauseFound(
            cause.signalId(),
            controlPoint,
            cause.unit(),
            cause.path(),
            common.shift(),
            found.what().reported().size(),
            common.share(),
            common.members(),
            found.evidence(),
            cause(known),
            known.recordedAt()),
        known);
  }

  void withdraw(KnownCause cause) {
    Trigger trigger = day.trigger();
    findings.add(
        new CommonCauseWithdrawn(
            cause.signalId(),
            controlPoint,
            cause.unit(),
            cause.path(),
            cause.span(),
            cause(trigger),
            trigger.recordedAt()),
        trigger);
  }

  private Cause cause(Trigger trigger) {
    return new Cause(trigger.position(), step++);
  }
}
