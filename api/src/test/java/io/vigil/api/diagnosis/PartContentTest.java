package io.vigil.api.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.vigil.api.message.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts of one element: how long they may be, and what they must rest on. */
class PartContentTest {

  @Test
  void anOpinionOf500CharactersIsTakenAndOneOf501Refused() {
    opinion(100, 150, 150, 100).require(TextLimits.usual());

    assertThatThrownBy(() -> opinion(101, 150, 150, 100).require(TextLimits.usual()))
        .hasMessageContaining("Element '5.2'")
        .hasMessageContaining("501")
        .asInstanceOf(type(TextTooLong.class))
        .satisfies(
            refusal -> {
              assertThat(refusal.part()).isEqualTo("5.2");
              assertThat(refusal.group()).isEqualTo(TextGroup.OPINION);
              assertThat(refusal.count()).isEqualTo(501);
              assertThat(refusal.limit()).isEqualTo(500);
            });
  }

  @Test
  void measuresAndEffectHaveLimitsOfTheirOwn() {
    assertThatThrownBy(() -> with(Box.MEASURES, 201).require(TextLimits.usual()))
        .hasMessageContaining("'measures'");
    assertThatThrownBy(() -> with(Box.EFFECT, 201).require(TextLimits.usual()))
        .hasMessageContaining("'effect'");
    with(Box.EFFECT, 201).require(new TextLimits(Map.of(TextGroup.EFFECT, 300)));
  }

  @Test
  void anElementHasNoOverview() {
    assertThatThrownBy(() -> with(Box.OVERVIEW, 1).require(TextLimits.usual()))
        .isInstanceOf(Rejection.class);
  }

  @Test
  void problemsAndCausesAreToBeAboutHalf() {
    assertThat(opinion(150, 150, 100, 100).isBalanced()).isTrue();
    assertThat(opinion(100, 100, 150, 150).isBalanced()).isTrue();
    assertThat(opinion(153, 150, 100, 100).isBalanced()).isFalse();
    assertThat(opinion(100, 98, 150, 150).isBalanced()).isFalse();
    assertThat(opinion(100, 100, 100, 100).problemShare()).isEqualTo(0.5);
    assertThat(PartContent.empty("5.2").problemShare()).isNull();
  }

  @Test
  void anEffectCitesALaterValueOrSaysThatNothingHasBegun() {
    CitedValue before = value("2024-25/1", LocalDate.of(2025, 1, 19), 88.2);
    CitedValue after = value("2025-26/1", LocalDate.of(2026, 1, 18), 93.1);

    assertThat(effect("到课率回升。", before).isEffectGrounded()).isFalse();
    assertThat(effect("到课率回升。", before, after).isEffectGrounded()).isTrue();
    assertThat(effect("措施尚未开始。").isEffectGrounded()).isTrue();
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(PartContent.empty("5.2").gaps())
        .containsExactly(
            new PartGap(PartGap.Kind.EMPTY_BOX, Box.ATTAINMENT),
            new PartGap(PartGap.Kind.EMPTY_BOX, Box.ACHIEVEMENTS),
            new PartGap(PartGap.Kind.EMPTY_BOX, Box.PROBLEMS),
            new PartGap(PartGap.Kind.EMPTY_BOX, Box.CAUSES),
            new PartGap(PartGap.Kind.EMPTY_BOX, Box.MEASURES),
            new PartGap(PartGap.Kind.EMPTY_BOX, Box.EFFECT),
            new PartGap(PartGap.Kind.NO_CONCLUSION, null));
    assertThat(effect("有所好转。").gaps())
        .contains(new PartGap(PartGap.Kind.EFFECT_WITHOUT_VALUE, Box.EFFECT));
    assertThat(
            new PartContent(PartForm.OVERVIEW_PART, Map.of(Box.OVERVIEW, "概述"), null, List.of())
                .isComplete())
        .isTrue();
  }

  @Test
  void everyLevelBelowTheCollegeHasOneShortForm() {
    assertThat(DiagnosisLevel.SCHOOL.parts(List.of("1.1", "1.2")))
        .containsExactly("overview", "1.1", "1.2");
    assertThat(DiagnosisLevel.COURSE.parts(List.of("1.1"))).containsExactly("whole");
    assertThat(PartContent.empty("whole").form().boxes())
        .containsExactly(Box.ATTAINMENT, Box.GAP, Box.CAUSES, Box.MEASURES, Box.EFFECT);
  }

  private static PartContent opinion(int attainment, int achievements, int problems, int causes) {
    return new PartContent(
        "5.2",
        Map.of(
            Box.ATTAINMENT, "达".repeat(attainment),
            Box.ACHIEVEMENTS, "成".repeat(achievements),
            Box.PROBLEMS, "问".repeat(problems),
            Box.CAUSES, "因".repeat(causes)),
        null,
        List.of());
  }

  private static PartContent with(Box box, int count) {
    return new PartContent("5.2", Map.of(box, "字".repeat(count)), null, List.of());
  }

  private static PartContent effect(String text, CitedValue... values) {
    return new PartContent("5.2", Map.of(Box.EFFECT, text), null, List.of(values));
  }

  private static CitedValue value(String period, LocalDate until, double value) {
    return new CitedValue("SCH-51", "校级到课率", "NX", period, until, value, "%", 90.0);
  }
}
