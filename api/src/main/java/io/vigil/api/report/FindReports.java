package io.vigil.api.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reports that were drafted, newest first.
 *
 * @param reportId this one alone, with its model and edits; {@code null} for all without them
 */
public record FindReports(@Nullable String reportId) {

  public record Result(List<Item> items) {}

  /**
   * @param from code of the first period, as its kind tells of
   * @param to code of the last period
   * @param model as JSON; {@code null} in a list
   * @param frozenAt {@code null} while it is a draft
   * @param edits the last text of each paragraph that was edited
   * @param open the model for outsiders; {@code null} in a list, and where it has no such form
   * @param publishedAt since when everybody may see it; {@code null} where only the college does
   * @param publications when it was published and withdrawn; empty in a list
   * @param sentAt when it was sent to those who get it; {@code null} where it was not
   */
  public record Item(
      String reportId,
      String from,
      String to,
      @Nullable String unit,
      String language,
      String rules,
      @Nullable String model,
      String sha256,
      String draftedBy,
      Instant draftedAt,
      @Nullable String frozenBy,
      @Nullable Instant frozenAt,
      List<Edit> edits,
      @Nullable String open,
      @Nullable Instant publishedAt,
      List<Publication> publications,
      @Nullable Instant sentAt) {

    public ReportKind kind() {
      return ReportKind.of(rules);
    }

    /** What waits for somebody to release it. */
    public Optional<Publication> proposal() {
      return publications.isEmpty()
          ? Optional.empty()
          : Optional.of(publications.getLast()).filter(last -> last.step() == Step.PROPOSED);
    }
  }

  /** A text that somebody wrote in place of the one that the rules gave. */
  public record Edit(String paragraph, String text, String actor, Instant at) {}

  /** What was done about showing a report to everybody. */
  public enum Step {
    PROPOSED,
    PUBLISHED,
    WITHDRAWN
  }

  /**
   * It was proposed for publication, published or withdrawn.
   *
   * @param paragraphs keys of those that go along with the text that a person wrote
   * @param reason {@code null} once its key was destroyed
   */
  public record Publication(
      Step step, List<String> paragraphs, @Nullable String reason, String actor, Instant at) {}
}
