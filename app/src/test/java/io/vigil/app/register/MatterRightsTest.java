package io.vigil.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.matter.FindMatters;
import io.vigil.api.matter.MatterGrade;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.matter.MatterState;
import io.vigil.api.matter.MatterStep;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who sets another day, where O06 is the quality office. */
class MatterRightsTest {
  private static final String OFFICE = "O06";
  private static final Instant DUE = Instant.parse("2024-11-24T15:59:59Z");

  @Test
  void theOfficeGivesOthersAnotherDayAndNotItself() {
    FindMatters.Item own = assigned(OFFICE);

    assertThat(may(Role.QUALITY_OFFICE, MatterStep.ASSIGN, own)).isFalse();
    assertThat(may(Role.LEADER, MatterStep.ASSIGN, own)).isTrue();
    assertThat(may(Role.QUALITY_OFFICE, MatterStep.ASSIGN, assigned("O05"))).isTrue();
  }

  @Test
  void whatTheOfficeReportedDoneIsSentBackByALeaderAlone() {
    FindMatters.Item own = done(MatterKind.EXTERNAL_FINDING, OFFICE);

    assertThat(may(Role.QUALITY_OFFICE, MatterStep.SEND_BACK, own)).isFalse();
    assertThat(may(Role.LEADER, MatterStep.SEND_BACK, own)).isTrue();
    assertThat(
            may(
                Role.QUALITY_OFFICE,
                MatterStep.SEND_BACK,
                done(MatterKind.EXTERNAL_FINDING, "O05")))
        .isTrue();
  }

  @Test
  void whatHasNoDayYetIsPutOffByNobody() {
    FindMatters.Item found = matter(MatterKind.EXTERNAL_FINDING, OFFICE, MatterState.FOUND, null);

    assertThat(may(Role.QUALITY_OFFICE, MatterStep.ASSIGN, found)).isTrue();
    assertThat(may(Role.LEADER, MatterStep.ASSIGN, found)).isFalse();
  }

  @Test
  void leadersHaveNoPartInWhatTheCollegeFoundItself() {
    FindMatters.Item hazard = done(MatterKind.HAZARD, OFFICE);

    assertThat(may(Role.LEADER, MatterStep.SEND_BACK, hazard)).isFalse();
    assertThat(may(Role.QUALITY_OFFICE, MatterStep.SEND_BACK, hazard)).isTrue();
  }

  private static boolean may(Role role, MatterStep step, FindMatters.Item matter) {
    var person =
        new SignedIn(UUID.randomUUID(), "q", null, "某人", "Somebody", role, List.of(), true);
    return MatterRights.allow(person, step, matter, OFFICE);
  }

  private static FindMatters.Item assigned(String unit) {
    return matter(MatterKind.EXTERNAL_FINDING, unit, MatterState.ASSIGNED, DUE);
  }

  /** What is done is due no longer. */
  private static FindMatters.Item done(MatterKind kind, String unit) {
    return matter(kind, unit, MatterState.DONE, null);
  }

  private static FindMatters.Item matter(
      MatterKind kind, String unit, MatterState state, @Nullable Instant due) {
    return new FindMatters.Item(
        "m-1",
        kind,
        unit,
        null,
        null,
        "省级复核",
        "标准体系执行情况不明",
        MatterGrade.GENERAL,
        state,
        DUE,
        due,
        null,
        false);
  }
}
