package io.vigil.app.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.ResponseStep;
import io.vigil.api.warning.Responsible;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may take which step of whose warning. */
class ResponseDeskTest {

  @ParameterizedTest
  @EnumSource(
      value = ResponseStep.class,
      names = {"ACKNOWLEDGE", "DIAGNOSE", "PLAN", "CARRY_OUT", "SUBMIT", "WITHDRAWAL"})
  void theQualityOfficeGivesItsOwnAnswersAndNoOthers(ResponseStep step) {
    SignedIn office = somebody(Role.QUALITY_OFFICE, "O06");

    assertThat(may(office, step, owedBy("O06"))).isTrue();
    assertThat(may(office, step, owedBy(null))).isTrue();
    assertThat(may(office, step, owedBy("D02"))).isFalse();
    assertThat(may(somebody(Role.QUALITY_OFFICE, null), step, owedBy("D02"))).isFalse();
    assertThat(may(somebody(Role.LEADER, "O06"), step, owedBy("O06"))).isFalse();
    assertThat(may(somebody(Role.DATA_OWNER, "O05"), step, owedBy("D02"))).isTrue();
  }

  @Test
  void theQualityOfficeWatchesOverEveryAnswer() {
    SignedIn office = somebody(Role.QUALITY_OFFICE, "O06");

    assertThat(may(office, ResponseStep.VERIFY, owedBy("D02"))).isTrue();
    assertThat(may(office, ResponseStep.NOTE, owedBy("D02"))).isTrue();
    assertThat(may(office, ResponseStep.DIRECTIVE, owedBy("O06"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = ResponseStep.class,
      names = {"VERIFY", "CONFIRM", "RECHECK", "RETURN", "IMPROVEMENT", "WITHDRAWAL_DECISION"})
  void nobodyJudgesTheirOwnAnswer(ResponseStep step) {
    SignedIn office = somebody(Role.QUALITY_OFFICE, "O06");
    SignedIn colleague = somebody(Role.QUALITY_OFFICE, null);
    SignedIn leader = somebody(Role.LEADER, null);

    assertThat(may(office, step, owedBy("O06"))).isFalse();
    assertThat(may(office, step, owedBy(null))).isFalse();
    assertThat(may(colleague, step, owedBy("O06"))).isFalse();
    assertThat(may(leader, step, owedBy("O06"))).isTrue();
    assertThat(may(leader, step, owedBy(null))).isTrue();
    assertThat(may(office, step, owedBy("D02"))).isTrue();
    assertThat(may(leader, step, owedBy("D02"))).isFalse();
    assertThat(may(somebody(Role.ADMIN, null), step, owedBy("O06"))).isTrue();
  }

  private static boolean may(SignedIn person, ResponseStep step, FindWarning.Result found) {
    return ResponseDesk.may(person, step, found, "O06");
  }

  private static FindWarning.Result owedBy(@Nullable String unit) {
    return new FindWarning.Result(
        null, List.of(), null, unit == null ? null : new Responsible(unit, null, null, null));
  }

  private static SignedIn somebody(Role role, @Nullable String office) {
    return new SignedIn(
        UUID.randomUUID(), "somebody", null, "某人", "Somebody", role, List.of(), true, null, office);
  }
}
