package io.vigil.app.demo.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.diagnosis.DiagnosisCommand.OpenDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.WritePart;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.diagnosis.PartForm;
import io.vigil.api.diagnosis.TextLimits;
import io.vigil.api.review.MaterialState;
import io.vigil.api.review.ReviewCommand;
import io.vigil.api.review.ReviewCommand.AnnounceReview;
import io.vigil.api.review.ReviewCommand.RecordConclusion;
import io.vigil.api.review.ReviewCommand.SetMaterial;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.cases.DemoElement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 11 of 15 elements, due today; three reviews, the material of the last public by tomorrow. */
class ToldDiagnosisTest {
  private static final Cast CAST = new Cast(List.of());
  private static final ToldCase DIAGNOSIS = new ToldDiagnosis(CAST).all().findFirst().orElseThrow();
  private static final List<ToldCase> REVIEWS = new ToldReviews(CAST).all().toList();

  @Test
  void elevenOfFifteenElementsAreDone() {
    assertThat(elements())
        .filteredOn(PartContent::isComplete)
        .extracting(PartContent::part)
        .hasSize(11)
        .doesNotContain("3.2", "4.2", "5.1", "5.4");
    assertThat(DemoElement.all()).hasSize(15);
  }

  @Test
  void everyTextKeepsItsLimitAndTellsOfProblemsInAboutHalf() {
    assertThat(elements()).allSatisfy(element -> element.require(TextLimits.usual()));
    assertThat(elements())
        .filteredOn(PartContent::isComplete)
        .allSatisfy(element -> assertThat(element.isBalanced()).as(element.toString()).isTrue());
  }

  private static Stream<PartContent> elements() {
    return DIAGNOSIS.commands().stream()
        .filter(WritePart.class::isInstance)
        .map(command -> ((WritePart) command).content())
        .filter(content -> content.form() == PartForm.ELEMENT);
  }

  @Test
  void itIsDueOnTheDayOfTheOpening() {
    assertThat((OpenDiagnosis) DIAGNOSIS.commands().getFirst())
        .extracting(OpenDiagnosis::dueAt)
        .isEqualTo(Instant.parse("2026-11-20T15:59:59Z"));
  }

  @Test
  void expertsDifferedOnFourElementsAndThenOnTwo() {
    assertThat(differing(REVIEWS.get(0))).containsExactly("1.4", "2.2", "5.2", "5.3");
    assertThat(differing(REVIEWS.get(1))).containsExactly("2.2", "5.3");
    assertThat(differing(REVIEWS.get(2))).isEmpty();
  }

  private static Stream<String> differing(ToldCase review) {
    return review.commands().stream()
        .filter(RecordConclusion.class::isInstance)
        .map(RecordConclusion.class::cast)
        .filter(one -> !one.conclusion().equals("MET"))
        .map(RecordConclusion::element);
  }

  @Test
  void ofTheComingReviewFiveOfSixMaterialsAreReady() {
    assertThat((AnnounceReview) REVIEWS.get(2).commands().getFirst())
        .extracting(AnnounceReview::onSite)
        .isEqualTo(LocalDate.of(2026, 12, 21));
    assertThat(REVIEWS.get(2).commands())
        .filteredOn(SetMaterial.class::isInstance)
        .hasSize(6)
        .filteredOn(one -> ((SetMaterial) one).material().state() == MaterialState.READY)
        .hasSize(5);
  }

  @Test
  void stepsFollowOneAnotherAndNoneComesAfterTheOpening() {
    assertThat(REVIEWS)
        .allSatisfy(
            one ->
                assertThat(one.commands().stream().map(step -> ((ReviewCommand) step).at()))
                    .isSorted()
                    .allMatch(at -> !at.isAfter(Deliveries.OPENING)));
  }
}
