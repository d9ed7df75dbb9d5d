package io.vigil.monitor.report.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contingency plans (应急预案), and when they were activated in the time of the report.
 *
 * @param all those that were not withdrawn before it began
 */
record Plans(List<Plan> all, List<Activation> activations) {
  static final Plans NONE = new Plans(List.of(), List.of());

  Plans {
    all = List.copyOf(all);
    activations = List.copyOf(activations);
  }

  /**
   * A plan with its version in force.
   *
   * @param document that put it in force; {@code null} where none is named
   * @param reviewBy last day on which it must have been reviewed; {@code null} where none is set
   * @param state name of a state of plans
   * @param later whether that version was put in force after the time of the report
   * @param revised how many versions were put in force in the time of the report
   */
  record Plan(
      String planId,
      String name,
      String unit,
      int version,
      @Nullable String document,
      LocalDate issuedOn,
      @Nullable LocalDate reviewBy,
      String state,
      boolean later,
      long revised,
      @Nullable LocalDate drilledOn) {
    private static final String OVERDUE = "REVIEW_OVERDUE";

    boolean isOverdue() {
      return state.equals(OVERDUE);
    }
  }

  /**
   * When a plan was activated.
   *
   * @param until {@code null} while it is active
   * @param incidentId {@code null} where it was for none
   */
  record Activation(
      String name,
      String unit,
      int version,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable String incidentId) {}
}
