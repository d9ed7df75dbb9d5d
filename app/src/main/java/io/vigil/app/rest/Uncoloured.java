package io.vigil.app.rest;

import io.vigil.api.reading.FindReadings;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindWarning;
import java.util.List;

/** What is said of a person: figures, and no colour. */
final class Uncoloured {
  private Uncoloured() {}

  static FindReadings.Result of(FindReadings.Result found) {
    return new FindReadings.Result(
        found.items().stream()
            .map(
                item ->
                    new FindReadings.Item(
                        item.period(),
                        item.value(),
                        item.numerator(),
                        item.denominator(),
                        null,
                        item.target(),
                        item.standard(),
                        item.warning(),
                        item.recordedAt()))
            .toList());
  }

  static FindTrend.Result of(FindTrend.Result found) {
    return new FindTrend.Result(
        found.points().stream().map(Uncoloured::of).toList(), found.rolledUp());
  }

  private static FindTrend.Point of(FindTrend.Point point) {
    return new FindTrend.Point(
        point.period(),
        point.from(),
        point.to(),
        point.value(),
        point.numerator(),
        point.denominator(),
        point.target(),
        point.standard(),
        point.warning(),
        null,
        point.estimated(),
        point.coverage());
  }

  /** What happened and why; the evidence is about grades. */
  static List<FindWarning.Step> history(List<FindWarning.Step> history) {
    return history.stream()
        .map(
            step ->
                new FindWarning.Step(
                    step.what(), null, null, step.reason(), step.recordedAt(), step.since()))
        .toList();
  }

  static List<Evidence.Seen> seen(List<Evidence.Seen> seen) {
    return seen.stream().map(one -> new Evidence.Seen(one.period(), one.value(), null)).toList();
  }
}
