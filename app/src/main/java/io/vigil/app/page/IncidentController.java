package io.vigil.app.page;

import io.vigil.api.incident.FindIncidents;
import io.vigil.api.incident.IncidentReceipt;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.incident.PostType;
import io.vigil.api.incident.Quorum;
import io.vigil.api.message.Rejection;
import io.vigil.api.tally.Severity;
import io.vigil.app.attachment.Enclosures;
import io.vigil.app.casework.Said;
import io.vigil.app.incident.CaseRights;
import io.vigil.app.incident.Charge;
import io.vigil.app.incident.IncidentDesk;
import io.vigil.app.incident.IncidentMeasure;
import io.vigil.app.incident.StepTold;
import io.vigil.app.incident.Telling;
import io.vigil.app.security.Actors;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.command.incident.Transitions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One incident: its next step, its history, and the decision on paper (认定书). */
@Controller
@ForOffice
class IncidentController {
  private final IncidentDesk desk;
  private final IncidentPapers papers;
  private final Charge charge;
  private final CaseRights rights;
  private final Telling telling;
  private final UnitTree tree;
  private final Actors actors;
  private final Enclosures enclosures;
  private final IncidentWarnings warnings;
  private final IncidentAssessment assessment;
  private final IncidentPlans plans;
  private final IncidentSources sources;

  IncidentController(
      IncidentDesk desk,
      IncidentPapers papers,
      Charge charge,
      CaseRights rights,
      Telling telling,
      UnitTree tree,
      Actors actors,
      Enclosures enclosures,
      IncidentWarnings warnings,
      IncidentAssessment assessment,
      IncidentPlans plans,
      IncidentSources sources) {
    this.desk = desk;
    this.papers = papers;
    this.charge = charge;
    this.rights = rights;
    this.telling = telling;
    this.tree = tree;
    this.actors = actors;
    this.enclosures = enclosures;
    this.warnings = warnings;
    this.assessment = assessment;
    this.plans = plans;
    this.sources = sources;
  }

  @GetMapping("/findings/incidents/new")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.DATA_OWNER, Role.DEPARTMENT})
  String form(@AuthenticationPrincipal SignedIn person, Model model) {
    if (!rights.mayReport(person)) {
      throw new AccessDeniedException("reports no incidents");
    }
    model.addAttribute("rules", telling.rules(telling.today()));
    model.addAttribute("units", tree.choices(person, null));
    model.addAttribute("posts", PostType.values());
    model.addAttribute("enclosed", enclosures.limit(true));
    return "incident-new";
  }

  @PostMapping("/findings/incidents")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.DATA_OWNER, Role.DEPARTMENT})
  String report(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String unit,
      @RequestParam String category,
      @RequestParam String occurredAt,
      @RequestParam String description,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Model model,
      RedirectAttributes after) {
    try {
      var told =
          new IncidentDesk.ReportTold(
              unit,
              category,
              occurredAt,
              description,
              FindingController.measured(fields.get("clause"), fields.get("value")),
              fields.get("place"),
              WrittenNumbers.whole("affected", fields.get("affected")),
              fields.get("person"),
              null,
              null,
              fields.get("post"));
      Enclosures.Made<IncidentReceipt> reported =
          enclosures.taking(files, true, read -> desk.report(person, told, read, "page"));
      after.addFlashAttribute("lost", reported.lost());
      Severity proposed = reported.made().proposedSeverity();
      return "redirect:/findings?done=" + (proposed == null ? "incident" : "incident." + proposed);
    } catch (Rejection e) {
      model.addAttribute("refused", e);
      model.addAttribute("typed", fields);
      return form(person, model);
    }
  }

  @GetMapping("/findings/incidents/{id}")
  String incident(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    FindIncidents.Item item = desk.incident(person, id);
    model.addAttribute("incident", item);
    model.addAttribute("rules", telling.rules(item.occurredOn()));
    model.addAttribute("actors", actors);
    List<IncidentStep> steps = steps(person, item);
    model.addAttribute("steps", steps);
    model.addAttribute(
        "measures", item.readable() ? IncidentMeasure.of(item) : List.<IncidentMeasure>of());
    model.addAttribute(
        "warnings",
        item.readable()
            ? warnings.around(person, LocaleContextHolder.getLocale(), item)
            : List.of());
    model.addAttribute(
        "plans", item.readable() ? plans.of(person, id) : List.<IncidentPlans.Use>of());
    model.addAttribute("source", sources.of(person, item));
    model.addAttribute("voting", Charge.isForCommittee(person));
    assessment.show(person, item, steps.contains(IncidentStep.ASSESS), model);
    model.addAttribute(
        "proposable", Arrays.stream(Severity.values()).filter(Severity::isIncident).toList());
    model.addAttribute(
        "decidable",
        Arrays.stream(Severity.values())
            .filter(grade -> charge.mayDecide(person, item, IncidentStep.DECIDE, grade))
            .toList());
    return "incident";
  }

  private List<IncidentStep> steps(SignedIn person, FindIncidents.Item item) {
    return Transitions.allowed(item.state()).stream()
        .filter(step -> rights.may(person, step))
        .filter(step -> charge.mayDecide(person, item, step, null))
        .toList();
  }

  @GetMapping("/findings/incidents/{id}/notice")
  String notice(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    String incident = "/findings/incidents/" + id;
    return PaperView.show(
        model, papers.decision(person, id, locale), incident, incident + "/notice/file");
  }

  /** 整改单. */
  @GetMapping("/findings/incidents/{id}/rectification")
  String rectification(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    String incident = "/findings/incidents/" + id;
    return PaperView.show(
        model,
        papers.rectification(person, id, locale),
        incident,
        incident + "/rectification/file");
  }

  @PostMapping("/findings/incidents/{id}/{step}")
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> fields,
      Model model) {
    try {
      StepTold told = told(fields.toSingleValueMap(), AssessmentFields.of(fields).told());
      desk.take(person, id, step, told, "page");
      return "redirect:/findings/incidents/" + id + "?done";
    } catch (Rejection e) {
      if (e.kind() == Rejection.Kind.NOT_FOUND) {
        throw e;
      }
      model.addAttribute("refused", e);
      model.addAttribute("taken", step);
      model.addAttribute("typed", fields.toSingleValueMap());
      String page = incident(person, id, model);
      if (step.equals(IncidentStep.ASSESS.path())) {
        model.addAttribute("assessed", AssessmentFields.of(fields));
      }
      return page;
    }
  }

  private static StepTold told(
      Map<String, String> fields, StepTold.@Nullable AssessmentTold assessment) {
    return new StepTold(
        null,
        fields.get("text"),
        fields.get("severity"),
        FindingController.measured(fields.get("clause"), fields.get("value")),
        fields.get("person"),
        lines(fields.get("consequences")),
        lines(fields.get("panel")).stream().map(IncidentController::member).toList(),
        fields.get("document"),
        fields.get("responsible"),
        fields.get("dueOn"),
        WrittenAnswers.yesNo("effective", fields.get("effective")),
        null,
        null,
        null,
        assessment,
        quorum(fields));
  }

  private static @Nullable Quorum quorum(Map<String, String> fields) {
    Integer members = WrittenNumbers.whole("members", fields.get("members"));
    Integer present = WrittenNumbers.whole("present", fields.get("present"));
    Integer inFavour = WrittenNumbers.whole("inFavour", fields.get("inFavour"));
    return members == null && present == null && inFavour == null
        ? null
        : new Quorum(
            Said.required("members", members),
            Said.required("present", present),
            Said.required("inFavour", inFavour));
  }

  private static List<String> lines(@Nullable String text) {
    return text == null
        ? List.of()
        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Who, and after a space of which unit. */
  private static StepTold.Member member(String line) {
    String[] parts = line.split("[\\s\u3000,，、]+", 2);
    return new StepTold.Member(parts[0], parts.length == 2 ? parts[1] : null);
  }
}
