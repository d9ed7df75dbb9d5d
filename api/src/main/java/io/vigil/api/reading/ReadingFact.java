package io.vigil.api.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.Grading;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading with all that a reader needs to know of it.
 *
 * @param unitPath ids from the root down to the unit
 * @param period code of the period, of kind {@code periodKind}, from {@code from} to {@code to}
 * @param value value in the unit of measure; {@code null} where nothing occurred
 * @param numerator of a ratio
 * @param denominator of a ratio
 * @param judgedAs the longer period that it is judged in, or its own where it came before that had
 *     begun: judged once it is over; {@code null} means its own, judged at once
 * @param rule how it is judged, as it stood when the reading was accepted
 * @param recordedAt when the college learned it
 * @param historical recorded so long after its period that nobody is to be woken
 * @param importId import that brought it
 * @param line line of the imported file
 */
public record ReadingFact(
    String controlPoint,
    String unit,
    List<String> unitPath,
    PeriodKind periodKind,
    String period,
    LocalDate from,
    LocalDate to,
    @Nullable Double value,
    @Nullable Double numerator,
    @Nullable Double denominator,
    @Nullable PeriodSpan judgedAs,
    JudgingRule rule,
    Instant recordedAt,
    boolean historical,
    @Nullable String importId,
    @Nullable Long line) {

  /** True where the period is over and there was nothing to measure (本期无发生). */
  @JsonIgnore
  public boolean isNothingOccurred() {
    return value == null;
  }

  /** The period that this reading is judged in. */
  public PeriodSpan judgedPeriod() {
    return judgedAs != null ? judgedAs : new PeriodSpan(period, from, to);
  }

  /** What the lines alone say of this reading. */
  public Grade grade() {
    return value == null
        ? new Grade(null, Grade.Reason.NOT_JUDGED, null)
        : Grading.grade(rule, value, denominator);
  }
}
