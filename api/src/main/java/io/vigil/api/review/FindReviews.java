package io.vigil.api.review;

import io.vigil.api.casework.CaseStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reviews of the college, the latest one first.
 *
 * @param reviewId this one alone; {@code null} for all
 */
public record FindReviews(@Nullable String reviewId) {

  public record Result(List<Item> items) {}

  /**
   * @param publishBy last moment at which the material is public in time; {@code null} where the
   *     reviewers moved their date after it was
   * @param link under which the public finds the material
   * @param result {@code null} until it is concluded
   * @param next id of the review that follows
   */
  public record Item(
      String reviewId,
      String unit,
      String cycle,
      String scheme,
      String schemeVersion,
      LocalDate onSite,
      ReviewState state,
      Instant announcedAt,
      @Nullable Instant publishBy,
      List<Material> materials,
      @Nullable String dueStep,
      @Nullable Instant dueAt,
      @Nullable Instant publishedAt,
      boolean publishedLate,
      @Nullable String link,
      @Nullable Measures measures,
      @Nullable Concluded result,
      @Nullable String next) {

    /** Materials about which nothing more is to be done. */
    public long settled() {
      return materials.stream().filter(material -> material.state().isSettled()).count();
    }
  }

  /**
   * @param at when it was concluded
   * @param outcome by the reading that the college uses
   * @param otherOutcome by the other one
   */
  public record Concluded(
      Instant at,
      int matches,
      int elements,
      List<String> unmatched,
      Measures measures,
      Reading reading,
      Outcome outcome,
      Outcome otherOutcome,
      @Nullable String document) {}

  /** Conclusions, experts and history of one. */
  public record Details(String reviewId) {}

  /** The answer to {@link Details}. */
  public record Detailed(List<Element> elements, List<Expert> experts, List<CaseStep> steps) {}

  /**
   * @param own conclusion of the college
   * @param conclusion of the experts
   * @param matches {@code null} while one of the two is missing
   * @param override reason why an expert says otherwise than the comparison
   * @param overrideBarred whether that expert turned out to have a conflict of interest, so that it
   *     does not count
   */
  public record Element(
      String code,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String own,
      @Nullable String conclusion,
      @Nullable String expert,
      @Nullable String reason,
      @Nullable Boolean matches,
      @Nullable String override,
      boolean overrideBarred) {}

  /**
   * @param tie why they may not review; {@code null} of those who may
   */
  public record Expert(
      String expert,
      @Nullable String name,
      @Nullable String institution,
      @Nullable Tie tie,
      @Nullable String reason) {}
}
