package io.vigil.app.demo;

import io.vigil.api.calendar.TermDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What raises or lowers attendance, on the logistic scale. */
final class AttendanceEffects {
  private static final int TIRING_FROM = 8;

  private final DemoCalendar calendar;
  private final Map<String, Double> fixed;
  private final List<Story> stories;

  AttendanceEffects(DemoCalendar calendar) {
    this.calendar = calendar;
    this.fixed =
        Table.of("attendance-effects.csv").rows().stream()
            .collect(
                Collectors.toMap(
                    row -> row.text("effect") + " " + row.text("key"), row -> row.real("value")));
    this.stories = Table.of("attendance-stories.csv").rows().stream().map(Story::read).toList();
  }

  double ofGroup(ClassGroup group, int year) {
    return fixed("FACULTY", group.programme().faculty())
        + fixed("YEAR_OF_STUDY", Integer.toString(group.yearOfStudy(year)));
  }

  /** Weekday, week of the term, holidays nearby, and the chance of the day. */
  double ofDay(TermDates term, LocalDate day) {
    return fixed("WEEKDAY", day.getDayOfWeek().name())
        + ofWeek(term.weekOf(day).week())
        + (calendar.isBeforeHoliday(day) ? -0.35 : 0)
        + (calendar.isAfterHoliday(day) ? -0.20 : 0)
        + 0.05 * Chance.z("day|" + day);
  }

  double story(ClassGroup group, TermDates term, LocalDate day) {
    int week = term.weekOf(day).week();
    return stories.stream()
        .filter(story -> story.concerns(group, day))
        .mapToDouble(story -> story.effect(week))
        .sum();
  }

  private static double ofWeek(int week) {
    double effect = week == 1 ? -0.05 : 0;
    effect -= week > TIRING_FROM ? 0.015 * (week - TIRING_FROM) : 0;
    return week == DemoCalendar.CLASS_WEEKS ? effect - 0.25 : effect;
  }

  private double fixed(String effect, String key) {
    return fixed.getOrDefault(effect + " " + key, 0.0);
  }

  /** Something that happened to all classes, or to those whose id begins alike. */
  private record Story(
      String classes,
      LocalDate first,
      LocalDate last,
      @Nullable Integer firstWeek,
      List<Double> effects) {
    static Story read(Table.Row row) {
      return new Story(
          row.text("classes"),
          LocalDate.parse(row.text("first_day")),
          LocalDate.parse(row.text("last_day")),
          row.has("first_week") ? row.number("first_week") : null,
          Stream.of(row.text("effects").split(" ")).map(Double::valueOf).toList());
    }

    boolean concerns(ClassGroup group, LocalDate day) {
      return !day.isBefore(first)
          && !day.isAfter(last)
          && (classes.equals("*") || group.id().startsWith(classes));
    }

    /** The effect of the week, or of the whole story where it has no weeks. */
    double effect(int week) {
      int index = firstWeek == null ? 0 : week - firstWeek;
      return index >= 0 && index < effects.size() ? effects.get(index) : 0;
    }
  }
}
