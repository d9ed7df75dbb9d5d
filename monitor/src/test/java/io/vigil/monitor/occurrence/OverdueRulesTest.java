package io.vigil.monitor.occurrence;

import static io.vigil.monitor.occurrence.AnyCase.planIssued;
import static io.vigil.monitor.occurrence.AnyCase.planOverdue;
import static io.vigil.monitor.occurrence.AnyCase.selfCheckFinished;
import static io.vigil.monitor.occurrence.AnyCase.selfCheckOverdue;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.WarningCommand.ChangeWarningColour;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OverdueRulesTest {
  private final PaperDesk desk = new PaperDesk().given(AnyCase.unit());

  @Test
  void aSelfCheckThatIsNotDoneInTimeIsWarnedOfUntilItIs() {
    desk.given(selfCheckOverdue(10));
    assertThat(desk.said()).containsExactly("raise SELF-CHECK YELLOW");
    assertThat(desk.raised().unitPath()).isEqualTo(AnyCase.PATH);
    assertThat(Objects.requireNonNull(desk.raised().evidence().occurrence()).subject())
        .isEqualTo("消防安全 2026-27/1");

    desk.given(selfCheckFinished(12));

    assertThat(desk.said())
        .containsExactly("raise SELF-CHECK YELLOW", "clear", "close CASE_CLOSED");
  }

  @Test
  void aSelfCheckThatIsDoneInTimeIsNotWarnedOf() {
    desk.given(selfCheckFinished(9));

    assertThat(desk.said()).isEmpty();
  }

  @Test
  void aUnitThatMissesOneCheckAfterTheOtherIsWarnedOfOnceInTheWordsOfTheLast() {
    desk.given(selfCheckOverdue("autumn", 10), selfCheckOverdue("spring", 200));

    assertThat(desk.said())
        .containsExactly(
            "raise SELF-CHECK YELLOW", "clear", "close JOINED", "raise SELF-CHECK YELLOW");
    var what = Objects.requireNonNull(desk.raised().evidence().occurrence());
    assertThat(what.caseId()).isEqualTo("spring");
    assertThat(what.members()).containsExactly("autumn", "spring");
  }

  @Test
  void itIsOverOnceTheUnitOwesNoCheckAnyMore() {
    desk.given(
        selfCheckOverdue("autumn", 10),
        selfCheckOverdue("spring", 200),
        selfCheckFinished("spring", 201));
    assertThat(desk.said()).last().isEqualTo("change to YELLOW");

    desk.given(selfCheckFinished("autumn", 202));

    assertThat(desk.said()).endsWith("clear", "close CASE_CLOSED");
  }

  @Test
  void twoChecksThatWereDueTogetherAreOneWarning() {
    desk.given(selfCheckOverdue("teaching", 10), selfCheckOverdue("safety", 10));
    assertThat(desk.said()).containsExactly("raise SELF-CHECK YELLOW", "change to YELLOW");
    assertThat(changed().members()).containsExactly("safety", "teaching");
  }

  @Test
  void aCheckThatIsDoneIsNoLongerCountedAmongThoseThatAreOwed() {
    desk.given(selfCheckOverdue("autumn", 10), selfCheckOverdue("spring", 200));

    desk.given(selfCheckFinished("autumn", 201));

    assertThat(changed().members()).containsExactly("spring");
    assertThat(changed().count()).isEqualTo(1);
    assertThat(changed().caseId()).isEqualTo("spring");
  }

  @Test
  void onceTheCheckThatWasToldOfIsDoneAnotherOneThatIsOwedIsNamed() {
    desk.given(selfCheckOverdue("autumn", 10), selfCheckOverdue("spring", 200));

    desk.given(selfCheckFinished("spring", 201), selfCheckFinished("spring", 202));

    assertThat(changed().caseId()).isEqualTo("autumn");
    assertThat(changed().subject()).isEqualTo("消防安全 2026-27/1");
    assertThat(desk.said().stream().filter("change to YELLOW"::equals)).hasSize(1);
  }

  private Occurrence changed() {
    return desk.orders().stream()
        .filter(ChangeWarningColour.class::isInstance)
        .map(order -> ((ChangeWarningColour) order).evidence().occurrence())
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  @Test
  void whoMissesACheckAgainIsWarnedOfAnew() {
    desk.given(
        selfCheckOverdue("autumn", 10),
        selfCheckFinished("autumn", 12),
        selfCheckOverdue("spring", 200));

    assertThat(desk.said()).last().isEqualTo("raise SELF-CHECK YELLOW");
    assertThat(desk.said()).hasSize(4);
  }

  @Test
  void aPlanThatIsNotReviewedInTimeIsWarnedOfUntilANewVersionIsIssued() {
    desk.given(planOverdue(3, 10), planIssued(4, 20));

    assertThat(desk.said()).containsExactly("raise PLAN BLUE", "clear", "close CASE_CLOSED");
  }

  @Test
  void eachVersionOfAPlanHasAWarningOfItsOwn() {
    desk.given(planOverdue(3, 10), planIssued(4, 20));
    String first = desk.raised().warningId();

    desk.given(planOverdue(4, 200));

    assertThat(desk.raised().warningId()).isNotEqualTo(first);
  }
}
