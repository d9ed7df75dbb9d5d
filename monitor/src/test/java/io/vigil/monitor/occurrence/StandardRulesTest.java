package io.vigil.monitor.occurrence;

import static io.vigil.monitor.occurrence.AnyCase.standardIssued;
import static io.vigil.monitor.occurrence.AnyCase.standardOverdue;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.WarningCommand;
import io.vigil.api.warning.WarningCommand.ChangeWarningColour;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StandardRulesTest {
  private final PaperDesk desk =
      new PaperDesk().given(AnyCase.unit(), standardIssued("a", 1), standardIssued("b", 1));

  private static Occurrence about(WarningCommand order) {
    return Objects.requireNonNull(
        switch (order) {
          case RaiseWarning e -> e.evidence().occurrence();
          case ChangeWarningColour e -> e.evidence().occurrence();
          default -> throw new IllegalArgumentException("about nothing: " + order);
        });
  }

  @Test
  void theCollegeIsWarnedOnceOfAllThatAreOverdue() {
    desk.given(standardOverdue("a", 10), standardOverdue("b", 12));

    assertThat(desk.said()).containsExactly("raise STANDARD BLUE", "change to BLUE");
    assertThat(desk.raised().unit()).isEqualTo("LL");
    assertThat(about(desk.orders().getLast()).count()).isEqualTo(2);
    assertThat(about(desk.orders().getLast()).members()).containsExactly("a", "b");
  }

  @Test
  void theWarningShrinksWithEachRevisionAndEndsWithTheLast() {
    desk.given(standardOverdue("a", 10), standardOverdue("b", 12), standardIssued("a", 13));
    assertThat(about(desk.orders().getLast()).members()).containsExactly("b");

    desk.given(standardIssued("b", 14));

    assertThat(desk.said().subList(3, 5)).containsExactly("clear", "close CASE_CLOSED");
  }

  @Test
  void whatIsOverdueLaterIsAnotherCase() {
    desk.given(standardOverdue("a", 10), standardIssued("a", 11));
    String first = desk.raised().warningId();

    desk.given(standardOverdue("b", 12));

    assertThat(desk.raised().warningId()).isNotEqualTo(first);
  }

  @Test
  void theSameEventAgainSaysNothingNew() {
    desk.given(standardOverdue("a", 10)).again(standardOverdue("a", 10));

    assertThat(desk.said()).containsExactly("raise STANDARD BLUE");
  }
}
