package io.vigil.app.diagnosis;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.grading.Direction;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.register.TargetDesk;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a short form says before anybody writes: attainment, gap, causes, measures and effect as the
 * data of the unit have them. Nothing is made up: of what is not known, the box stays empty.
 */
@Component
class ShortForms {
  private static final int CASES = 50;
  private static final int LINES = 4;
  private static final int LONGEST = 120;
  private static final String NOT_STARTED = "尚未开始";

  private final Questions questions;
  private final Citations citations;
  private final TargetDesk targets;
  private final ResponseDesk responses;
  private final CollegeCalendar calendar;

  ShortForms(
      Questions questions,
      Citations citations,
      TargetDesk targets,
      ResponseDesk responses,
      CollegeCalendar calendar) {
    this.questions = questions;
    this.citations = citations;
    this.targets = targets;
    this.responses = responses;
    this.calendar = calendar;
  }

  PartContent of(SignedIn person, String unit) {
    List<CitedValue> values = citations.ofUnit(unit);
    List<FindResponses.Answer> answers = answers(person, unit);
    Map<Box, String> texts = new EnumMap<>(Box.class);
    put(texts, Box.ATTAINMENT, attainment(person, unit, values));
    put(texts, Box.GAP, gap(latest(values)));
    put(texts, Box.CAUSES, causes(answers));
    put(texts, Box.MEASURES, measures(answers));
    put(texts, Box.EFFECT, effect(answers, values));
    return new PartContent(DiagnosisLevel.WHOLE, texts, null, values);
  }

  private static void put(Map<Box, String> texts, Box box, Stream<String> lines) {
    String text = lines.limit(LINES).collect(Collectors.joining("；"));
    if (!text.isEmpty()) {
      texts.put(box, (text.length() <= LONGEST ? text : text.substring(0, LONGEST)) + "。");
    }
  }

  private Stream<String> attainment(SignedIn person, String unit, List<CitedValue> values) {
    Stream<String> target =
        targets.find(person, unit, calendar.today().getYear()).stream()
            .filter(one -> one.unit().equals(unit) && !one.attainment().isEmpty())
            .map(ShortForms::attained);
    return Stream.concat(target, latest(values).stream().map(ShortForms::stands));
  }

  private static String attained(FindTargets.Item target) {
    return "%d 年目标任务达成度 %s".formatted(target.year(), target.attainment().shown());
  }

  private static String stands(CitedValue value) {
    return "%s %s（%s）".formatted(value.name(), figure(value), value.period());
  }

  private static String figure(CitedValue value) {
    return number(value.value()) + value.unitOfMeasure();
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
  private Stream<String> gap(List<CitedValue> latest) {
    Map<String, Direction> directions =
        questions.ask(new ListControlPoints(true), ListControlPoints.Result.class).items().stream()
            .map(ListControlPoints.Item::definition)
            .collect(
                Collectors.toMap(ControlPointDefinition::code, ControlPointDefinition::direction));
    return latest.stream()
        .filter(value -> isShort(value, directions.get(value.controlPoint())))
        .map(
            value ->
                "%s 与标准 %s 差 %s"
                    .formatted(value.name(), number(value.standard()), number(distance(value))));
  }

  private static double distance(CitedValue value) {
    return Math.abs(
        Objects.requireNonNullElse(value.value(), 0.0)
            - Objects.requireNonNullElse(value.standard(), 0.0));
  }

  private static boolean isShort(CitedValue value, @Nullable Direction direction) {
    Double standard = value.standard();
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

  private List<FindResponses.Answer> answers(SignedIn person, String unit) {
    List<FindWarnings.Item> cases =
        questions
            .ask(
                new FindWarnings(
                    unit,
                    true,
                    null,
                    FindWarnings.Filter.ALL,
                    null,
                    null,
                    person.scopes(),
                    false,
                    0,
                    CASES),
                FindWarnings.Result.class)
            .items();
    Map<String, FindResponses.Answer> answers = responses.of(cases);
    List<FindResponses.Answer> inOrder = new ArrayList<>();
    cases.forEach(
        one -> {
          FindResponses.Answer answer = answers.get(one.id());
          if (answer != null) {
            inOrder.add(answer);
          }
        });
    return inOrder;
  }

  private static Stream<String> causes(List<FindResponses.Answer> answers) {
    return answers.stream()
        .map(FindResponses.Answer::diagnosis)
        .filter(Objects::nonNull)
        .map(text -> text.replaceAll("[。；\\s]+$", ""))
        .distinct();
  }

  private static Stream<String> measures(List<FindResponses.Answer> answers) {
    return answers.stream()
        .filter(one -> one.plannedAt() != null && one.number() != null)
        .map(one -> "按%s制定并执行整改措施".formatted(one.number()));
  }

  /** What was verified, else that nothing has started. */
  private static Stream<String> effect(
      List<FindResponses.Answer> answers, List<CitedValue> values) {
    List<String> verified =
        answers.stream()
            .filter(one -> Boolean.TRUE.equals(one.effective()) && one.number() != null)
            .map(one -> "%s经验证有效".formatted(one.number()))
            .toList();
    return verified.isEmpty() || values.isEmpty() ? Stream.of(NOT_STARTED) : verified.stream();
  }
}
