package io.vigil.command.report;

import io.vigil.api.message.Rejection;
import io.vigil.api.report.ReportCommand.PublishReport;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether everybody may see a report.
 *
 * @param possible whether it was drafted with a form for outsiders
 * @param since when it was frozen, published or withdrawn; {@code null} while it is a draft
 */
record Publication(boolean possible, boolean published, @Nullable Instant since) {
  private static final int LONGEST_REASON = 500;

  static Publication ofDraft(@Nullable String open) {
    return new Publication(open != null, false, null);
  }

  Publication at(boolean shown, Instant at) {
    return new Publication(possible, shown, at);
  }

  /**
   * @param edited keys of the paragraphs that people wrote
   * @throws Rejection if it cannot be published so
   */
  void check(PublishReport command, Set<String> edited) {
    if (!possible) {
      throw Rejection.conflict(
          "publication.no-form",
          "This report has no form for outsiders; draft an incident report anew and freeze it.");
    }
    if (since == null) {
      throw Rejection.conflict("publication.draft", "This report is a draft; freeze it first.");
    }
    if (published) {
      throw Rejection.conflict(
          "publication.published", "This report is published; withdraw it before you do so anew.");
    }
    command.paragraphs().stream()
        .filter(paragraph -> !edited.contains(paragraph))
        .findFirst()
        .ifPresent(
            paragraph -> {
              throw Rejection.invalid(
                  "publication.unedited",
                  "Nobody edited the paragraph '%s'; name edited ones alone.",
                  paragraph);
            });
  }

  void checkPublished() {
    if (!published) {
      throw Rejection.conflict("publication.not-published", "This report is not published.");
    }
  }

  static String reason(String text) {
    String reason = text.strip();
    if (reason.isEmpty()) {
      throw Rejection.invalid("publication.no-reason", "'reason' is empty; say why.");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Rejection.invalid(
          "publication.too-long",
          "'reason' has %d characters; write at most %d.",
          reason.length(),
          LONGEST_REASON);
    }
    return reason;
  }
}
