package io.vigil.app.page;

import io.vigil.api.delivery.FindDeliveries;
import io.vigil.api.delivery.FindOwed;
import io.vigil.api.grading.Colour;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.delivery.DeliveryCalendar;
import io.vigil.app.delivery.DeliveryDesk;
import io.vigil.app.delivery.DeliveryWeek;
import io.vigil.app.diagnosis.ClassForms;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What somebody meets first, by what they are to the college. */
@Component
class FirstPages {
  private static final int CASES = 10;

  /** When a leader's task is due where the leader names no other day. */
  private static final int DIRECTIVE_DAYS = 7;

  private final WeekOverview overview;
  private final WeekNumbers numbers;
  private final Better better;
  private final Questions questions;
  private final WarningViews warnings;
  private final SeriesViews series;
  private final OwedViews owed;
  private final DeliveryViews deliveries;
  private final DeliveryDesk desk;
  private final DeliveryCalendar calendar;
  private final MachineState machine;
  private final Todos todos;
  private final DueSoon soon;
  private final Directives directives;
  private final ClassForms studentForms;

  FirstPages(
      WeekOverview overview,
      WeekNumbers numbers,
      Better better,
      Questions questions,
      WarningViews warnings,
      SeriesViews series,
      OwedViews owed,
      DeliveryViews deliveries,
      DeliveryDesk desk,
      DeliveryCalendar calendar,
      MachineState machine,
      Todos todos,
      DueSoon soon,
      Directives directives,
      ClassForms studentForms) {
    this.overview = overview;
    this.numbers = numbers;
    this.better = better;
    this.questions = questions;
    this.warnings = warnings;
    this.series = series;
    this.owed = owed;
    this.deliveries = deliveries;
    this.desk = desk;
    this.calendar = calendar;
    this.machine = machine;
    this.todos = todos;
    this.soon = soon;
    this.directives = directives;
    this.studentForms = studentForms;
  }

  /** A unit that somebody answers for, with its curves. */
  record Own(String unit, String name, UnitKind kind, List<SeriesViews.View> series) {}

  /** Data of the week that are not there and not due yet. */
  record Due(String name, String owner, @Nullable String ownerName, long open) {}

  /** Adds what the page needs, and names its template. */
  String of(SignedIn person, Model model, Locale locale) {
    return switch (person.role()) {
      case LEADER -> leader(person, model, locale);
      case DEPARTMENT, COUNSELLOR -> department(person, model, locale);
      case STUDENT -> "redirect:/complaints/own";
      case INFORMANT -> "redirect:/findings/new";
      case DATA_OWNER -> owner(person, model, locale);
      case REVIEWER -> reviewer(person, model, locale);
      case ADMIN -> administrator(person, model, locale);
      default -> overview.of(person, model, locale);
    };
  }

  /** One screen of a phone: only what is grave. */
  private String leader(SignedIn person, Model model, Locale locale) {
    numbers.add(person, model, locale);
    better.add(person, model, locale);
    List<FindWarnings.Item> grave = open(person, Colour.RED, Colour.ORANGE);
    directives.add(person, model);
    model.addAttribute("todos", todos.of(person, locale));
    model.addAttribute("directiveBy", calendar.today().plusDays(DIRECTIVE_DAYS));
    model.addAttribute("grave", warnings.of(locale, grave));
    return "first/leader";
  }

  private List<FindWarnings.Item> open(SignedIn person, Colour... colours) {
    return Stream.of(colours)
        .flatMap(colour -> cases(person, FindWarnings.Filter.OPEN, colour).stream())
        .toList();
  }

  /** Whoever answers for classes or for their own teaching sees those; others see what they owe. */
  private String department(SignedIn person, Model model, Locale locale) {
    List<ListUnits.Item> units = person.scopes().stream().flatMap(this::unit).toList();
    return units.stream().allMatch(unit -> isSmall(unit.kind()))
        ? own(person, units, model, locale)
        : owner(person, model, locale);
  }

  private static boolean isSmall(UnitKind kind) {
    return kind.isPerson() || kind == UnitKind.CLASS_GROUP || kind == UnitKind.COURSE_RUN;
  }

  private String own(SignedIn person, List<ListUnits.Item> units, Model model, Locale locale) {
    model.addAttribute(
        "own",
        units.stream()
            .map(
                unit ->
                    new Own(
                        unit.unit(),
                        name(unit),
                        unit.kind(),
                        series.of(locale, unit.unit(), unit.kind().isPerson())))
            .toList());
    model.addAttribute("studentForms", studentForms.progress(person).orElse(null));
    model.addAttribute("cases", openCases(person, locale));
    numbers.addMissing(person, model, locale);
    model.addAttribute("todos", todos.of(person, locale));
    return "first/own";
  }

  private String owner(SignedIn person, Model model, Locale locale) {
    List<FindOwed.Row> rows = desk.owed(person.scopes());
    model.addAttribute("owed", owed.of(locale, rows));
    model.addAttribute("owedTotal", rows.stream().mapToLong(FindOwed.Row::missing).sum());
    model.addAttribute("owedPeriods", rows.stream().mapToLong(row -> row.periods().size()).sum());
    model.addAttribute("mayAct", false);
    model.addAttribute("due", due(person, locale));
    model.addAttribute("todos", todos.of(person, locale));
    model.addAttribute("soon", soon.soon(person, locale, false));
    model.addAttribute("cases", openCases(person, locale));
    better.add(person, model, locale);
    return "first/owner";
  }

  private List<Due> due(SignedIn person, Locale locale) {
    List<DeliveryWeek> week = calendar.weeks(calendar.today(), 1);
    return week.isEmpty()
        ? List.of()
        : desk.grid(person.scopes(), week).rows().stream()
            .map(row -> due(locale, row))
            .filter(due -> due.open() > 0)
            .toList();
  }

  private static Due due(Locale locale, FindDeliveries.Row row) {
    return new Due(
        DeliveryViews.pick(locale, row.controlPointName(), row.controlPointNameEn()),
        row.feed().dataOwner(),
        row.ownerName(),
        row.cells().stream().mapToLong(FindDeliveries.Cell::open).sum());
  }

  /** Whether data come in time, and what became of the cases. */
  private String reviewer(SignedIn person, Model model, Locale locale) {
    model.addAttribute(
        "shares",
        deliveries.shares(
            desk.timeliness(person.scopes(), calendar.today()), calendar.spans(calendar.today())));
    model.addAttribute(
        "closed", warnings.of(locale, cases(person, FindWarnings.Filter.CLOSED, null)));
    return "first/reviewer";
  }

  private String administrator(SignedIn person, Model model, Locale locale) {
    model.addAttribute("machine", machine.now());
    return overview.of(person, model, locale);
  }

  private List<WarningView> openCases(SignedIn person, Locale locale) {
    return warnings.of(locale, cases(person, FindWarnings.Filter.OPEN, null));
  }

  private List<FindWarnings.Item> cases(
      SignedIn person, FindWarnings.Filter filter, @Nullable Colour colour) {
    var query =
        new FindWarnings(null, false, null, filter, colour, null, person.scopes(), true, 0, CASES);
    return questions.ask(query, FindWarnings.Result.class).items();
  }

  private Stream<ListUnits.Item> unit(String unit) {
    return Stream.ofNullable(questions.ask(new FindUnit(unit), FindUnit.Result.class).unit());
  }

  private static String name(ListUnits.Item unit) {
    String name = unit.name();
    return name == null ? unit.unit() : name;
  }
}
