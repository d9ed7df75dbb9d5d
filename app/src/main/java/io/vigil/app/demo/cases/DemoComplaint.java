package io.vigil.app.demo.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint (投诉). Nobody says who complained.
 *
 * @param id year and running number, or the name of a cluster and number
 * @param year first calendar year of the school year
 * @param unit who has to answer
 * @param place canteen or dormitory; {@code null} where the category has none
 * @param channel how it came in
 * @param due last day on which an answer is in time
 * @param answeredAt {@code null} while it is not answered
 * @param answer {@code null} while it is not answered
 * @param satisfied {@code null} where nobody said
 * @param ratedAt when that was said
 * @param convertedTo number of the incident that it became; {@code null} for most
 */
public record DemoComplaint(
    String id,
    int year,
    Instant receivedAt,
    String category,
    String unit,
    @Nullable String place,
    String channel,
    String text,
    LocalDate due,
    @Nullable Instant answeredAt,
    @Nullable String answer,
    @Nullable Boolean satisfied,
    @Nullable Instant ratedAt,
    @Nullable String convertedTo) {

  public boolean isAnsweredInTime() {
    return answeredAt != null && !CaseDays.dayOf(answeredAt).isAfter(due);
  }
}
