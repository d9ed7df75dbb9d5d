package io.vigil.app.axon.serialization;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.ResponseEvent.AnswerAwaited;
import io.vigil.api.warning.ResponseEvent.ClosureConfirmed;
import io.vigil.api.warning.ResponseEvent.ClosureRechecked;
import io.vigil.api.warning.ResponseEvent.ConfirmationAwaited;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.ResponseEvent.MeasureCarriedOut;
import io.vigil.api.warning.ResponseEvent.MeasurePlanned;
import io.vigil.api.warning.ResponseEvent.MovedToImprovement;
import io.vigil.api.warning.ResponseEvent.NoteAdded;
import io.vigil.api.warning.ResponseEvent.PlanMade;
import io.vigil.api.warning.ResponseEvent.ResponseReturned;
import io.vigil.api.warning.ResponseEvent.ResponseSubmitted;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.UsefulnessRated;
import io.vigil.api.warning.ResponseEvent.VerificationAwaited;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.ResponseEvent.WarningDiagnosed;
import io.vigil.api.warning.ResponseEvent.WarningSigned;
import io.vigil.api.warning.ResponseEvent.WithdrawalApplied;
import io.vigil.api.warning.ResponseEvent.WithdrawalDecided;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.TypicalCause;
import io.vigil.api.warning.WithdrawalGround;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the samples of steps that people took say, as objects. */
final class ResponseHistory {
  private static final Instant AT = Instant.parse("2026-11-19T01:30:00Z");
  private static final Instant RECORDED = Instant.parse("2026-11-20T00:00:00.123Z");
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
  private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");
  private static final String WARNING = "0b6d7c1e-4a54-5d52-9a5e-0c6a3e9f1d20";
  private static final By BY = new By("u-1", "DEPARTMENT", "page", "u-2");
  private static final Awaited AWAITED =
      new Awaited(
          new Due("warning.plan", AT, Instant.parse("2026-11-29T15:59:59Z"), MONDAY, SUNDAY),
          Instant.parse("2026-11-24T15:59:59Z"));

  private ResponseHistory() {}

  static Stream<VigilEvent> events() {
    return Stream.of(
        new AnswerAwaited(WARNING, Colour.ORANGE, ResponseState.NEW, AWAITED, BY, AT, RECORDED),
        new WarningAcknowledged(WARNING, "已收到", AWAITED, BY, AT, RECORDED, null),
        new WarningSigned(WARNING, "已阅", BY, AT, RECORDED, null),
        new WarningDiagnosed(
            WARNING,
            List.of(TypicalCause.TEACHERS, TypicalCause.SCHEDULE),
            "任课教师更换三次",
            BY,
            AT,
            RECORDED,
            null),
        new MeasurePlanned(
            WARNING, "m-1", "固定一名代课教师", "T-1", "王芳", "FACULTY", SUNDAY, BY, AT, RECORDED, null),
        new PlanMade(WARNING, 2, AWAITED, BY, AT, RECORDED),
        new MeasureCarriedOut(WARNING, "m-1", "已报教务处", AWAITED, BY, AT, RECORDED, null),
        new ResponseSubmitted(WARNING, "三项措施均已落实", AWAITED, BY, AT, RECORDED, null),
        new VerificationAwaited(
            WARNING, CloseReason.MEASURED, new Cause(4_711, 2), AWAITED, BY, AT, RECORDED),
        new EffectVerified(WARNING, false, "未见回升", "质委〔2026〕9号", AWAITED, BY, AT, RECORDED, null),
        new ConfirmationAwaited(WARNING, AWAITED, BY, AT, RECORDED),
        new ClosureConfirmed(WARNING, false, "质委〔2026〕9号", "未见回升", AWAITED, BY, AT, RECORDED, null),
        new ClosureRechecked(WARNING, false, "未见回升", AWAITED, BY, AT, RECORDED, null),
        new ResponseReturned(WARNING, "措施不具体", AWAITED, BY, AT, RECORDED, null),
        new MovedToImprovement(WARNING, "人才引进", AWAITED, BY, AT, RECORDED, null),
        new WithdrawalApplied(
            WARNING, WithdrawalGround.NOT_QUALITY, "全班外出实训", BY, AT, RECORDED, null),
        new WithdrawalDecided(WARNING, true, "情况属实", BY, AT, RECORDED, null),
        new DirectiveGiven(
            WARNING, "d-1", "请一周内拿出方案", "T-1", "王芳", "FACULTY", SUNDAY, BY, AT, RECORDED, null),
        new NoteAdded(WARNING, "本周赴企业实训", MONDAY, SUNDAY, BY, AT, RECORDED, null),
        new UsefulnessRated(WARNING, true, "早两周看到", BY, AT, RECORDED, null),
        new SupervisionRaised(WARNING, 2, "warning.plan", BY, AT, RECORDED));
  }
}
