package io.vigil.monitor.report.analysis;

import io.vigil.api.grading.Colour;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A warning that is over and of which every measure worked, with something that proves it.
 *
 * @param measures in the order in which they were planned
 */
record GoodExample(List<Measure> measures) {
  private static final int MOST = 2;

  GoodExample {
    measures = List.copyOf(measures);
  }

  /** Those with the most evidence first, then with the most measures, then the latest. */
  static List<GoodExample> of(Material material) {
    Proof proof = new Proof(material);
    return material.measures().stream()
        .collect(Collectors.groupingBy(Measure::ofCase, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(GoodExample::new)
        .filter(one -> one.hasWorked(material.asOf()) && proof.isThere(one.evidence()))
        .sorted(
            Comparator.comparing((GoodExample one) -> proof.pieces(one.evidence()).count())
                .thenComparing(one -> one.measures().size())
                .thenComparing(GoodExample::endedOn)
                .reversed()
                .thenComparing(GoodExample::key))
        .limit(MOST)
        .toList();
  }

  private boolean hasWorked(LocalDate asOf) {
    return measures.stream()
        .allMatch(one -> one.closedOn() != null && one.judged(asOf).outcome() == Outcome.EFFECTIVE);
  }

  Measure first() {
    return measures.getFirst();
  }

  String key() {
    return first().ofCase();
  }

  LocalDate endedOn() {
    return Objects.requireNonNull(first().closedOn());
  }

  /** The last day on which one of them was done; {@code null} where none was. */
  @Nullable LocalDate doneOn() {
    List<LocalDate> days =
        measures.stream().map(Measure::doneOn).flatMap(Stream::ofNullable).toList();
    return days.isEmpty() ? null : Collections.max(days);
  }

  /** The colour in which less of the same is there again; {@code null} where nothing is. */
  @Nullable Colour again() {
    return measures.stream()
        .map(Measure::less)
        .flatMap(Stream::ofNullable)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The first of them whose values tell; {@code null} where it is about what happened. */
  @Nullable Measure compared() {
    return measures.stream().filter(one -> one.after() != null).findFirst().orElse(null);
  }

  /** Keys of the evidence of the warning and of all its measures. */
  List<String> evidence() {
    return measures.stream().flatMap(one -> one.evidence().stream()).distinct().toList();
  }
}
