package io.vigil.app.page;

import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.complaint.FindComplaint;
import io.vigil.api.message.Rejection;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.attachment.Enclosures;
import io.vigil.app.complaint.ComplaintDesk;
import io.vigil.app.complaint.ComplaintLists;
import io.vigil.app.complaint.Filing;
import io.vigil.app.complaint.FilingDesk;
import io.vigil.app.diagnosis.StudentFormDesk;
import io.vigil.app.security.ForComplainants;
import io.vigil.app.security.OpenToAnonymous;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Filing a request from a phone, and what became of it. */
@Controller
@ForComplainants
class ComplaintFormController {
  private static final int UNITS = 200;

  private final ComplaintDesk desk;
  private final FilingDesk filings;
  private final ComplaintLists lists;
  private final ComplaintViews views;
  private final Questions questions;
  private final Enclosures enclosures;
  private final StudentFormDesk studentForms;

  ComplaintFormController(
      ComplaintDesk desk,
      FilingDesk filings,
      ComplaintLists lists,
      ComplaintViews views,
      Questions questions,
      Enclosures enclosures,
      StudentFormDesk studentForms) {
    this.desk = desk;
    this.filings = filings;
    this.lists = lists;
    this.views = views;
    this.questions = questions;
    this.enclosures = enclosures;
    this.studentForms = studentForms;
  }

  @GetMapping("/complaints/new")
  @OpenToAnonymous
  String form(
      @AuthenticationPrincipal @Nullable SignedIn person,
      @RequestParam(defaultValue = "") String place,
      Model model) {
    model.addAttribute("enclosed", enclosures.limit(person != null));
    model.addAttribute("place", lists.place(place).map(ComplaintLists.Place::name).orElse(""));
    model.addAttribute("places", lists.places());
    model.addAttribute("kinds", ComplaintViews.kinds());
    model.addAttribute(
        "categories", lists.categories().stream().filter(one -> one.kind() == null).toList());
    model.addAttribute("units", units());
    return "complaint-new";
  }

  /** Faculties and offices: what lies directly below the college. */
  private List<ListUnits.Item> units() {
    return below(null).stream().flatMap(root -> below(root.unit()).stream()).toList();
  }

  private List<ListUnits.Item> below(@Nullable String parent) {
    return questions
        .ask(new ListUnits(parent, null, List.of(), UNITS), ListUnits.Result.class)
        .units()
        .stream()
        .filter(unit -> !unit.kind().isPerson())
        .toList();
  }

  @PostMapping("/complaints/new")
  @OpenToAnonymous
  String file(
      @AuthenticationPrincipal @Nullable SignedIn person,
      @RequestParam String subject,
      @RequestParam String text,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(defaultValue = "false") boolean scanned,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request,
      Model model) {
    var filing =
        new Filing(
            unit,
            subject,
            text,
            place,
            kind,
            category,
            contact,
            scanned ? "QR" : "WEB",
            null,
            null,
            null);
    try {
      FilingDesk.Filed filed = filings.file(person, filing, files, request.getRemoteAddr(), "page");
      model.addAttribute("code", filed.code().text());
      model.addAttribute("files", filed.kept());
      model.addAttribute("lost", filed.lost());
      return "complaint-filed";
    } catch (Rejection | ErrorResponseException e) {
      model.addAttribute("refused", e);
      model.addAttribute("told", filing);
      model.addAttribute("scanned", scanned);
      return form(person, place, model);
    }
  }

  /** What somebody filed while signed in. */
  @GetMapping("/complaints/own")
  String own(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
    model.addAttribute("own", desk.own(person).stream().map(found -> own(found, locale)).toList());
    model.addAttribute("formWaits", studentForms.waiting(person).orElse(null));
    return "complaints-own";
  }

  /**
   * A request of one's own, and what became of it.
   *
   * @param steps that may be taken now
   */
  record Own(FindComplaint.Found found, List<?> history, List<ComplaintStep> steps) {}

  private Own own(FindComplaint.Found found, Locale locale) {
    return new Own(found, views.told(locale, found), desk.ownSteps(found));
  }

  @GetMapping("/complaints/own/{id}")
  String ownOne(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    model.addAttribute("one", own(desk.own(person, id), locale));
    return "complaint-own";
  }

  @PostMapping("/complaints/own/{id}/{word}")
  String sayOwn(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String word,
      @RequestParam(defaultValue = "") String text,
      Model model,
      Locale locale) {
    try {
      desk.takeOwn(person, id, step(word), text, "page");
      return "redirect:/complaints/own/" + id;
    } catch (Rejection e) {
      model.addAttribute("refused", e);
      return ownOne(person, id, model, locale);
    }
  }

  private static ComplaintStep step(String word) {
    return ComplaintStep.of(word).orElseThrow(() -> Rejection.notFound("step", word));
  }

  @GetMapping("/complaints/status")
  @OpenToAnonymous
  String status(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      Model model,
      Locale locale) {
    model.addAttribute("code", code);
    if (!code.isBlank()) {
      show(code, request, model, locale);
    }
    return "complaint-status";
  }

  private void show(String code, HttpServletRequest request, Model model, Locale locale) {
    try {
      FindComplaint.Found found = desk.byCode(code, request.getRemoteAddr());
      model.addAttribute("one", own(found, locale));
      model.addAttribute("enclosed", enclosures.limit(false));
    } catch (Rejection e) {
      model.addAttribute("unknown", true);
    }
  }

  /** Photos and files follow later. */
  @PostMapping("/complaints/status/files")
  @OpenToAnonymous
  String add(
      @RequestParam String code,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request,
      Model model,
      Locale locale) {
    try {
      Enclosures.Made<Integer> added = filings.add(code, files, request.getRemoteAddr(), "page");
      model.addAttribute("added", added.made());
      model.addAttribute("lost", added.lost());
    } catch (Rejection | ErrorResponseException e) {
      model.addAttribute("refused", e);
    }
    return status(code, request, model, locale);
  }

  @PostMapping("/complaints/status/{word}")
  @OpenToAnonymous
  String say(
      @PathVariable String word,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request,
      Model model,
      Locale locale) {
    try {
      desk.take(code, step(word), text, request.getRemoteAddr(), "page");
    } catch (Rejection e) {
      model.addAttribute("refused", e);
    }
    return status(code, request, model, locale);
  }
}
