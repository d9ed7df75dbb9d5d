package io.vigil.api.report;

import io.vigil.api.casework.By;
import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The life of a report. */
public sealed interface ReportEvent extends VigilEvent {
  String reportId();

  /**
   * A report was drafted.
   *
   * @param model the report as JSON: data, text, and what each paragraph rests on
   * @param sha256 of the model, 64 hexadecimal digits
   * @param open the same for outsiders, of the same facts; {@code null} where it has no such form
   */
  @StoredAs("report.drafted")
  @Revision("1")
  record ReportDrafted(
      String reportId,
      String from,
      String to,
      @Nullable String unit,
      String language,
      String rules,
      String model,
      String sha256,
      List<String> paragraphs,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String open)
      implements ReportEvent {}

  /** The key under which the texts are sealed that people write in a report. */
  static String subject(String reportId) {
    return "report|" + reportId;
  }

  /**
   * A paragraph has another text.
   *
   * @param subject whose key seals the text: that of the report
   * @param text {@code null} once that key was destroyed
   */
  @StoredAs("report.paragraph-edited")
  @Revision("1")
  record ParagraphEdited(
      String reportId,
      String paragraph,
      String subject,
      @Personal(subject = "subject") @Nullable String text,
      By by,
      Instant at,
      Instant recordedAt)
      implements ReportEvent {}

  /**
   * A report was frozen.
   *
   * @param sha256 of the model that it was drafted with
   * @param edited keys of the paragraphs whose text a person wrote
   */
  @StoredAs("report.frozen")
  @Revision("1")
  record ReportFrozen(
      String reportId,
      String rules,
      String sha256,
      List<String> edited,
      By by,
      Instant at,
      Instant recordedAt)
      implements ReportEvent {}

  /**
   * A frozen report was sent to those who get it.
   *
   * @param title by which it is called where people are told of it
   */
  @StoredAs("report.sent")
  @Revision("1")
  record ReportSent(String reportId, String title, By by, Instant at, Instant recordedAt)
      implements ReportEvent {}

  /**
   * The report of a week was sent; it goes out once.
   *
   * @param week its code
   */
  @StoredAs("report.week-sent")
  @Revision("1")
  record WeekSent(String week, String reportId, By by, Instant at, Instant recordedAt)
      implements ReportEvent {}

  /**
   * Somebody proposed to show a report to everybody.
   *
   * @param paragraphs keys of those that are to stand there with the text that a person wrote
   * @param subject whose key seals the reason: that of the report
   * @param reason {@code null} once that key was destroyed
   */
  @StoredAs("report.publication-proposed")
  @Revision("1")
  record PublicationProposed(
      String reportId,
      List<String> paragraphs,
      String subject,
      @Personal(subject = "subject") @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt)
      implements ReportEvent {}

  /**
   * Everybody may see a report from now on, in its form for outsiders.
   *
   * @param paragraphs keys of those that stand there with the text that a person wrote
   * @param subject whose key seals the reason: that of the report
   * @param reason {@code null} once that key was destroyed
   */
  @StoredAs("report.published")
  @Revision("1")
  record ReportPublished(
      String reportId,
      List<String> paragraphs,
      String subject,
      @Personal(subject = "subject") @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt)
      implements ReportEvent {}

  /**
   * A report was taken back that everybody could see, or that was only proposed.
   *
   * @param subject whose key seals the reason: that of the report
   * @param reason {@code null} once that key was destroyed
   */
  @StoredAs("report.withdrawn")
  @Revision("1")
  record ReportWithdrawn(
      String reportId,
      String subject,
      @Personal(subject = "subject") @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt)
      implements ReportEvent {}
}
