package io.vigil.api.practice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases of the library; those that wait first, then the adopted ones, the latest first.
 *
 * @param practiceId this one alone; {@code null} for all
 */
public record FindPractices(@Nullable String practiceId) {

  public record Result(List<Item> items) {}

  /**
   * @param document that settled it last
   * @param settledAt when; {@code null} while it waits
   */
  public record Item(
      String practiceId,
      PracticeKind kind,
      String unit,
      @Nullable String unitName,
      String title,
      String text,
      @Nullable String link,
      PracticeState state,
      Instant proposedAt,
      @Nullable String document,
      @Nullable Instant settledAt) {}
}
