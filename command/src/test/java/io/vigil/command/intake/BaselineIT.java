package io.vigil.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.baseline.AcceptBaseline;
import io.vigil.api.baseline.BaselineEvent.BaselineAccepted;
import io.vigil.api.message.Rejection;
import io.vigil.command.StoreFixture;
import io.vigil.command.baseline.BaselineSetting;
import java.time.LocalDate;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.Test;

class BaselineIT extends IntakeScenario {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void aLevelIsAcceptedOnceWithItsReason() throws Exception {
    college();

    give(new AcceptBaseline("ATTENDANCE", "D02", DAY, " 新教室 ", "u1"));
    give(new AcceptBaseline("ATTENDANCE", "D02", DAY, "新教室", "u2"));

    BaselineAccepted only = fixture.eventsOf(BaselineAccepted.class).getFirst();
    assertThat(fixture.eventsOf(BaselineAccepted.class)).hasSize(1);
    assertThat(only.from()).isEqualTo(DAY);
    assertThat(only.reason()).isEqualTo("新教室");
    assertThat(only.unitPath()).endsWith("D02");
    assertThat(only.acceptedOn())
        .isEqualTo(LocalDate.ofInstant(fixture.clock.instant(), StoreFixture.ZONE));
  }

  @Test
  void whatIsUnknownOrInTheFutureOrWithoutAReasonIsRefused() {
    college();

    refused(new AcceptBaseline("X", "D02", DAY, "why", "u1"));
    refused(new AcceptBaseline("ATTENDANCE", "X", DAY, "why", "u1"));
    refused(new AcceptBaseline("ATTENDANCE", "D02", LocalDate.of(2100, 1, 1), "why", "u1"));
    refused(new AcceptBaseline("ATTENDANCE", "D02", DAY, " ", "u1"));
    assertThat(fixture.eventsOf(BaselineAccepted.class)).isEmpty();
  }

  private void refused(AcceptBaseline order) {
    assertThatThrownBy(() -> give(order)).isInstanceOf(Rejection.class);
  }

  private void give(AcceptBaseline order) throws Exception {
    var setting =
        new BaselineSetting(fixture.store, fixture.references, fixture.clock, StoreFixture.ZONE);
    new AnnotationCommandHandlerAdapter<>(setting).handle(new GenericCommandMessage<>(order));
  }
}
