package io.vigil.command.report;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.report.ReportCommand.PublishReport;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether everybody may see a report.
 *
 * @param possible whether it was drafted with a form for outsiders
 * @param since when it was frozen, proposed, published or withdrawn; {@code null} while it is a
 *     draft
 * @param proposal what waits for somebody to release it
 */
record Publication(
    boolean possible, boolean published, @Nullable Instant since, @Nullable Proposal proposal) {
  private static final int LONGEST_REASON = 500;

  /** Who proposed to publish it, with which edited paragraphs. */
  record Proposal(List<String> paragraphs, By by) {}

  static Publication ofDraft(@Nullable String open) {
    return new Publication(open != null, false, null, null);
  }

  Publication at(boolean shown, Instant at) {
    return new Publication(possible, shown, at, null);
  }

  Publication proposed(List<String> paragraphs, By by, Instant at) {
    return new Publication(possible, published, at, new Proposal(paragraphs, by));
  }

  /**
   * @param edited keys of the paragraphs that people wrote
   * @throws Rejection if it cannot be published with these paragraphs
   */
  void check(List<String> paragraphs, Set<String> edited) {
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
    paragraphs.stream()
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

  void checkNotProposed() {
    if (proposal != null) {
      throw Rejection.conflict(
          "publication.proposed",
          "It is proposed to publish this report; release it, or take that back first.");
    }
  }

  /**
   * The edited paragraphs that go along once somebody releases it.
   *
   * @throws Rejection if somebody else has to propose it first, or proposed other paragraphs
   */
  List<String> released(PublishReport command) {
    if (proposal == null) {
      if (command.secondPerson()) {
        throw Rejection.conflict(
            "publication.not-proposed",
            "Nobody has proposed to publish this report; the quality office proposes it, and"
                + " another person releases it.");
      }
      return command.paragraphs();
    }
    if (command.secondPerson() && isSame(proposal.by(), command.by())) {
      throw Rejection.conflict(
          "publication.same-person",
          "Whoever proposed to publish this report cannot release it as well; ask a leader or"
              + " another account of the quality office.");
    }
    if (!command.paragraphs().isEmpty()
        && !Set.copyOf(command.paragraphs()).equals(Set.copyOf(proposal.paragraphs()))) {
      throw Rejection.conflict(
          "publication.other-paragraphs",
          "Other edited paragraphs were proposed; name those, or none.");
    }
    return proposal.paragraphs();
  }

  /** A deputy is whom they act for as well. */
  private static boolean isSame(By one, By other) {
    Set<String> persons = persons(one);
    persons.retainAll(persons(other));
    return !persons.isEmpty();
  }

  private static Set<String> persons(By by) {
    Set<String> persons = new HashSet<>(Set.of(by.actor()));
    if (by.onBehalfOf() != null) {
      persons.add(Objects.requireNonNull(by.onBehalfOf()));
    }
    return persons;
  }

  void checkWithdrawable() {
    if (!published && proposal == null) {
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
