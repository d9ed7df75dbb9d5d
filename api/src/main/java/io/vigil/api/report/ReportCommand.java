package io.vigil.api.report;

import io.vigil.api.casework.By;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the office does with a report. */
public sealed interface ReportCommand {

  /**
   * Takes a report down as a draft, with all that it says.
   *
   * @param from code of the first period, as its kind tells of, such as a school year
   * @param to code of the last period
   * @param unit that it is about; {@code null} for the whole college
   * @param language of its words
   * @param rules version of the rules by which it was made
   * @param model the report as JSON
   * @param open the same for outsiders, of the same facts; {@code null} where it has no such form
   * @param paragraphs keys of the paragraphs that can be edited
   */
  record DraftReport(
      @TargetAggregateIdentifier String reportId,
      String from,
      String to,
      @Nullable String unit,
      String language,
      String rules,
      String model,
      @Nullable String open,
      List<String> paragraphs,
      By by,
      Instant at)
      implements ReportCommand {}

  /** Replaces the text of a paragraph; the first one stays beside it. */
  record EditParagraph(
      @TargetAggregateIdentifier String reportId, String paragraph, String text, By by, Instant at)
      implements ReportCommand {}

  /**
   * Freezes a report as it stands; nothing in it changes any more.
   *
   * @param texts that people wrote and that were looked at, by the keys of their paragraphs: where
   *     others stand, nothing is frozen; {@code null} for whatever stands
   */
  record FreezeReport(
      @TargetAggregateIdentifier String reportId,
      @Nullable Map<String, String> texts,
      By by,
      Instant at)
      implements ReportCommand {}

  /**
   * Sends a weekly report to those who get it, once. A draft is frozen with that: what went out
   * does not change any more.
   *
   * @param title by which it is called where people are told of it
   * @param texts that people wrote and that were looked at, by the keys of their paragraphs: where
   *     others stand, nothing is sent; {@code null} for whatever stands
   */
  record SendReport(
      @TargetAggregateIdentifier String reportId,
      String title,
      @Nullable Map<String, String> texts,
      By by,
      Instant at)
      implements ReportCommand {}

  /**
   * Proposes to show a frozen report to everybody; somebody else releases it.
   *
   * @param paragraphs keys of those whose text a person wrote and that go along with it; the others
   *     stand there as the rules gave them
   */
  record ProposePublication(
      @TargetAggregateIdentifier String reportId,
      List<String> paragraphs,
      String reason,
      By by,
      Instant at)
      implements ReportCommand {}

  /**
   * Shows a frozen report to everybody, in its form for outsiders.
   *
   * @param paragraphs keys of those whose text a person wrote and that go along with it; empty for
   *     those that were proposed
   * @param secondPerson whether somebody else must have proposed it
   */
  record PublishReport(
      @TargetAggregateIdentifier String reportId,
      List<String> paragraphs,
      String reason,
      boolean secondPerson,
      By by,
      Instant at)
      implements ReportCommand {}

  /** Takes a report back that everybody could see, or a proposal that nobody has released. */
  record WithdrawReport(
      @TargetAggregateIdentifier String reportId, String reason, By by, Instant at)
      implements ReportCommand {}
}
