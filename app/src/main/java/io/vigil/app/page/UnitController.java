package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.message.Rejection;
import io.vigil.api.reading.FindCorrections;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.register.MeetingDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.UnitNames;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Units: faculties, programmes, courses, classes. */
@Controller
@ForOffice
class UnitController {
  private static final int FOUND = 100;
  private static final int SUGGESTED = 20;
  private static final int WARNINGS = 10;
  private static final int CASES = 200;

  private final Questions questions;
  private final UnitAccess access;
  private final UnitTree tree;
  private final SeriesViews series;
  private final WarningViews warnings;
  private final TrendTables tables;
  private final SignalViews signals;
  private final PointSpiral spirals;
  private final UnitSpiral unitSpiral;
  private final UnitYear year;
  private final ProgrammeAdjustment adjustment;
  private final UnitNames unitNames;

  UnitController(
      Questions questions,
      UnitAccess access,
      UnitTree tree,
      SeriesViews series,
      WarningViews warnings,
      TrendTables tables,
      SignalViews signals,
      PointSpiral spirals,
      UnitSpiral unitSpiral,
      UnitYear year,
      ProgrammeAdjustment adjustment,
      UnitNames unitNames) {
    this.questions = questions;
    this.access = access;
    this.tree = tree;
    this.series = series;
    this.warnings = warnings;
    this.tables = tables;
    this.signals = signals;
    this.spirals = spirals;
    this.unitSpiral = unitSpiral;
    this.year = year;
    this.adjustment = adjustment;
    this.unitNames = unitNames;
  }

  @GetMapping("/units")
  String list(
      @AuthenticationPrincipal SignedIn person, @RequestParam @Nullable String text, Model model) {
    String wanted = text == null ? "" : text.strip();
    model.addAttribute("text", wanted);
    model.addAttribute(
        "branches",
        wanted.isEmpty() ? tree.of(person) : List.of(tree.search(person, wanted, FOUND)));
    return "units";
  }

  /** Units whose names or ids hold what somebody began to write. */
  @GetMapping("/units/suggestions")
  String suggestions(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String unit,
      Model model) {
    String wanted = unit.strip();
    model.addAttribute(
        "found", wanted.isEmpty() ? List.of() : tree.suggestions(person, wanted, SUGGESTED));
    return "parts/unit-options";
  }

  @GetMapping("/units/{unit}")
  String one(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String unit,
      Model model,
      Locale locale) {
    FindUnit.Result found = access.require(person, unit);
    ListUnits.Item item = found.unit();
    model.addAttribute("unit", item);
    model.addAttribute("title", unitNames.of(unit, item == null ? null : item.name()));
    model.addAttribute("ancestors", visible(person, found.ancestors()));
    model.addAttribute("children", tree.byKind(person, found.children()));
    boolean ofPerson = isPerson(item);
    List<SeriesViews.View> curves = series.of(locale, unit, ofPerson);
    model.addAttribute("series", curves);
    model.addAttribute("person", ofPerson);
    model.addAttribute("signals", signals.recent(person, locale, unit));
    FindWarnings.Result open = warnings(person, unit, null, FindWarnings.Filter.OPEN);
    List<FindWarnings.Item> cases = open.items();
    model.addAttribute("warningTotal", open.total());
    model.addAttribute("warningFolded", open.folded());
    model.addAttribute("warnings", latest(locale, cases));
    if (!ofPerson) {
      model.addAttribute("spiral", unitSpiral.of(person, locale, unit, curves.size(), cases));
      model.addAttribute("mayCall", MeetingDesk.mayCall(person));
      year.of(person, unit).forEach(model::addAttribute);
      model.addAttribute("adjustment", adjustment.of(person, locale, item));
    }
    return "unit";
  }

  @GetMapping("/units/{unit}/control-points/{code}")
  String series(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String unit,
      @PathVariable String code,
      Model model,
      Locale locale) {
    FindUnit.Result found = access.require(person, unit);
    FindControlPoint.Result point =
        questions.ask(new FindControlPoint(code), FindControlPoint.Result.class);
    ControlPointDefinition definition = point.definition();
    if (definition == null) {
      throw Rejection.notFound("control point", code);
    }
    model.addAttribute("title", definition.name());
    model.addAttribute("unit", found.unit());
    model.addAttribute("ancestors", visible(person, found.ancestors()));
    model.addAttribute("point", definition);
    model.addAttribute("signals", signals.ofSeries(person, locale, unit, code));
    List<TrendTables.Row> rows = tables.latest(locale, definition, unit, isPerson(found.unit()));
    List<FindWarnings.Item> cases = warnings(person, unit, code, FindWarnings.Filter.ALL).items();
    model.addAttribute("rows", rows);
    model.addAttribute("spiral", spirals.of(person, locale, unit, point, definition, rows, cases));
    model.addAttribute(
        "corrections",
        questions.ask(new FindCorrections(code, unit, 20), FindCorrections.Result.class).rows());
    model.addAttribute("warnings", latest(locale, cases));
    return "series";
  }

  private List<WarningView> latest(Locale locale, List<FindWarnings.Item> cases) {
    return warnings.of(locale, cases.subList(0, Math.min(WARNINGS, cases.size())));
  }

  private static boolean isPerson(ListUnits.@Nullable Item unit) {
    return unit != null && unit.kind().isPerson();
  }

  private FindWarnings.Result warnings(
      SignedIn person, String unit, @Nullable String code, FindWarnings.Filter filter) {
    var query =
        new FindWarnings(
            unit, code == null, code, filter, null, null, person.scopes(), code == null, 0, CASES);
    return questions.ask(query, FindWarnings.Result.class);
  }

  private List<ListUnits.Item> visible(SignedIn person, List<ListUnits.Item> units) {
    return units.stream().filter(unit -> access.sees(person, unit)).toList();
  }
}
