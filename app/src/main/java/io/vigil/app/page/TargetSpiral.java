package io.vigil.app.page;

import io.vigil.api.casework.TakenStep;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.ScoreHead;
import io.vigil.api.targets.TargetState;
import io.vigil.api.targets.TargetTask;
import io.vigil.app.page.Figure8.Known;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the target of a unit stands on the spiral. */
@Component
class TargetSpiral {
  private final Figure8 figure8;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final UnitNames unitNames;
  private final Words words;

  TargetSpiral(
      Figure8 figure8,
      CollegeCalendar calendar,
      Periods periods,
      UnitNames unitNames,
      Words words) {
    this.figure8 = figure8;
    this.calendar = calendar;
    this.periods = periods;
    this.unitNames = unitNames;
    this.words = words;
  }

  Figure8.Loops of(Locale locale, FindTargets.Item target, FindRegisterHistory.Result history) {
    Map<String, Known> known = new HashMap<>(planned(locale, target));
    count(locale, "spiral.target.reported", target, task -> task.saidAt() != null)
        .ifPresent(one -> known.put(Figure8.CARRY_OUT, one));
    count(locale, "spiral.target.assessed", target, FindTargets.Task::assessed)
        .ifPresent(one -> known.put(Figure8.DIAGNOSE, one));
    count(locale, "spiral.target.measured", target, task -> task.task().indicator() != null)
        .ifPresent(one -> known.put(Figure8.MONITOR, one));
    count(
            locale,
            "spiral.target.innovation",
            target,
            task -> task.task().head() == ScoreHead.INNOVATION)
        .ifPresent(one -> known.put(Figure8.INNOVATE, one));
    long changed = target.changes().stream().filter(one -> isAccepted(one)).count();
    if (changed > 0) {
      known.put(Figure8.RENEW, Known.of(words.text(locale, "spiral.target.changed", changed)));
    }
    if (target.conclusion() != null) {
      known.put(Figure8.LEARN, Known.of(target.conclusion()));
      known.put(
          Figure8.ENCOURAGE,
          new Known(
              words.of(locale, target.attainment().grade()), "/targets?year=" + target.year()));
    }
    return figure8.of(locale, known, stands(target), moved(locale, history));
  }

  private Map<String, Known> planned(Locale locale, FindTargets.Item target) {
    Map<String, Known> known = new HashMap<>();
    known.put(
        Figure8.TARGET,
        Known.of(
            words.text(
                locale,
                "spiral.target.given",
                target.tree().roots().size(),
                Objects.requireNonNullElse(target.document(), "–"))));
    count(locale, "spiral.target.criteria", target, task -> task.task().criterion() != null)
        .ifPresent(one -> known.put(Figure8.STANDARD, one));
    long parts = target.tasks().size() - target.tree().roots().size();
    if (parts > 0) {
      known.put(Figure8.DESIGN, Known.of(words.text(locale, "spiral.target.parts", parts)));
    }
    List<String> others =
        target.tasks().stream()
            .map(FindTargets.Task::task)
            .map(TargetTask::assignee)
            .filter(one -> !one.equals(target.unit()))
            .distinct()
            .toList();
    known.put(
        Figure8.ORGANISE,
        Known.of(
            others.isEmpty()
                ? unitNames.of(locale, target.unit(), target.unitName())
                : words.text(locale, "spiral.target.assignees", others.size())));
    return known;
  }

  private Optional<Known> count(
      Locale locale, String key, FindTargets.Item target, Predicate<FindTargets.Task> counted) {
    List<FindTargets.Task> leaves =
        target.tasks().stream()
            .filter(task -> !target.tree().isSplit(task.task().taskId()))
            .toList();
    long count = leaves.stream().filter(counted).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(Known.of(words.text(locale, key, count, leaves.size())));
  }

  private static boolean isAccepted(FindTargets.Change change) {
    return Boolean.TRUE.equals(change.accepted());
  }

  /** Whatever was done last of the lower loop. */
  static String stands(FindTargets.Item target) {
    if (target.state() == TargetState.CONCLUDED) {
      return Figure8.ENCOURAGE;
    }
    List<FindTargets.Task> leaves =
        target.tasks().stream()
            .filter(task -> !target.tree().isSplit(task.task().taskId()))
            .toList();
    if (!leaves.isEmpty() && leaves.stream().allMatch(FindTargets.Task::assessed)) {
      return Figure8.DIAGNOSE;
    }
    if (leaves.stream().anyMatch(task -> task.saidAt() != null)) {
      return Figure8.CARRY_OUT;
    }
    return target.tasks().size() == target.tree().roots().size()
        ? Figure8.TARGET
        : Figure8.ORGANISE;
  }

  private @Nullable Known moved(Locale locale, FindRegisterHistory.Result history) {
    if (history.steps().isEmpty()) {
      return null;
    }
    TakenStep last = history.steps().getLast();
    return Known.of(
        words.text(
            locale,
            "spiral.moved.step",
            periods.date(locale, LocalDate.ofInstant(last.at(), calendar.zone())),
            words.text(locale, "check.step." + last.step())));
  }
}
