package io.vigil.app.axon.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vigil.api.casework.StepRefused;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalsOfAnotherProcessTest {
  private static final Instant WHEN = Instant.parse("2026-11-20T00:00:00Z");

  private final Distance.Commands commands = new Distance.Commands();
  private final Distance.Queries queries = new Distance.Queries();
  private final RefusableCommands sent = new RefusableCommands(commands);
  private final RefusableQueries asked = new RefusableQueries(queries);

  @BeforeEach
  void carry() {
    var carrier = new RefusalCarrier();
    commands.registerHandlerInterceptor(carrier);
    queries.registerHandlerInterceptor(carrier);
  }

  @Test
  void aRefusalKeepsItsKindItsCodeAndWhatItsSentenceNames() {
    var refusal =
        Rejection.conflict(
            "a.code", "%s %s %s %s", ComplaintState.CLOSED, WHEN, LocalDate.EPOCH, List.of(1, 2.5));

    var arrived = catchThrowableOfType(Rejection.class, () -> give(refusal));

    assertThat(arrived).hasMessage(refusal.getMessage());
    assertThat(arrived.kind()).isEqualTo(Rejection.Kind.CONFLICT);
    assertThat(arrived.code()).isEqualTo("a.code");
    assertThat(arrived.parameters()).isEqualTo(refusal.parameters());
  }

  @Test
  void aStepThatIsRefusedStillSaysWhichAreAllowed() {
    var refusal =
        new StepRefused(
            "Request '1'",
            ComplaintState.CLOSED,
            ComplaintStep.REPLY,
            List.of(ComplaintStep.REOPEN));

    var arrived = catchThrowableOfType(StepRefused.class, () -> give(refusal));

    assertThat(arrived.allowed()).isEqualTo(refusal.allowed());
  }

  @Test
  void whatCannotTravelArrivesAsItsText() {
    var refusal = Rejection.invalid("a.code", "%s", Optional.of("unfit"));

    var arrived = catchThrowableOfType(Rejection.class, () -> give(refusal));

    assertThat(arrived.parameters()).containsExactly("Optional[unfit]");
  }

  @Test
  void aRefusalComesWithoutItsCause() {
    var refusal = Rejection.invalid("a.code", "bad");
    refusal.initCause(new IllegalStateException("of the driver"));

    assertThat(catchThrowable(() -> give(refusal))).hasMessage("bad").hasNoCause();
  }

  @Test
  void aFailureRemainsAFailure() {
    assertThat(catchThrowable(() -> give(new IllegalStateException("broken"))))
        .isInstanceOf(CommandExecutionException.class)
        .hasMessage("broken");
  }

  @Test
  void aQuestionIsRefusedAsAnOrderIs() {
    var refusal = Rejection.notFound("unit", "D99");

    assertThat(catchThrowable(() -> ask(refusal)))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(Rejection.class)
        .hasMessage(refusal.getMessage());
  }

  @Test
  void aTextThatIsNoPeriodIsStillToldAsOne() {
    Throwable unread = catchThrowable(() -> Period.parse("never", PeriodKind.DAY));

    assertThat(catchThrowable(() -> ask((RuntimeException) unread)))
        .cause()
        .isInstanceOf(PeriodFormatException.class)
        .hasMessage(unread.getMessage());
  }

  @Test
  void anAnswerArrives() {
    commands.subscribe(String.class.getName(), order -> "done " + order.getPayload());
    queries.subscribe(
        String.class.getName(), String.class, question -> question.getPayload() + " indeed");

    assertThat(sent.<String>sendAndWait("it")).isEqualTo("done it");
    assertThat(asked.query("so", String.class).join()).isEqualTo("so indeed");
  }

  private void give(RuntimeException refusal) {
    commands.subscribe(
        String.class.getName(),
        order -> {
          throw refusal;
        });
    sent.sendAndWait("order");
  }

  private void ask(RuntimeException refusal) {
    queries.subscribe(
        String.class.getName(),
        String.class,
        question -> {
          throw refusal;
        });
    asked.query("question", String.class).join();
  }
}
