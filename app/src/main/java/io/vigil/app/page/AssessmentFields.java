package io.vigil.app.page;

import io.vigil.api.incident.Assessment;
import io.vigil.api.message.Rejection;
import io.vigil.app.incident.StepTold;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the form says in which an incident is assessed, as it was written.
 *
 * @param causes names of classes of causes
 * @param kinds names of kinds of what it led to
 * @param concerned id of a class, course or programme; {@code null} where it was not asked
 */
record AssessmentFields(
    List<String> causes,
    String hoursLost,
    String moneyLost,
    String injured,
    List<String> kinds,
    @Nullable String concerned) {

  /** What was told before; blank where nothing was. */
  static AssessmentFields of(@Nullable Assessment told) {
    return told == null
        ? new AssessmentFields(List.of(), "", "", "", List.of(), "")
        : new AssessmentFields(
            told.causes().stream().map(Enum::name).toList(),
            WrittenNumbers.written(told.hoursLost()),
            WrittenNumbers.written(told.moneyLost()),
            Objects.toString(told.injured(), ""),
            told.consequences().stream().map(Enum::name).toList(),
            Objects.requireNonNullElse(told.concerned(), ""));
  }

  static AssessmentFields of(MultiValueMap<String, String> fields) {
    return new AssessmentFields(
        fields.getOrDefault("causes", List.of()),
        Objects.requireNonNullElse(fields.getFirst("hoursLost"), ""),
        Objects.requireNonNullElse(fields.getFirst("moneyLost"), ""),
        Objects.requireNonNullElse(fields.getFirst("injured"), ""),
        fields.getOrDefault("kinds", List.of()),
        fields.getFirst("concerned"));
  }

  /**
   * @throws Rejection if a number cannot be read
   */
  StepTold.AssessmentTold told() {
    return new StepTold.AssessmentTold(
        causes,
        WrittenNumbers.number("hoursLost", hoursLost),
        WrittenNumbers.number("moneyLost", moneyLost),
        WrittenNumbers.whole("injured", injured),
        kinds,
        concerned);
  }
}
