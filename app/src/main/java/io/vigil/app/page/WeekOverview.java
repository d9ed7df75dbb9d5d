package io.vigil.app.page;

import io.vigil.api.delivery.FindTimeliness;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.delivery.DeliveryDesk;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
  private final Todos todos;
  private final DueSoon soon;
  private final WorkCalendar calendar;

  WeekOverview(
      WeekNumbers numbers,
      Better better,
      Headlines headlines,
      SignalViews signals,
      DeliveryDesk deliveries,
      Todos todos,
      DueSoon soon,
      WorkCalendar calendar) {
    this.numbers = numbers;
    this.better = better;
    this.headlines = headlines;
    this.signals = signals;
    this.deliveries = deliveries;
    this.todos = todos;
    this.soon = soon;
    this.calendar = calendar;
  }

  String of(SignedIn person, Model model, Locale locale) {
    model.addAttribute("folded", numbers.add(person, model, locale).folded());
    List<FindWarnings.Item> ofTheYear = better.newest(person, FindWarnings.Filter.STRUCTURAL);
    List<FindWarnings.Item> open =
        Stream.concat(better.newest(person, FindWarnings.Filter.OPEN).stream(), ofTheYear.stream())
            .toList();
    model.addAttribute("ofTheYear", ofTheYear.size());
    model.addAttribute("todos", todos.of(person, locale));
    model.addAttribute("soon", soon.soon(person, locale, false));
    model.addAttribute("weeks", calendar.of(person, locale));
    model.addAttribute("commonCauses", signals.commonCauses(person, locale));
    better.add(person, model, locale);
    model.addAttribute("urgent", headlines.of(person, locale, open));
    if (person.seesEverything()) {
      FindTimeliness.Result weeks = deliveries.ofTwoWeeks(person.scopes());
      model.addAttribute("thisWeek", weeks.sum(0));
      model.addAttribute("lastWeek", weeks.sum(1));
    }
    return "overview";
  }
}
