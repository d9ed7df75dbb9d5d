package io.vigil.api.warning;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people did with one warning. */
public record FindResponse(String warningId) {

  /**
   * @param answer {@code null} where nobody needs to answer and nobody has
   * @param steps in the order in which they were taken
   * @param measures in the order in which they were planned
   */
  public record Result(
      FindResponses.@Nullable Answer answer, List<Step> steps, List<Measure> measures) {}

  /**
   * @param step such as {@code acknowledged} or {@code supervision-overdue}
   * @param at when it was done
   * @param actor opaque id of whoever did it
   * @param onBehalfOf opaque id of whoever had it done (代签收)
   * @param dueAt by when the next step is due since then
   */
  public record Step(
      String step,
      Instant at,
      Instant recordedAt,
      String actor,
      String role,
      String channel,
      @Nullable String onBehalfOf,
      @Nullable String note,
      @Nullable Instant dueAt)
      implements Recorded {

    @Override
    public boolean ofClock() {
      return By.isClock(channel);
    }
  }

  /**
   * @param number such as 整改〔2026〕0012号; {@code null} for a leader's task
   * @param kind {@code PLAN}, or {@code DIRECTIVE} for a leader's task (批示)
   * @param personName who answers for it; {@code null} where a unit does, or once erased
   * @param doneAt when it was carried out; {@code null} while it is open
   */
  public record Measure(
      String measureId,
      @Nullable String number,
      String kind,
      String text,
      @Nullable String personName,
      @Nullable String unit,
      @Nullable String unitName,
      LocalDate due,
      Instant plannedAt,
      @Nullable Instant doneAt,
      @Nullable String result) {

    public boolean isOpen() {
      return doneAt == null;
    }
  }
}
