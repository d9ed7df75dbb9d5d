package io.vigil.api.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.unit.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndReasonTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 18);

  @Test
  void whatJulySaysOfJanuaryIsNoReasonToSayThatItIsOver() {
    assertThat(ended("2025-26/1", "2025-26/2", PeriodKind.TERM, CloseReason.MEASURED))
        .isEqualTo(FindWarnings.Item.OTHER_SEASON);
  }

  @Test
  void theSameTermOfALaterYearIs() {
    assertThat(ended("2024-25/1", "2025-26/1", PeriodKind.TERM, CloseReason.MEASURED))
        .isEqualTo("MEASURED");
  }

  @Test
  void weeksAndOtherReasonsAreAsTheyAre() {
    assertThat(
            ended("2025-26/1-W18", "2025-26/2-W02", PeriodKind.TEACHING_WEEK, CloseReason.MEASURED))
        .isEqualTo("MEASURED");
    assertThat(ended("2025-26/1", "2025-26/2", PeriodKind.TERM, CloseReason.COLLECTION_ENDED))
        .isEqualTo("COLLECTION_ENDED");
    assertThat(item(evidence("2025-26/1", PeriodKind.TERM), null).endReason()).isNull();
  }

  private static @Nullable String ended(
      String raised, String last, PeriodKind kind, CloseReason reason) {
    var ending =
        new FindWarnings.Ending(evidence(raised, kind), null, Instant.EPOCH, reason.name());
    return item(evidence(last, kind), ending).endReason();
  }

  private static FindWarnings.Item item(Evidence evidence, FindWarnings.@Nullable Ending ending) {
    return new FindWarnings.Item(
        "w-1",
        "CRS-13",
        "成绩按时提交率",
        null,
        "D09",
        null,
        UnitKind.FACULTY,
        Colour.YELLOW,
        Colour.YELLOW,
        WarningState.CLOSED,
        Instant.EPOCH,
        DAY,
        false,
        evidence,
        null,
        0,
        0,
        ending);
  }

  private static Evidence evidence(String period, PeriodKind kind) {
    return new Evidence(
        "threshold",
        new PeriodSpan(period, DAY, DAY),
        88.0,
        null,
        new JudgingRule(Direction.HIGHER_IS_BETTER, "%", null, Colour.YELLOW, null, 1, 1, kind),
        new Grade(Colour.YELLOW, Grade.Reason.WARNING_VALUE, 89.0),
        Colour.YELLOW,
        false,
        1,
        0,
        List.of(),
        null);
  }
}
