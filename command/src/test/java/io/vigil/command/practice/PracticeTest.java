package io.vigil.command.practice;

import io.vigil.api.casework.By;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.practice.PracticeCommand.ProposePractice;
import io.vigil.api.practice.PracticeCommand.SettlePractice;
import io.vigil.api.practice.PracticeEvent.PracticeProposed;
import io.vigil.api.practice.PracticeEvent.PracticeSettled;
import io.vigil.api.practice.PracticeKind;
import io.vigil.api.practice.PracticeState;
import io.vigil.api.practice.PracticeStep;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PracticeTest {
  private static final Instant PROPOSED = Instant.parse("2026-06-10T01:00:00Z");
  private static final Instant NOW = Instant.parse("2026-06-30T01:00:00Z");
  private static final By BY = By.of("u-1", "QUALITY_OFFICE", "page");

  private final AggregateTestFixture<Practice> fixture = new AggregateTestFixture<>(Practice.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static PracticeProposed proposed(Instant recordedAt) {
    return new PracticeProposed(
        "p-1",
        PracticeKind.GOOD_PRACTICE,
        "P01",
        "订单班",
        "就业对口率 94.2",
        "/units/P01",
        BY,
        PROPOSED,
        recordedAt);
  }

  private static SettlePractice settle(PracticeStep step) {
    return new SettlePractice("p-1", step, "质委〔2026〕4号", "可推广", BY, NOW);
  }

  private static PracticeSettled settled(PracticeState state) {
    return new PracticeSettled("p-1", state, "质委〔2026〕4号", "可推广", BY, NOW, NOW);
  }

  @Test
  void isProposedAndThenAdoptedOrDeclined() {
    fixture
        .givenNoPriorActivity()
        .when(
            new ProposePractice(
                "p-1",
                PracticeKind.GOOD_PRACTICE,
                "P01",
                "订单班",
                "就业对口率 94.2",
                "/units/P01",
                BY,
                PROPOSED))
        .expectEvents(proposed(NOW));
    fixture
        .given(proposed(PROPOSED))
        .when(settle(PracticeStep.ADOPT))
        .expectEvents(settled(PracticeState.ADOPTED));
    fixture
        .given(proposed(PROPOSED))
        .when(settle(PracticeStep.DECLINE))
        .expectEvents(settled(PracticeState.DECLINED));
  }

  @Test
  void onlyWhatWasAdoptedIsRetired() {
    fixture
        .given(proposed(PROPOSED))
        .when(settle(PracticeStep.RETIRE))
        .expectException(StepRefused.class);
    fixture
        .given(proposed(PROPOSED), settled(PracticeState.ADOPTED))
        .when(settle(PracticeStep.RETIRE))
        .expectEvents(settled(PracticeState.RETIRED));
  }
}
