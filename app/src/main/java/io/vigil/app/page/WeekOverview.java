package io.vigil.app.page;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.delivery.FindTimeliness;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.CountWarnings;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.delivery.DeliveryDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The first page of those who see to the quality of all. */
@Component
class WeekOverview {
  private final WeekNumbers numbers;
  private final Better better;
  private final Headlines headlines;
  private final SignalViews signals;
  private final DeliveryDesk deliveries;
  private final CollegeCalendar calendar;

  WeekOverview(
      WeekNumbers numbers,
      Better better,
      Headlines headlines,
      SignalViews signals,
      DeliveryDesk deliveries,
      CollegeCalendar calendar) {
    this.numbers = numbers;
    this.better = better;
    this.headlines = headlines;
    this.signals = signals;
    this.deliveries = deliveries;
    this.calendar = calendar;
  }

  /** Open warnings of one level, from RED to BLUE. */
  record LevelRow(Level level, List<Long> open) {}

  String of(SignedIn person, Model model, Locale locale) {
    CountWarnings.Result counts = numbers.add(person, model, locale);
    List<FindWarnings.Item> open = better.newest(person, FindWarnings.Filter.OPEN);
    model.addAttribute("fresh", fresh(open));
    model.addAttribute("folded", counts.folded());
    model.addAttribute("ofTheYear", better.newest(person, FindWarnings.Filter.STRUCTURAL).size());
    model.addAttribute("levels", levels(counts));
    model.addAttribute("colours", List.of(Colour.values()).reversed());
    model.addAttribute("commonCauses", signals.commonCauses(person, locale));
    model.addAttribute("urgent", headlines.of(locale, open, better.add(person, model, locale)));
    if (person.seesEverything()) {
      FindTimeliness.Result weeks = deliveries.ofTwoWeeks(person.scopes());
      model.addAttribute("thisWeek", weeks.sum(0));
      model.addAttribute("lastWeek", weeks.sum(1));
    }
    return "overview";
  }

  /** Open warnings of this week. */
  private Map<Colour, Long> fresh(List<FindWarnings.Item> open) {
    LocalDate monday = numbers.monday();
    Map<Colour, Long> fresh = new EnumMap<>(Colour.class);
    Arrays.stream(Colour.values()).forEach(colour -> fresh.put(colour, 0L));
    open.stream()
        .filter(item -> !item.unitKind().isPerson())
        .filter(item -> !item.raisedAt().atZone(calendar.zone()).toLocalDate().isBefore(monday))
        .forEach(item -> fresh.merge(item.colour(), 1L, Long::sum));
    return fresh;
  }

  private static List<LevelRow> levels(CountWarnings.Result counts) {
    Map<Level, long[]> rows = new EnumMap<>(Level.class);
    Arrays.stream(Level.values())
        .filter(level -> !level.isPerson())
        .forEach(level -> rows.put(level, new long[Colour.values().length]));
    for (CountWarnings.Row row : counts.rows()) {
      rows.computeIfPresent(row.level(), (level, open) -> plus(open, row));
    }
    return rows.entrySet().stream()
        .map(row -> new LevelRow(row.getKey(), Arrays.stream(row.getValue()).boxed().toList()))
        .toList();
  }

  private static long[] plus(long[] open, CountWarnings.Row row) {
    open[Colour.RED.ordinal() - row.colour().ordinal()] += row.open();
    return open;
  }
}
