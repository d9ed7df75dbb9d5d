package io.vigil.api.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The incident report (质量事故分析报告) over school years or calendar years.
 *
 * @param from first school year, such as {@code 2013-14}, or calendar year, such as {@code 2014}
 * @param to last year, of the same kind
 * @param unit only this unit and those below it; {@code null} for the whole college
 */
public record MakeIncidentReport(String from, String to, @Nullable String unit) {

  /**
   * @param fallsEveryYear arithmetic: the rate of each year lower than that of the one before, or
   *     the count where a year has no rate
   * @param comparable whether coverage held; where not, the report gives no judgement
   * @param notes keys and arguments of sentences for people
   */
  public record Result(
      String from,
      String to,
      @Nullable String unit,
      List<Year> years,
      List<Change> changes,
      boolean fallsEveryYear,
      boolean comparable,
      List<Note> notes,
      List<Breakdown> byCategory,
      List<Breakdown> byUnit) {}

  /**
   * @param total incidents, lapses apart; {@code null} where nobody reported that year, or a part
   *     of it is known by school year or term alone
   * @param students exposure, of a calendar year that of the school year in its first eight months;
   *     {@code null} where unknown
   * @param coverage zero reports that are there of all that fell due, 0 to 1; where nobody owes
   *     any, students in units that reported any tally, zeros included, of all students
   * @param reference resolves to the events behind the total
   * @param uncut whether counts of school years or terms tell of a part of this calendar year, so
   *     that they can be told of no part of it
   */
  public record Year(
      String period,
      @Nullable Long total,
      BySeverity bySeverity,
      @Nullable Long lapses,
      @Nullable Double students,
      @Nullable Double ratePerThousand,
      @Nullable Double coverage,
      String reference,
      References references,
      boolean uncut) {}

  /** Incidents by their grade; {@code null} where nobody reported that year. */
  public record BySeverity(@Nullable Long general, @Nullable Long serious, @Nullable Long major) {}

  /** References of the figures beside the total. */
  public record References(
      String general, String serious, String major, String lapses, String students) {}

  /**
   * Rate ratio of two years with its exact 95 % interval, conditional on the sum of two Poisson
   * counts.
   */
  public record Change(
      String from,
      String to,
      @Nullable Double rateRatio,
      @Nullable Double low,
      @Nullable Double high,
      Verdict verdict) {}

  /** What a change may be called. */
  public enum Verdict {
    /** The whole interval lies below 1. */
    LOWER,
    /** The whole interval lies above 1. */
    HIGHER,
    /** The interval holds 1. */
    WITHIN_CHANCE,
    /** Coverage did not hold: no judgement. */
    NOT_COMPARABLE,
    /** Counts or exposures are missing. */
    UNKNOWN
  }

  /** A sentence: key of the message bundles and its arguments. */
  public record Note(String key, List<String> arguments) {}

  /** Counts of one category or unit by year, in the order of the years. */
  public record Breakdown(
      String code, @Nullable String name, List<Cell> cells, @Nullable Long total) {}

  /**
   * Of one category or unit in one year.
   *
   * @param total incidents, lapses apart; {@code null} where nobody reported that year
   * @param students exposure; {@code null} where unknown
   * @param ratePerThousand incidents by 1,000 students; {@code null} without either
   * @param reference resolves to the events behind the total
   */
  public record Cell(
      @Nullable Long total,
      BySeverity bySeverity,
      @Nullable Double students,
      @Nullable Double ratePerThousand,
      String reference) {}
}
