package io.vigil.app.axon.serialization;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.finding.FindingEvent.FindingAnswered;
import io.vigil.api.finding.FindingEvent.FindingDismissed;
import io.vigil.api.finding.FindingEvent.FindingHandedOver;
import io.vigil.api.finding.FindingEvent.FindingRechecked;
import io.vigil.api.finding.FindingEvent.FindingSettled;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.ResponseEvent.ClosureConfirmed;
import io.vigil.api.warning.ResponseEvent.ClosureRechecked;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.ResponseEvent.MeasureCarriedOut;
import io.vigil.api.warning.ResponseEvent.MeasurePlanned;
import io.vigil.api.warning.ResponseEvent.MovedToImprovement;
import io.vigil.api.warning.ResponseEvent.NoteAdded;
import io.vigil.api.warning.ResponseEvent.ResponseReturned;
import io.vigil.api.warning.ResponseEvent.ResponseSubmitted;
import io.vigil.api.warning.ResponseEvent.UsefulnessRated;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.ResponseEvent.WarningDiagnosed;
import io.vigil.api.warning.ResponseEvent.WarningSigned;
import io.vigil.api.warning.ResponseEvent.WithdrawalApplied;
import io.vigil.api.warning.ResponseEvent.WithdrawalDecided;
import io.vigil.api.warning.TypicalCause;
import io.vigil.api.warning.WithdrawalGround;
import io.vigil.app.axon.serialization.History.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Samples of answers to warnings and findings in which what is said is sealed. */
final class SealedAnswerHistory {
  private static final Instant AT = Instant.parse("2026-11-19T01:30:00Z");
  private static final Instant RECORDED = Instant.parse("2026-11-20T00:00:00.123Z");
  private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");
  private static final By BY = new By("u-1", "DEPARTMENT", "page", "u-2");
  private static final Due DUE =
      Due.of("finding.recheck", AT, Instant.parse("2026-11-29T15:59:59Z"));
  private static final Awaited AWAITED =
      new Awaited(
          Due.of("warning.plan", AT, Instant.parse("2026-11-29T15:59:59Z")),
          Instant.parse("2026-11-24T15:59:59Z"));
  private static final String WARNING = "0b6d7c1e-4a54-5d52-9a5e-0c6a3e9f1d20";
  private static final String OF_WARNING = "warning|" + WARNING;
  private static final String FINDING = "f-1";
  private static final String OF_FINDING = "finding|" + FINDING;
  private static final String PERSON = "T-1";
  private static final String SAID = "王芳已到岗";

  private SealedAnswerHistory() {}

  static Stream<Sample> samples() {
    return Stream.concat(ofFindings(), ofWarnings()).map(event -> Sample.of(event, "-sealed"));
  }

  private static Stream<VigilEvent> ofFindings() {
    return Stream.of(
        new FindingSettled(FINDING, SAID, true, BY, AT, RECORDED, DUE, OF_FINDING),
        new FindingHandedOver(FINDING, SAID, BY, AT, RECORDED, DUE, OF_FINDING),
        new FindingAnswered(FINDING, SAID, BY, AT, RECORDED, DUE, OF_FINDING),
        new FindingRechecked(FINDING, true, SAID, BY, AT, RECORDED, null, OF_FINDING),
        new FindingDismissed(FINDING, SAID, BY, AT, RECORDED, null, OF_FINDING));
  }

  private static Stream<VigilEvent> ofWarnings() {
    return Stream.of(
        new WarningAcknowledged(WARNING, SAID, AWAITED, BY, AT, RECORDED, OF_WARNING),
        new WarningSigned(WARNING, SAID, BY, AT, RECORDED, OF_WARNING),
        new WarningDiagnosed(
            WARNING, List.of(TypicalCause.TEACHERS), SAID, BY, AT, RECORDED, OF_WARNING),
        new MeasurePlanned(
            WARNING, "m-1", SAID, PERSON, "王芳", null, SUNDAY, BY, AT, RECORDED, PERSON),
        new MeasureCarriedOut(WARNING, "m-1", SAID, AWAITED, BY, AT, RECORDED, PERSON),
        new ResponseSubmitted(WARNING, SAID, AWAITED, BY, AT, RECORDED, OF_WARNING),
        new EffectVerified(WARNING, true, SAID, null, null, BY, AT, RECORDED, OF_WARNING),
        new ClosureConfirmed(
            WARNING, false, "质委〔2026〕9号", SAID, AWAITED, BY, AT, RECORDED, OF_WARNING),
        new ClosureRechecked(WARNING, true, SAID, null, BY, AT, RECORDED, OF_WARNING),
        new ResponseReturned(WARNING, SAID, AWAITED, BY, AT, RECORDED, OF_WARNING),
        new MovedToImprovement(WARNING, SAID, null, BY, AT, RECORDED, OF_WARNING),
        new WithdrawalApplied(
            WARNING, WithdrawalGround.NOT_QUALITY, SAID, BY, AT, RECORDED, OF_WARNING),
        new WithdrawalDecided(WARNING, true, SAID, BY, AT, RECORDED, OF_WARNING),
        new DirectiveGiven(
            WARNING, "d-1", SAID, PERSON, "王芳", null, SUNDAY, BY, AT, RECORDED, PERSON),
        new NoteAdded(WARNING, SAID, SUNDAY, SUNDAY, BY, AT, RECORDED, OF_WARNING),
        new UsefulnessRated(WARNING, true, SAID, BY, AT, RECORDED, OF_WARNING));
  }
}
