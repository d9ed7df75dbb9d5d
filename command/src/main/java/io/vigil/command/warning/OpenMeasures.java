package io.vigil.command.warning;

import io.vigil.api.message.Rejection;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseEvent;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.MeasureCarriedOut;
import io.vigil.api.warning.ResponseEvent.MeasurePlanned;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was planned, or asked for by a leader, and is not done; and who answers for it. */
final class OpenMeasures {
  private final Map<String, LocalDate> planned = new HashMap<>();
  private final Map<String, LocalDate> tasks = new HashMap<>();
  private final Map<String, String> answering = new HashMap<>();

  void on(ResponseEvent event) {
    switch (event) {
      case MeasurePlanned one -> {
        planned.put(one.measureId(), one.due());
        answers(one.measureId(), one.person());
      }
      case DirectiveGiven one -> {
        tasks.put(one.measureId(), one.due());
        answers(one.measureId(), one.person());
      }
      case MeasureCarriedOut done -> {
        planned.remove(done.measureId());
        tasks.remove(done.measureId());
      }
      default -> {}
    }
  }

  private void answers(String measureId, @Nullable String person) {
    if (person != null) {
      answering.put(measureId, person);
    }
  }

  /** The person who answers for one, as long as anybody is known. */
  Optional<String> answering(String measureId) {
    return Optional.ofNullable(answering.get(measureId));
  }

  boolean isAnyPlanned() {
    return !planned.isEmpty();
  }

  boolean isAny() {
    return isAnyPlanned() || !tasks.isEmpty();
  }

  boolean isPlanned(String measureId) {
    return planned.containsKey(measureId);
  }

  /** When the first is due of those that are planned. */
  Optional<LocalDate> first() {
    return planned.values().stream().min(LocalDate::compareTo);
  }

  /** When the first is due of those that are left once one is done. */
  Optional<LocalDate> firstWithout(String done) {
    return planned.entrySet().stream()
        .filter(one -> !one.getKey().equals(done))
        .map(Map.Entry::getValue)
        .min(LocalDate::compareTo);
  }

  /** When the first is due of those that are known and others, of which there are some. */
  LocalDate firstWith(List<PlannedMeasure> others) {
    LocalDate first =
        others.stream().map(PlannedMeasure::due).min(LocalDate::compareTo).orElseThrow();
    return planned.values().stream()
        .filter(day -> day.isBefore(first))
        .min(LocalDate::compareTo)
        .orElse(first);
  }

  void requireNew(PlannedMeasure measure) {
    if (isOpen(measure.measureId())) {
      throw Rejection.conflict(
          "warning.measure-again", "There is a measure '%s' already.", measure.measureId());
    }
  }

  void requireOpen(String measureId) {
    if (!isOpen(measureId)) {
      throw Rejection.notFound("open measure", measureId);
    }
  }

  private boolean isOpen(String measureId) {
    return planned.containsKey(measureId) || tasks.containsKey(measureId);
  }
}
