package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.grading.Direction;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.ResponseState;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Words;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the data of a unit say in the boxes of a short form; a box of which they say nothing is left
 * out.
 */
final class ShortFormText {
  private static final int LINES = 4;
  private static final int LONGEST = 120;
  private static final String PERCENT = "%";
  private static final Set<ResponseState> CARRIED_OUT =
      EnumSet.of(ResponseState.IN_PROGRESS, ResponseState.SUBMITTED, ResponseState.VERIFIED);

  private final Words words;
  private final Figures figures;
  private final Locale language;
  private final UnaryOperator<String> periods;

  /**
   * @param periods what people call a period, by its code
   */
  ShortFormText(Words words, Figures figures, Locale language, UnaryOperator<String> periods) {
    this.words = words;
    this.figures = figures;
    this.language = language;
    this.periods = periods;
  }

  /**
   * What is known of a unit in the days of a cycle.
   *
   * @param values of its control points, the latest of each last
   * @param directions by control point
   * @param answers to its warnings, in order
   */
  record Facts(
      List<FindTargets.Item> targets,
      List<CitedValue> values,
      Map<String, Direction> directions,
      List<FindResponses.Answer> answers) {}

  Map<Box, String> of(Facts facts) {
    List<CitedValue> latest = latest(facts.values());
    Map<Box, String> texts = new EnumMap<>(Box.class);
    put(texts, Box.ATTAINMENT, attainment(facts.targets(), latest));
    put(texts, Box.GAP, gap(latest, facts.directions()));
    put(texts, Box.CAUSES, causes(facts.answers()));
    put(texts, Box.MEASURES, facts.answers().stream().flatMap(this::measures));
    put(texts, Box.EFFECT, facts.answers().stream().flatMap(this::effect));
    return texts;
  }

  /**
   * The same of a class, of which it is said that it is the class that is meant: a student is told
   * what it is short of its target, also where it meets its standard.
   *
   * @param targets by control point
   */
  Map<Box, String> ofClass(Facts facts, Map<String, Double> targets) {
    Map<Box, String> texts = of(facts);
    put(texts, Box.GAP, shortOfTarget(latest(facts.values()), facts.directions(), targets));
    texts.replaceAll((box, said) -> words.text(language, "short-form.of-class", said));
    return texts;
  }

  private void put(Map<Box, String> texts, Box box, Stream<String> lines) {
    String separator = words.text(language, "short-form.separator");
    String text = lines.limit(LINES).collect(Collectors.joining(separator));
    if (!text.isEmpty()) {
      texts.put(box, shortened(text) + words.text(language, "short-form.end"));
    }
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, length)));
  }

  private Stream<String> attainment(List<FindTargets.Item> targets, List<CitedValue> latest) {
    return Stream.concat(
        targets.stream().filter(one -> !one.attainment().isEmpty()).map(this::attained),
        latest.stream().map(this::stands));
  }

  private String attained(FindTargets.Item target) {
    return words.text(
        language,
        "short-form.attained",
        String.valueOf(target.year()),
        target.attainment().shown().toPlainString());
  }

  private String stands(CitedValue value) {
    return words.text(
        language,
        "short-form.value",
        value.name(),
        number(value.value()) + unit(value),
        periods.apply(value.period()));
  }

  private static String number(@Nullable Double value) {
    double exact = Objects.requireNonNullElse(value, 0.0);
    return Double.toString(Math.round(exact * 100) / 100.0).replaceAll("\\.0$", "");
  }

  /** The latest value of each control point. */
  private static List<CitedValue> latest(List<CitedValue> values) {
    Map<String, CitedValue> latest = new LinkedHashMap<>();
    values.stream()
        .filter(value -> value.value() != null)
        .forEach(value -> latest.put(value.controlPoint(), value));
    return List.copyOf(latest.values());
  }

  /** Values on the wrong side of their standard. */
  private Stream<String> gap(List<CitedValue> latest, Map<String, Direction> directions) {
    return latest.stream()
        .filter(value -> isShort(value, directions.get(value.controlPoint())))
        .map(
            value ->
                words.text(
                    language,
                    "short-form.gap",
                    value.name(),
                    number(value.standard()),
                    number(distance(value))));
  }

  private Stream<String> shortOfTarget(
      List<CitedValue> latest, Map<String, Direction> directions, Map<String, Double> targets) {
    return latest.stream()
        .filter(value -> targets.containsKey(value.controlPoint()))
        .map(value -> ofTarget(value, directions, targets.get(value.controlPoint())));
  }

  private String ofTarget(
      CitedValue value, Map<String, Direction> directions, @Nullable Double target) {
    String goal = number(target) + unit(value);
    return isShort(value, target, directions.get(value.controlPoint()))
        ? words.text(
            language,
            "short-form.off-target",
            value.name(),
            goal,
            number(distance(value, target)),
            unitOfDistance(value))
        : words.text(language, "short-form.at-target", value.name(), goal);
  }

  /** What lies between two shares are points, and no share. */
  private String unitOfDistance(CitedValue value) {
    return value.unitOfMeasure().equals(PERCENT)
        ? words.text(language, "short-form.points")
        : unit(value);
  }

  private String unit(CitedValue value) {
    String unit = value.unitOfMeasure();
    return unit.equals(PERCENT) ? unit : figures.unit(language, unit);
  }

  private static double distance(CitedValue value) {
    return distance(value, value.standard());
  }

  private static double distance(CitedValue value, @Nullable Double line) {
    return Math.abs(
        Objects.requireNonNullElse(value.value(), 0.0) - Objects.requireNonNullElse(line, 0.0));
  }

  private static boolean isShort(CitedValue value, @Nullable Direction direction) {
    return isShort(value, value.standard(), direction);
  }

  private static boolean isShort(
      CitedValue value, @Nullable Double standard, @Nullable Direction direction) {
    Double measured = value.value();
    if (standard == null || measured == null || direction == null) {
      return false;
    }
    return switch (direction) {
      case HIGHER_IS_BETTER, YES_NO -> measured < standard;
      case LOWER_IS_BETTER, ZERO_TOLERANCE -> measured > standard;
      case RANGE, NONE -> false;
    };
  }

  /** By their class: the words of a diagnosis are sealed under the key of its warning. */
  private Stream<String> causes(List<FindResponses.Answer> answers) {
    return answers.stream()
        .flatMap(one -> one.causes().stream())
        .distinct()
        .map(cause -> words.of(language, cause));
  }

  private Stream<String> measures(FindResponses.Answer answer) {
    if (answer.plannedAt() == null) {
      return Stream.empty();
    }
    return said(
        CARRIED_OUT.contains(answer.state()) ? "short-form.carried-out" : "short-form.planned",
        answer);
  }

  /** What was verified, or that it is awaited. */
  private Stream<String> effect(FindResponses.Answer answer) {
    if (answer.state() == ResponseState.SUBMITTED) {
      return answer.over() ? Stream.empty() : said("short-form.to-verify", answer);
    }
    Boolean effective = answer.effective();
    return effective == null
        ? Stream.empty()
        : said(effective ? "short-form.effective" : "short-form.ineffective", answer);
  }

  private Stream<String> said(String key, FindResponses.Answer answer) {
    return Stream.ofNullable(answer.number()).map(number -> words.text(language, key, number));
  }
}
