package io.vigil.api.contingency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contingency plans; those whose review is overdue first, then by when it is due.
 *
 * @param planId this one alone; {@code null} for all
 */
public record FindContingencyPlans(@Nullable String planId) {

  public record Result(List<Item> items) {}

  /**
   * @param version in force
   * @param issuedAt when it was put in force
   * @param drilledAt when the last drill was held; {@code null} if none ever was
   * @param activatedAt when it was last activated; {@code null} if it never was
   * @param incidentId for which it was last activated; {@code null} where that is sealed
   * @param activations oldest first
   */
  public record Item(
      String planId,
      String name,
      String unit,
      @Nullable String unitName,
      PlanVersion version,
      Instant issuedAt,
      Instant reviewBy,
      PlanState state,
      @Nullable Instant drilledAt,
      long drills,
      @Nullable Instant activatedAt,
      @Nullable String incidentId,
      List<Activation> activations) {}

  /**
   * @param incidentId for which it was activated; {@code null} where none was named, or it is
   *     sealed
   * @param reason {@code null} once it was erased, and where the incident is sealed
   * @param endedAt {@code null} while it goes on
   * @param sealed whether it was for an incident that is sealed
   */
  public record Activation(
      String activationId,
      Instant activatedAt,
      @Nullable String incidentId,
      @Nullable String reason,
      @Nullable Instant endedAt,
      boolean sealed) {}
}
