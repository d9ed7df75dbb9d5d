package io.vigil.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.warning.ResponseCommand;
import io.vigil.api.warning.ResponseCommand.AcknowledgeWarning;
import io.vigil.api.warning.ResponseCommand.SignWarning;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.ResponseStep;
import io.vigil.monitor.alert.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an acknowledged alert does to its warning. */
class WarningAcknowledgementTest {
  private static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");
  private static final List<Person> PEOPLE =
      List.of(
          new Person("dean", "DEPARTMENT", List.of("D06")),
          new Person("neighbour", "DEPARTMENT", List.of("D02")),
          new Person("counsellor", "COUNSELLOR", List.of("D06")),
          new Person("president", "LEADER", List.of()),
          new Person("office", "QUALITY_OFFICE", List.of()),
          new Person("supervisor", "QUALITY_OFFICE", List.of(), "O06"),
          new Person("admin", "ADMIN", List.of()));

  private final List<ResponseCommand> given = new ArrayList<>();
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final WarningAcknowledgement acknowledgement =
      new WarningAcknowledgement(
          DefaultCommandGateway.builder().commandBus(bus).build(), () -> PEOPLE);

  @BeforeEach
  void everyStepIsTaken() {
    bus.subscribe(AcknowledgeWarning.class.getName(), this::keep);
    bus.subscribe(SignWarning.class.getName(), this::keep);
  }

  private Object keep(CommandMessage<?> message) {
    return given.add((ResponseCommand) message.getPayload());
  }

  private void acknowledged(By by) {
    acknowledgement.acknowledge(CaseKind.WARNING, "w1", List.of("LL", "D06"), by, AT);
  }

  @Test
  void theDepartmentAcknowledgesTheWarningItself() {
    acknowledged(By.of("dean", "DEPARTMENT", "link"));
    acknowledged(By.of("dean", "DEPARTMENT", "page"));
    acknowledged(By.of("group:D06", "DEPARTMENT", "link"));
    acknowledged(new By("office", "DEPARTMENT", "page", "dean"));
    acknowledged(By.of("admin", "ADMIN", "page"));

    assertThat(given).hasSize(5).allMatch(AcknowledgeWarning.class::isInstance);
  }

  @Test
  void whoeverDoesNotAnswerForTheUnitOnlySigns() {
    acknowledged(By.of("president", "LEADER", "link"));
    acknowledged(By.of("counsellor", "COUNSELLOR", "page"));
    acknowledged(By.of("neighbour", "DEPARTMENT", "page"));
    acknowledged(new By("office", "QUALITY_OFFICE", "page", "dean"));

    assertThat(given).hasSize(4).allMatch(SignWarning.class::isInstance);
  }

  @Test
  void theOfficeThatIsToldInTheDepartmentsPlaceSignsInItsOwnRole() {
    acknowledged(By.of("office", "DEPARTMENT", "link"));

    assertThat(given)
        .containsExactly(
            new SignWarning("w1", null, By.of("office", "QUALITY_OFFICE", "link"), AT));
  }

  @Test
  void theOfficeAcknowledgesWhatItOwesItself() {
    By supervisor = By.of("supervisor", "QUALITY_OFFICE", "page");
    acknowledgement.acknowledge(CaseKind.WARNING, "w2", List.of("LL", "O06"), supervisor, AT);
    acknowledged(supervisor);

    assertThat(given)
        .containsExactly(
            new AcknowledgeWarning("w2", null, supervisor, AT),
            new SignWarning("w1", null, supervisor, AT));
  }

  @Test
  void whereSomebodyOfTheDepartmentWasFasterTheNextSigns() {
    bus.subscribe(
        AcknowledgeWarning.class.getName(),
        message -> {
          throw new StepRefused(
              "Warning 'w1'",
              ResponseState.ACKNOWLEDGED,
              ResponseStep.ACKNOWLEDGE,
              List.of(ResponseStep.SIGN));
        });

    acknowledged(By.of("dean", "DEPARTMENT", "link"));

    assertThat(given).containsExactly(new SignWarning("w1", null, dean(), AT));
  }

  private static By dean() {
    return By.of("dean", "DEPARTMENT", "link");
  }
}
