package io.vigil.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComplaintFlowTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  @Test
  void nothingIsClosedWithoutAReply() {
    assertThat(reachable(EnumSet.of(ComplaintState.REPLIED))).doesNotContain(ComplaintState.CLOSED);
    assertThat(reachable(EnumSet.noneOf(ComplaintState.class))).contains(ComplaintState.CLOSED);
  }

  @Test
  void everyStateCanBeReached() {
    assertThat(reachable(EnumSet.noneOf(ComplaintState.class)))
        .containsExactlyInAnyOrder(ComplaintState.values());
  }

  @Test
  void everyOpenStateLeadsOnAndNoEndDoesButWhereAnAnswerOrItsJudgementIsLeft() {
    for (ComplaintState state : ComplaintState.values()) {
      boolean leadsOn = !ComplaintFlow.steps(state).isEmpty();
      assertThat(leadsOn)
          .as(state.name())
          .isEqualTo(
              state == ComplaintState.CLOSED
                  || state == ComplaintState.CONVERTED_TO_INCIDENT
                  || !state.isOver() && state != ComplaintState.SATISFIED);
    }
  }

  @Test
  void theDocumentationShowsTheTableOfTheCode() throws IOException {
    assertThat(Files.readString(Path.of("../docs/complaints.md")))
        .contains(ComplaintFlow.markdown());
  }

  @Test
  void everyLimitStandsInTheDocumentation() throws IOException {
    assertThat(Files.readString(Path.of("../docs/complaints.md")))
        .contains(
            Arrays.stream(ComplaintLimit.values())
                .map(limit -> "| `%s` | %s |".formatted(limit.key(), limit.usual().text()))
                .toList());
  }

  @Test
  void whatIsPossibleOnceIsNotOfferedAgain() {
    assertThat(
            new ComplaintSituation(ComplaintState.RECEIVED, true, false, false, false, null)
                .allowed(NOW))
        .contains(ComplaintStep.TRIAGE)
        .doesNotContain(ComplaintStep.ACKNOWLEDGE);
    assertThat(
            new ComplaintSituation(ComplaintState.DISSATISFIED, true, true, true, false, null)
                .allowed(NOW))
        .contains(ComplaintStep.ESCALATE)
        .doesNotContain(ComplaintStep.REOPEN);
    assertThat(
            new ComplaintSituation(ComplaintState.INVESTIGATING, true, true, true, true, null)
                .allowed(NOW))
        .contains(ComplaintStep.REPLY)
        .doesNotContain(ComplaintStep.EXTEND, ComplaintStep.ESCALATE);
  }

  @Test
  void whoeverWasNotAskedBeforeItWasClosedMayStillJudgeTheReplyForAWhile() {
    var closed =
        new ComplaintSituation(
            ComplaintState.CLOSED, true, false, false, false, NOW.plusSeconds(60));

    assertThat(closed.allowed(NOW))
        .containsExactly(ComplaintStep.SATISFIED, ComplaintStep.DISSATISFIED);
    assertThat(closed.allowed(NOW.plusSeconds(61))).isEmpty();
  }

  private static Set<ComplaintState> reachable(Set<ComplaintState> without) {
    Set<ComplaintState> seen = EnumSet.of(ComplaintState.RECEIVED);
    Deque<ComplaintState> left = new ArrayDeque<>(seen);
    while (!left.isEmpty()) {
      ComplaintState state = left.remove();
      for (ComplaintStep step : ComplaintFlow.steps(state)) {
        ComplaintState next = ComplaintFlow.next(state, step).orElseThrow();
        if (!without.contains(next) && seen.add(next)) {
          left.add(next);
        }
      }
    }
    return seen;
  }
}
