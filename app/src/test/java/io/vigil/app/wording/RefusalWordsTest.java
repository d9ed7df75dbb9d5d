package io.vigil.app.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.StepRefused;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.contingency.PlanStep;
import io.vigil.api.diagnosis.DiagnosisStep;
import io.vigil.api.finding.FindingStep;
import io.vigil.api.incident.IncidentState;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.inspection.InspectionStep;
import io.vigil.api.matter.MatterStep;
import io.vigil.api.message.Rejection;
import io.vigil.api.practice.PracticeStep;
import io.vigil.api.review.ReviewStep;
import io.vigil.api.selfcheck.SelfCheckStep;
import io.vigil.api.standard.StandardStep;
import io.vigil.api.targets.TargetStep;
import io.vigil.api.warning.ResponseStep;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalWordsTest {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final RefusalWords REFUSALS =
      new RefusalWords(new Words(BasisWordsTest.messages()), ZoneId.of("Asia/Shanghai"));

  @Test
  void namesFieldValueAndRemedyInTheReadersLanguage() {
    Rejection refused =
        Rejection.invalid(
            "moment.future",
            "'%s' is %s and lies in the future; it is %s.",
            "occurredAt",
            Instant.parse("2027-01-08T01:00:00Z"),
            Instant.parse("2026-11-20T01:00:00Z"));

    assertThat(REFUSALS.text(CHINESE, refused))
        .isEqualTo("发生时间 2027-01-08 09:00 还没有到（现在是 2026-11-20 09:00），请填已经过去的时间。");
    assertThat(REFUSALS.text(Locale.ENGLISH, refused))
        .isEqualTo(
            "the time of occurrence 2027-01-08 09:00 is still to come (it is 2026-11-20 09:00);"
                + " give a time that is past.");
    assertThat(refused.getMessage())
        .isEqualTo(
            "'occurredAt' is 2027-01-08T01:00:00Z and lies in the future; it is"
                + " 2026-11-20T01:00:00Z.");
  }

  @Test
  void namesTheStepsThatArePossibleAsTheButtonsAreCalled() {
    var refused =
        new StepRefused(
            "Incident 'i-1'",
            IncidentState.REPORTED,
            IncidentStep.DECIDE,
            List.of(IncidentStep.ACCEPT, IncidentStep.REJECT));

    assertThat(REFUSALS.text(CHINESE, refused)).isEqualTo("此件现为“已登记”，不能办理“认定”；现在可以：受理、不予认定。");
    assertThat(refused)
        .hasMessage(
            "Incident 'i-1' is REPORTED: 'decide' is not possible now. Possible: accept, reject.");
  }

  @Test
  void saysOfACaseThatIsOverThatItIs() {
    assertThat(
            REFUSALS.text(
                CHINESE, new StepRefused("Warning 'w'", null, ResponseStep.PLAN, List.of())))
        .isEqualTo("此件已经结束，不能再办理“增加措施”。");
  }

  static Stream<Enum<?>> everyStep() {
    return Stream.of(
            ComplaintStep.values(),
            PlanStep.values(),
            DiagnosisStep.values(),
            FindingStep.values(),
            IncidentStep.values(),
            InspectionStep.values(),
            MatterStep.values(),
            PracticeStep.values(),
            ReviewStep.values(),
            SelfCheckStep.values(),
            StandardStep.values(),
            TargetStep.values(),
            ResponseStep.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void noStepIsNamedByItsCode(Enum<?> step) {
    var refused = new StepRefused("It", IncidentState.REPORTED, step, List.of(step));

    assertThat(REFUSALS.text(CHINESE, refused)).doesNotContainPattern("[A-Z_]{3,}");
    assertThat(REFUSALS.text(Locale.ENGLISH, refused)).doesNotContainPattern("[A-Z_]{3,}");
  }
}
