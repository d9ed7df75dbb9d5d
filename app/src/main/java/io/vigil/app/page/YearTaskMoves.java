package io.vigil.app.page;

import io.vigil.api.casework.TakenStep;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.api.targets.FindTargets;
import io.vigil.app.page.Figure8.Known;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What moved a task of the year where it stands on the spiral. */
@Component
class YearTaskMoves {
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Words words;

  YearTaskMoves(CollegeCalendar calendar, Periods periods, Words words) {
    this.calendar = calendar;
    this.periods = periods;
    this.words = words;
  }

  @Nullable Known to(
      Locale locale,
      FindTargets.Item target,
      TargetRow row,
      FindRegisterHistory.Result history,
      String stands) {
    return switch (stands) {
      case Figure8.ENCOURAGE -> last(locale, history, "conclude");
      case Figure8.DIAGNOSE -> saidLast(locale, target, row, "assess");
      case Figure8.CARRY_OUT ->
          YearTaskStanding.leaves(target, row.task()).stream()
                  .anyMatch(task -> task.saidAt() != null)
              ? saidLast(locale, target, row, "report")
              : Known.of(words.text(locale, "spiral.one.served"));
      case Figure8.ORGANISE -> last(locale, history, row.isSplit() ? "split" : "issue");
      default -> last(locale, history, "issue");
    };
  }

  private @Nullable Known saidLast(
      Locale locale, FindTargets.Item target, TargetRow row, String step) {
    return YearTaskStanding.leaves(target, row.task()).stream()
        .flatMap(task -> Stream.ofNullable(task.saidAt()))
        .max(Comparator.naturalOrder())
        .map(at -> step(locale, at, step))
        .orElse(null);
  }

  private @Nullable Known last(Locale locale, FindRegisterHistory.Result history, String step) {
    return history.steps().stream()
        .filter(one -> one.step().equals(step))
        .map(TakenStep::at)
        .max(Comparator.naturalOrder())
        .map(at -> step(locale, at, step))
        .orElse(null);
  }

  private Known step(Locale locale, Instant at, String step) {
    return Known.of(
        words.text(
            locale,
            "spiral.moved.step",
            periods.date(locale, LocalDate.ofInstant(at, calendar.zone())),
            words.text(locale, "check.step." + step)));
  }
}
