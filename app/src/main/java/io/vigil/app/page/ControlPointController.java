package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.message.Rejection;
import io.vigil.api.reading.FindUnitsOfControlPoint;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.DetectionWords;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@ForOffice
class ControlPointController {
  private static final int SIZE = 20;

  private final Questions questions;
  private final UnitAccess access;
  private final CollegeCalendar calendar;
  private final DetectionWords detection;

  ControlPointController(
      Questions questions, UnitAccess access, CollegeCalendar calendar, DetectionWords detection) {
    this.questions = questions;
    this.access = access;
    this.calendar = calendar;
    this.detection = detection;
  }

  @GetMapping("/control-points")
  String list(@RequestParam(defaultValue = "false") boolean all, Model model) {
    Map<Level, List<ListControlPoints.Item>> levels =
        questions.ask(new ListControlPoints(!all), ListControlPoints.Result.class).items().stream()
            .sorted(Comparator.comparing((ListControlPoints.Item item) -> item.definition().code()))
            .collect(
                Collectors.groupingBy(
                    item -> item.definition().level(),
                    () -> new EnumMap<>(Level.class),
                    Collectors.toList()));
    model.addAttribute("levels", levels);
    model.addAttribute("all", all);
    return "control-points";
  }

  @GetMapping("/control-points/{code}")
  String one(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String code,
      Model model,
      Locale locale) {
    FindControlPoint.Result found =
        questions.ask(new FindControlPoint(code), FindControlPoint.Result.class);
    ControlPointDefinition definition = found.definition();
    if (definition == null) {
      throw Rejection.notFound("control point", code);
    }
    model.addAttribute("title", name(definition, locale));
    model.addAttribute("lines", found.lines());
    model.addAttribute("tryable", !found.lines().isEmpty() && mayTry(person));
    addDetection(person, definition, found, model, locale);
    model.addAttribute("chartUnit", chartUnit(person, code));
    addUnits(person, definition, false, 0, model);
    return "control-point";
  }

  private void addDetection(
      SignedIn person,
      ControlPointDefinition point,
      FindControlPoint.Result found,
      Model model,
      Locale locale) {
    LocalDate today = calendar.today();
    Detection inForce =
        found.detections().stream()
            .map(FindControlPoint.DetectionVersion::detection)
            .filter(version -> !version.validFrom().isAfter(today))
            .findFirst()
            .orElse(null);
    JudgingRule rule = point.rule(null, inForce);
    model.addAttribute("method", detection.method(locale, rule));
    model.addAttribute("patience", detection.patience(locale, rule));
    model.addAttribute("rule", rule);
    model.addAttribute("detections", found.detections());
    model.addAttribute("detectionForm", DetectionForm.of(inForce, today));
    model.addAttribute("settable", person.seesEverything() && mayTry(person));
    model.addAttribute("colours", Colour.values());
  }

  @GetMapping("/control-points/{code}/units")
  String units(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String code,
      @RequestParam(defaultValue = "false") boolean former,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    addUnits(person, definition(code), former, page, model);
    return "parts/units-of-point";
  }

  private void addUnits(
      SignedIn person, ControlPointDefinition point, boolean former, int page, Model model) {
    int place = Math.max(page, 0);
    var query =
        new FindUnitsOfControlPoint(
            point.code(), calendar.today(), former, person.scopes(), place, SIZE);
    FindUnitsOfControlPoint.Result found =
        questions.ask(query, FindUnitsOfControlPoint.Result.class);
    model.addAttribute("point", point);
    model.addAttribute("units", found.rows());
    model.addAttribute("former", former);
    model.addAttribute("formerTotal", found.former());
    model.addAttribute("pager", new Pager(place, SIZE, found.total()));
  }

  private ControlPointDefinition definition(String code) {
    ControlPointDefinition definition =
        questions.ask(new FindControlPoint(code), FindControlPoint.Result.class).definition();
    if (definition == null) {
      throw Rejection.notFound("control point", code);
    }
    return definition;
  }

  private static boolean mayTry(SignedIn person) {
    return person.is(ForQualityOffice.class.getAnnotation(AllowedTo.class).value());
  }

  private static String name(ControlPointDefinition point, Locale locale) {
    String english = point.nameEn();
    return english != null && locale.getLanguage().equals("en") ? english : point.name();
  }

  /** The widest unit that the person sees: the college, or their own. */
  private String chartUnit(SignedIn person, String code) {
    if (!person.seesEverything()) {
      return person.scopes().getFirst();
    }
    return questions
        .ask(new ListUnits(null, null, List.of(), 1), ListUnits.Result.class)
        .units()
        .stream()
        .map(ListUnits.Item::unit)
        .findFirst()
        .orElse("");
  }
}
