package io.vigil.app.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.WarningState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Attendance by teaching week, told with its window and its margin; none of it needs a calendar.
 */
class PatienceWordsTest {
  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

  private final Words words = new Words(BasisWordsTest.messages());
  private final Figures figures = new Figures(words);
  private final Periods periods = new Periods(words, null);
  private final DetectionWords detection = new DetectionWords(words, periods, figures);
  private final Explainer explainer = new Explainer(words, periods, figures, null, null, null);

  @Test
  void whatNobodySetIsToldAsARow() {
    assertThat(detection.raises(ZH, rule(null, null))).isEqualTo("连续 3 个教学周");
    assertThat(detection.clears(ZH, rule(null, null))).isNull();
    assertThat(detection.patience(ZH, rule(null, null))).isEqualTo("连续 3 期不达标才预警，连续 2 期达标才结束");
  }

  @Test
  void windowAndMarginAreTold() {
    JudgingRule rule = rule(5, 0.5);

    assertThat(detection.raises(ZH, rule)).isEqualTo("最近 5 个教学周中有 3 个教学周");
    assertThat(detection.raises(Locale.ENGLISH, rule))
        .isEqualTo("3 of the latest 5 teaching weeks");
    assertThat(detection.clears(ZH, rule)).isEqualTo("0.5 个百分点");
    assertThat(detection.patience(ZH, rule))
        .isEqualTo("最近 5 期中有 3 期不达标就预警，连续 2 期达标才结束，回到线内至少 0.5 个百分点才解除");
  }

  @Test
  void aCaseBetweenLineAndMarginTellsWhatWouldClearIt() {
    Evidence held = evidence(rule(5, 0.5), 90.2, null, 0, 2, 90.5);

    assertThat(detection.why(ZH, held)).isEqualTo("数值已回到线内，但未达到解除所需的 90.5 %，保持原来的黄色。");
    assertThat(explained(ZH, held))
        .contains("为 90.2 %，已回到线内，但未达到解除预警所需的 90.5 %", "回到线内至少 0.5 个百分点并保持 2 个教学周即可结束");
    assertThat(explained(Locale.ENGLISH, held))
        .contains("short of the 90.5 % that clears a warning")
        .contains("ends after 2 teaching weeks at least 0.5 percentage points inside the lines");
  }

  @Test
  void aCaseTellsHowManyOfItsWindowAreOutside() {
    Evidence outside = evidence(rule(5, null), 84, Colour.YELLOW, 1, 3, null);

    assertThat(explained(ZH, outside)).contains("最近 5 个教学周中有 3 个教学周不达标", "回到线内并保持 2 个教学周即可结束");
    assertThat(detection.why(ZH, outside)).isEqualTo("黄色由所过的线给出。");
    assertThat(detection.why(ZH, outside, Colour.YELLOW)).isEqualTo("黄色由所过的线给出。");
    assertThat(detection.why(ZH, outside, Colour.ORANGE))
        .isEqualTo("黄色由所过的线给出。同一问题一年内复发，或所采取措施经验证无效，每次加重一级，现为橙色。");
  }

  @Test
  void aRowIsToldAsARowAlsoWithinAWindow() {
    Evidence outside = evidence(rule(5, null), 84, Colour.YELLOW, 3, 3, null);

    assertThat(explained(ZH, outside)).contains("已连续 3 个教学周不达标").doesNotContain("最近");
  }

  private String explained(Locale locale, Evidence evidence) {
    return explainer.explain(
        locale,
        new FindWarnings.Item(
            "w",
            "STU-17",
            "班级到课率",
            "Class attendance",
            "P23",
            "旅游管理",
            UnitKind.PROGRAMME,
            Colour.YELLOW,
            Colour.YELLOW,
            WarningState.OPEN,
            Instant.EPOCH,
            MONDAY,
            false,
            evidence,
            null,
            0,
            0,
            null));
  }

  private static Evidence evidence(
      JudgingRule rule,
      double value,
      @Nullable Colour byLines,
      int outside,
      int ofWindow,
      @Nullable Double clearsAt) {
    Grade grade =
        byLines == null
            ? new Grade(null, Grade.Reason.WITHIN_LINES, null)
            : new Grade(byLines, Grade.Reason.WARNING_VALUE, 85.0);
    return new Evidence(
        "threshold",
        new PeriodSpan("2026-27/1-W11", MONDAY, MONDAY.plusDays(6)),
        value,
        null,
        rule,
        grade,
        Colour.YELLOW,
        false,
        outside,
        0,
        List.of(),
        null,
        null,
        null,
        ofWindow,
        clearsAt);
  }

  private static JudgingRule rule(@Nullable Integer window, @Nullable Double margin) {
    return new JudgingRule(
        Direction.HIGHER_IS_BETTER,
        "%",
        Lines.of(95, 90, 85, MONDAY),
        Colour.ORANGE,
        null,
        3,
        2,
        PeriodKind.TEACHING_WEEK,
        new Detection(true, null, null, window, margin, MONDAY));
  }
}
