package io.vigil.api.review;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.diagnosis.DiagnosisEvent.PartNamed;
import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The life of a review. {@code due} says what must be done next by when; it is {@code null} where
 * nothing is awaited.
 */
public sealed interface ReviewEvent extends VigilEvent {
  String reviewId();

  By by();

  Instant at();

  Instant recordedAt();

  @Nullable Due due();

  /**
   * The reviewers said when they come.
   *
   * @param elements that are compared
   */
  @StoredAs("review.announced")
  @Revision("1")
  record ReviewAnnounced(
      String reviewId,
      String unit,
      String cycle,
      String scheme,
      String schemeVersion,
      List<PartNamed> elements,
      LocalDate onSite,
      List<Material> materials,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ReviewEvent {}

  /** The reviewers come on another day. */
  @StoredAs("review.moved")
  @Revision("1")
  record ReviewMoved(
      String reviewId,
      LocalDate onSite,
      String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ReviewEvent {}

  /**
   * An expert may not review because of a tie; where already appointed, no more does.
   *
   * @param expert subject under which what is said can be erased
   * @param tie what ties them to the college
   */
  @StoredAs("review.conflict-named")
  @Revision("1")
  record ConflictNamed(
      String reviewId,
      String expert,
      @Personal(subject = "expert") @Nullable String name,
      Tie tie,
      @Personal(subject = "expert") @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ReviewEvent {}

  /**
   * An expert reviews the college.
   *
   * @param expert subject under which what is said can be erased
   */
  @StoredAs("review.expert-appointed")
  @Revision("1")
  record ExpertAppointed(
      String reviewId,
      String expert,
      @Personal(subject = "expert") @Nullable String name,
      @Personal(subject = "expert") @Nullable String institution,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ReviewEvent {}

  /** A material was listed, or how far it is changed. */
  @StoredAs("review.material-set")
  @Revision("1")
  record MaterialSet(
      String reviewId, Material material, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements ReviewEvent {}

  /**
   * @param late whether that was after it was due
   */
  @StoredAs("review.materials-published")
  @Revision("1")
  record MaterialsPublished(
      String reviewId,
      String link,
      boolean late,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ReviewEvent {}

  /**
   * The conclusions of the college itself were taken over, in place of those taken before.
   *
   * @param diagnosisId the self-diagnosis that they are of; {@code null} where they were entered
   * @param conclusions by code of the element
   */
  @StoredAs("review.self-conclusions-taken")
  @Revision("1")
  record SelfConclusionsTaken(
      String reviewId,
      @Nullable String diagnosisId,
      Map<String, String> conclusions,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ReviewEvent {}

  /**
   * An expert concluded about an element, in place of any conclusion before; it is compared anew.
   */
  @StoredAs("review.conclusion-recorded")
  @Revision("1")
  record ConclusionRecorded(
      String reviewId,
      String element,
      String expert,
      String conclusion,
      @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ReviewEvent {}

  /**
   * An expert decided against the comparison of the two conclusions, and why.
   *
   * @param matches what holds for the element, until somebody concludes about it again
   */
  @StoredAs("review.match-overridden")
  @Revision("1")
  record MatchOverridden(
      String reviewId,
      String element,
      String expert,
      boolean matches,
      String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ReviewEvent {}

  /** Experts judged the measures of the college, in place of any judgement before. */
  @StoredAs("review.measures-judged")
  @Revision("1")
  record MeasuresJudged(
      String reviewId,
      Measures measures,
      @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ReviewEvent {}

  /**
   * The review ended.
   *
   * @param unmatched elements on which the college and its reviewers differ
   * @param reading by which the result stands
   * @param outcome by that reading
   * @param otherOutcome by the other one
   */
  @StoredAs("review.concluded")
  @Revision("1")
  record ReviewConcluded(
      String reviewId,
      int matches,
      int elements,
      List<String> unmatched,
      Measures measures,
      Reading reading,
      Outcome outcome,
      Outcome otherOutcome,
      @Nullable String document,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ReviewEvent {}

  /** Experts were there again in the year of improvement. */
  @StoredAs("review.revisited")
  @Revision("1")
  record Revisited(
      String reviewId, String note, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements ReviewEvent {}

  /**
   * The college applied for another review after its year of improvement.
   *
   * @param next id of that review; {@code null} where it is not announced yet
   */
  @StoredAs("review.applied-again")
  @Revision("1")
  record AppliedAgain(
      String reviewId,
      @Nullable String next,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ReviewEvent {}

  /**
   * A step was not taken when it was due.
   *
   * @param missed what had to be done
   * @param at the moment at which it was due
   */
  @StoredAs("review.step-overdue")
  @Revision("1")
  record ReviewStepOverdue(
      String reviewId, Due missed, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements ReviewEvent {}
}
