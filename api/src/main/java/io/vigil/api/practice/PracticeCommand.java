package io.vigil.api.practice;

import io.vigil.api.casework.By;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people do with the case library. */
public sealed interface PracticeCommand {
  String practiceId();

  Instant at();

  /**
   * @param unit whose it is
   * @param title in a few words
   * @param text what was done, and what came of it
   * @param link path of the page where it can be seen, such as a warning; {@code null} without
   */
  record ProposePractice(
      @TargetAggregateIdentifier String practiceId,
      PracticeKind kind,
      String unit,
      String title,
      String text,
      @Nullable String link,
      By by,
      Instant at)
      implements PracticeCommand {}

  /**
   * Takes a step.
   *
   * @param document number of the document; {@code null} without
   */
  record SettlePractice(
      @TargetAggregateIdentifier String practiceId,
      PracticeStep step,
      @Nullable String document,
      String note,
      By by,
      Instant at)
      implements PracticeCommand {}
}
