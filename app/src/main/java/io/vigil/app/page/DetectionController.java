package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.controlpoint.SetDetection;
import io.vigil.api.grading.Detection;
import io.vigil.api.message.Rejection;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sets how warnings of a control point come and go beyond its lines; never backwards. */
@Controller
@ForQualityOffice
class DetectionController {
  private final Questions questions;
  private final Orders orders;
  private final CollegeCalendar calendar;
  private final ControlPointController points;
  private final Words words;

  DetectionController(
      Questions questions,
      Orders orders,
      CollegeCalendar calendar,
      ControlPointController points,
      Words words) {
    this.questions = questions;
    this.orders = orders;
    this.calendar = calendar;
    this.points = points;
    this.words = words;
  }

  @PostMapping("/control-points/{code}/detection")
  ModelAndView set(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String code,
      @ModelAttribute("detectionForm") DetectionForm form,
      Model model,
      Locale locale) {
    ControlPointDefinition point =
        questions.ask(new FindControlPoint(code), FindControlPoint.Result.class).definition();
    if (point == null) {
      throw Rejection.notFound("control point", code);
    }
    if (!person.seesEverything()) {
      throw new AccessDeniedException("a decision for the whole college");
    }
    String problem = form.problem(calendar.today(), point.persistence());
    if (problem != null) {
      String page = points.one(person, code, model, locale);
      model.addAttribute("detectionForm", form);
      model.addAttribute("detectionRefusal", refusal(locale, problem, point.persistence()));
      return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    LocalDate from = Objects.requireNonNull(form.validFrom());
    orders.give(new SetDetection(code, form.detection(from), form.decidedBy()), "page");
    return new ModelAndView("redirect:/control-points/" + code + "?set#detection");
  }

  private String refusal(Locale locale, String problem, int persistence) {
    boolean window = problem.equals("window");
    return words.text(
        locale,
        "detection.refuse." + problem,
        window ? persistence : Detection.SHORTEST,
        window ? Detection.WIDEST : Detection.LONGEST);
  }
}
