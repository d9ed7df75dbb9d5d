package io.vigil.app.page;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.delivery.FindTimeliness;
import io.vigil.api.grading.Colour;
import io.vigil.api.overview.FindOverview;
import io.vigil.api.reading.FindMissing;
import io.vigil.api.warning.CountWarnings;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.WarningState;
import io.vigil.app.delivery.DeliveryDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what needs a hand this week. */
@Controller
@ForOffice
class OverviewController {
  private static final int SHOWN_BETTER = 5;
  private static final int LOOKED_AT = 300;
  private static final int SHOWN = 8;

  private final Questions questions;
  private final WarningViews views;
  private final MissingViews missing;
  private final Headlines headlines;
  private final DeliveryDesk deliveries;
  private final Matrix matrix;
  private final GoodNews news;
  private final SignalViews signals;
  private final CollegeCalendar calendar;
  private final FirstPages first;

  OverviewController(
      Questions questions,
      WarningViews views,
      MissingViews missing,
      Headlines headlines,
      DeliveryDesk deliveries,
      Matrix matrix,
      GoodNews news,
      SignalViews signals,
      CollegeCalendar calendar,
      FirstPages first) {
    this.questions = questions;
    this.views = views;
    this.missing = missing;
    this.headlines = headlines;
    this.deliveries = deliveries;
    this.matrix = matrix;
    this.news = news;
    this.signals = signals;
    this.calendar = calendar;
    this.first = first;
  }

  /** Open warnings of one colour: now, of this week, and when this week began. */
  record Count(Colour colour, long open, long fresh, long before) {}

  /** Open warnings of one level, from RED to BLUE. */
  record LevelRow(Level level, List<Long> open) {}

  @GetMapping("/")
  String overview(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
    List<FindWarnings.Item> open = warnings(person, FindWarnings.Filter.OPEN);
    List<FindWarnings.Item> recent = warnings(person, FindWarnings.Filter.ALL);
    CountWarnings.Result counts =
        questions.ask(new CountWarnings(person.scopes()), CountWarnings.Result.class);
    model.addAttribute("counts", counts(person, counts, open));
    model.addAttribute("folded", counts.folded());
    model.addAttribute("levels", levels(counts));
    model.addAttribute("colours", List.of(Colour.values()).reversed());
    model.addAttribute("commonCauses", signals.commonCauses(person, locale));
    model.addAttribute("urgent", headlines.of(locale, open, recent));
    model.addAttribute("better", views.of(locale, better(recent)));
    model.addAttribute("news", news.of(person, locale));
    if (person.seesEverything()) {
      model.addAttribute(
          "delivery", questions.ask(new FindOverview(calendar.today()), FindOverview.Result.class));
      FindTimeliness.Result weeks = deliveries.ofTwoWeeks(person.scopes());
      model.addAttribute("thisWeek", weeks.sum(0));
      model.addAttribute("lastWeek", weeks.sum(1));
    }
    addMissing(person, model, locale);
    return first.of(person, model, locale);
  }

  private void addMissing(SignedIn person, Model model, Locale locale) {
    FindMissing.Result gaps = missing.find(person);
    model.addAttribute("missingTotal", gaps.total());
    model.addAttribute("missing", missing.rows(locale, gaps, SHOWN));
  }

  @GetMapping("/matrix")
  String matrix(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("matrix", matrix.of(person));
    return "parts/matrix";
  }

  private List<FindWarnings.Item> warnings(SignedIn person, FindWarnings.Filter filter) {
    var query =
        new FindWarnings(
            null, false, null, filter, null, null, person.scopes(), true, 0, LOOKED_AT);
    return questions.ask(query, FindWarnings.Result.class).items();
  }

  private List<Count> counts(
      SignedIn person, CountWarnings.Result counts, List<FindWarnings.Item> open) {
    LocalDate monday = calendar.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    CountWarnings.Result before =
        questions.ask(
            new CountWarnings(person.scopes(), monday.atStartOfDay(calendar.zone()).toInstant()),
            CountWarnings.Result.class);
    return List.of(Colour.values()).reversed().stream()
        .map(
            colour ->
                new Count(
                    colour,
                    sum(counts, colour),
                    open.stream().filter(item -> isFresh(item, colour, monday)).count(),
                    sum(before, colour)))
        .toList();
  }

  private static long sum(CountWarnings.Result counts, Colour colour) {
    return counts.rows().stream()
        .filter(row -> row.colour() == colour)
        .mapToLong(CountWarnings.Row::open)
        .sum();
  }

  private boolean isFresh(FindWarnings.Item item, Colour colour, LocalDate monday) {
    return item.colour() == colour
        && !item.unitKind().isPerson()
        && !item.raisedAt().atZone(calendar.zone()).toLocalDate().isBefore(monday);
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

  /** Cases whose values are back, newest first. */
  private List<FindWarnings.Item> better(List<FindWarnings.Item> recent) {
    LocalDate month = calendar.today().minusWeeks(6);
    return recent.stream()
        .filter(item -> item.state() == WarningState.CLEARED || item.state() == WarningState.CLOSED)
        .filter(item -> item.evidence().colour() == null && item.evidence().missing() == null)
        .filter(item -> !item.unitKind().isPerson())
        .filter(item -> item.evidence().period().to().isAfter(month))
        .limit(SHOWN_BETTER)
        .toList();
  }
}
