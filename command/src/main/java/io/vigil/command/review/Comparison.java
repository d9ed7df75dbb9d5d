package io.vigil.command.review;

import io.vigil.api.message.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conclusions of the college beside those of its reviewers. */
final class Comparison {
  private final List<String> elements;
  private Map<String, String> own = Map.of();
  private final Map<String, Judgement> judged = new HashMap<>();
  private final Map<String, Otherwise> overridden = new HashMap<>();

  /** What an expert concluded. */
  private record Judgement(String expert, String conclusion) {}

  /** What an expert said otherwise. */
  private record Otherwise(String expert, boolean matches) {}

  Comparison(List<String> elements) {
    this.elements = List.copyOf(elements);
  }

  boolean has(String element) {
    return elements.contains(element);
  }

  void take(Map<String, String> conclusions) {
    own = Map.copyOf(conclusions);
  }

  /**
   * What the college says of itself is said before it knows what others say.
   *
   * @throws Rejection if an expert has concluded about any element
   */
  void requireUnjudged() {
    if (!judged.isEmpty()) {
      throw Rejection.conflict(
          "review.judged",
          "Experts have concluded about %s already; the college's own conclusions stay as they"
              + " are.",
          judged.keySet().stream().sorted().toList());
    }
  }

  /** A new conclusion is compared anew. */
  void record(String element, String expert, String conclusion) {
    judged.put(element, new Judgement(expert, conclusion));
    overridden.remove(element);
  }

  void override(String element, String expert, boolean matches) {
    overridden.put(element, new Otherwise(expert, matches));
  }

  boolean isJudged(String element) {
    return judged.containsKey(element);
  }

  /** Elements about which nobody of these experts has concluded. */
  List<String> open(Set<String> experts) {
    return elements.stream().filter(element -> !isJudgedBy(element, experts)).toList();
  }

  private boolean isJudgedBy(String element, Set<String> experts) {
    @Nullable Judgement judgement = judged.get(element);
    return judgement != null && experts.contains(judgement.expert());
  }

  /** Elements about which the college said nothing. */
  List<String> withoutOwn() {
    return elements.stream().filter(element -> !own.containsKey(element)).toList();
  }

  /** Elements on which the two differ; what was overridden by others than these is compared. */
  List<String> unmatched(Set<String> experts) {
    List<String> unmatched = new ArrayList<>(elements);
    unmatched.removeIf(element -> matches(element, experts));
    return unmatched;
  }

  private boolean matches(String element, Set<String> experts) {
    @Nullable Otherwise override = overridden.get(element);
    if (override != null && experts.contains(override.expert())) {
      return override.matches();
    }
    Judgement judgement = judged.get(element);
    return judgement != null && judgement.conclusion().equals(own.get(element));
  }

  int size() {
    return elements.size();
  }

  /**
   * @throws Rejection if somebody has not concluded yet
   */
  void requireWhole(Set<String> experts) {
    List<String> open = open(experts);
    if (!open.isEmpty()) {
      throw Rejection.conflict(
          "review.open", "No appointed expert has concluded about %s yet.", open);
    }
    if (!withoutOwn().isEmpty()) {
      throw Rejection.conflict(
          "review.without-own",
          "The college has no conclusion of its own about %s; take its self-diagnosis first.",
          withoutOwn());
    }
  }
}
