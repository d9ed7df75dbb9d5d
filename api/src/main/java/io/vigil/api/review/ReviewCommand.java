package io.vigil.api.review;

import io.vigil.api.casework.By;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the college and its reviewers do with a review. */
public sealed interface ReviewCommand {
  String reviewId();

  Instant at();

  /** What is due until the material is public. */
  String PUBLISH = "review.publish";

  /**
   * @param unit the college
   * @param cycle code of the school year that is reviewed
   * @param scheme code of what is looked at; {@code null} for the usual one
   * @param onSite day on which the reviewers come
   * @param materials {@code null} for those of the scheme
   */
  record AnnounceReview(
      @TargetAggregateIdentifier String reviewId,
      String unit,
      String cycle,
      @Nullable String scheme,
      LocalDate onSite,
      @Nullable List<Material> materials,
      By by,
      Instant at)
      implements ReviewCommand {}

  /**
   * Sets another day; while material is prepared its limit moves with it.
   *
   * @param onSite first day of the reviewers
   */
  record MoveReview(
      @TargetAggregateIdentifier String reviewId,
      LocalDate onSite,
      String reason,
      By by,
      Instant at)
      implements ReviewCommand {}

  /** Somebody may not review this college; whoever was appointed no longer is. */
  record NameConflict(
      @TargetAggregateIdentifier String reviewId,
      String expert,
      @Nullable String name,
      Tie tie,
      @Nullable String reason,
      By by,
      Instant at)
      implements ReviewCommand {}

  /**
   * @param expert id of the account, or another id that names nobody
   * @param ties what the expert declared; there may be none
   */
  record AppointExpert(
      @TargetAggregateIdentifier String reviewId,
      String expert,
      @Nullable String name,
      @Nullable String institution,
      List<Tie> ties,
      By by,
      Instant at)
      implements ReviewCommand {}

  /** Says how far a material is; one that is not on the list joins it. */
  record SetMaterial(
      @TargetAggregateIdentifier String reviewId, Material material, By by, Instant at)
      implements ReviewCommand {}

  /**
   * @param link under which the public finds it
   */
  record PublishMaterials(
      @TargetAggregateIdentifier String reviewId, String link, By by, Instant at)
      implements ReviewCommand {}

  /**
   * Lays the college's own conclusions beside those of the experts.
   *
   * @param diagnosisId {@code null} where there is none in the system
   * @param conclusions by element
   */
  record TakeSelfConclusions(
      @TargetAggregateIdentifier String reviewId,
      @Nullable String diagnosisId,
      Map<String, String> conclusions,
      By by,
      Instant at)
      implements ReviewCommand {}

  /** What an expert concludes about an element; the panel's is the last one that was recorded. */
  record RecordConclusion(
      @TargetAggregateIdentifier String reviewId,
      String element,
      String expert,
      String conclusion,
      @Nullable String reason,
      By by,
      Instant at)
      implements ReviewCommand {}

  /** Says against the comparison of the two conclusions whether they match. */
  record OverrideMatch(
      @TargetAggregateIdentifier String reviewId,
      String element,
      String expert,
      boolean matches,
      String reason,
      By by,
      Instant at)
      implements ReviewCommand {}

  /**
   * @param expert who judges; {@code null} where the office writes down what the panel said
   */
  record JudgeMeasures(
      @TargetAggregateIdentifier String reviewId,
      @Nullable String expert,
      Measures measures,
      @Nullable String reason,
      By by,
      Instant at)
      implements ReviewCommand {}

  /**
   * Ends the review by the integer rule over the elements that match.
   *
   * @param document under which it is told; {@code null} without one
   */
  record ConcludeReview(
      @TargetAggregateIdentifier String reviewId, @Nullable String document, By by, Instant at)
      implements ReviewCommand {}

  /** Records that experts were there in the year of improvement. */
  record Revisit(@TargetAggregateIdentifier String reviewId, String note, By by, Instant at)
      implements ReviewCommand {}

  /**
   * @param next id of the review that follows; {@code null} while none is announced
   */
  record ApplyAgain(
      @TargetAggregateIdentifier String reviewId, @Nullable String next, By by, Instant at)
      implements ReviewCommand {}

  /** Tells it what time it is. */
  record PassReviewTime(@TargetAggregateIdentifier String reviewId, Instant at)
      implements ReviewCommand {}
}
