package io.vigil.api.diagnosis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evidence in a folder, newest first.
 *
 * @param asOf only what had happened and was known before that moment; {@code null} for all
 * @param scopes units whose subtrees are visible; empty for all
 * @param offset how many to pass over
 */
public record FindEvidence(
    EvidenceFolder folder,
    Filter filter,
    @Nullable Instant asOf,
    List<String> scopes,
    int offset,
    int limit) {

  /**
   * What of it is asked for.
   *
   * @param kind {@code null} for all
   * @param schoolYear such as {@code 2025-26}, in which it came; {@code null} for all
   * @param words that stand in its title, its control point or its unit; {@code null} for any
   */
  public record Filter(
      @Nullable EvidenceKind kind, @Nullable String schoolYear, @Nullable String words) {
    public static final Filter NONE = new Filter(null, null, null);
  }

  public record Result(long total, List<Item> items) {}

  /**
   * @param caseId by which its page is found
   * @param title what it is called; {@code null} where its kind says it all
   * @param controlPointName {@code null} where it is about none
   * @param number as people write it; {@code null} where its case has none
   * @param about what tells it from others of its kind: a place, the code of a clause, a period;
   *     {@code null} where nothing does
   * @param happenedOn when it was true, where that is not when it came
   */
  public record Item(
      EvidenceKind kind,
      String caseId,
      @Nullable String title,
      @Nullable String controlPoint,
      @Nullable String controlPointName,
      @Nullable String unit,
      @Nullable String unitName,
      Instant at,
      @Nullable String number,
      @Nullable String about,
      @Nullable LocalDate happenedOn) {}

  /**
   * What lies in a folder by kind and school year, with the latest few of each kind.
   *
   * @param latest how many of each kind
   */
  public record Summary(
      EvidenceFolder folder, @Nullable Instant asOf, List<String> scopes, int latest) {}

  /**
   * The answer to {@link Summary}.
   *
   * @param groups the kind with the latest first
   */
  public record Summarised(List<Group> groups) {}

  /**
   * All of a kind.
   *
   * @param newest when the last of it came; {@code null} where none of it was known
   * @param later what had happened before the moment that was asked for, and was recorded after it
   * @param years the latest first
   * @param items the latest of it
   */
  public record Group(
      EvidenceKind kind,
      long count,
      @Nullable Instant newest,
      long later,
      List<Year> years,
      List<Item> items) {}

  /**
   * @param newest {@code null} where none of it was known
   */
  public record Year(String schoolYear, long count, @Nullable Instant newest) {}
}
