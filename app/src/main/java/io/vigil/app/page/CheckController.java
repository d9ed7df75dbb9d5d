package io.vigil.app.page;

import io.vigil.api.casework.CaseFilter;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.message.Rejection;
import io.vigil.api.selfcheck.CheckedItem;
import io.vigil.api.selfcheck.FindSelfChecks;
import io.vigil.api.selfcheck.SelfCheckStep;
import io.vigil.app.check.ContingencyDesk;
import io.vigil.app.check.InspectionDesk;
import io.vigil.app.check.SelfCheckDesk;
import io.vigil.app.check.StepTold;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 自查与检查: what was planned, done, done late. */
@Controller
@ForOffice
class CheckController {
  private static final int SHOWN = 30;
  private static final String CHANNEL = "page";

  private final SelfCheckDesk selfChecks;
  private final ZeroReportViews zeroReports;
  private final InspectionDesk inspections;
  private final ContingencyDesk plans;
  private final Actors actors;
  private final UnitTree tree;
  private final UnitAccess access;

  CheckController(
      SelfCheckDesk selfChecks,
      ZeroReportViews zeroReports,
      InspectionDesk inspections,
      ContingencyDesk plans,
      Actors actors,
      UnitTree tree,
      UnitAccess access) {
    this.selfChecks = selfChecks;
    this.zeroReports = zeroReports;
    this.inspections = inspections;
    this.plans = plans;
    this.actors = actors;
    this.tree = tree;
    this.access = access;
  }

  @GetMapping("/checks")
  String page(
      @AuthenticationPrincipal SignedIn person,
      @ModelAttribute("filter") CaseListFilter filter,
      Model model) {
    filter.require(person, access);
    String unit = filter.unitOrNull();
    CaseFilter narrowed = filter.of(person);
    model.addAttribute("self", selfChecks.find(person, unit, null, null, 1));
    model.addAttribute(
        "selfShown", selfChecks.find(person, unit, null, null, narrowed, SHOWN).items());
    model.addAttribute("zero", zeroReports.of(person));
    Set<InspectionKind> kinds = kinds(filter);
    model.addAttribute("inspections", inspections.find(person, unit, kinds, null, null, 1));
    model.addAttribute(
        "inspectionsShown",
        inspections.find(person, unit, kinds, null, null, narrowed, SHOWN).items());
    model.addAttribute("kinds", InspectionKind.values());
    model.addAttribute("units", tree.choices(person, filter.unit()));
    model.addAttribute("hasTurns", !Turns.of(person).isEmpty());
    model.addAttribute("plans", plans.all(person));
    model.addAttribute(
        "mayRecord", person.is(Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER));
    model.addAttribute("mayPlan", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    return "checks";
  }

  /** What is no kind narrows nothing. */
  private static Set<InspectionKind> kinds(CaseListFilter filter) {
    return Arrays.stream(InspectionKind.values())
        .filter(kind -> kind.name().equals(filter.kind()))
        .collect(Collectors.toSet());
  }

  @PostMapping("/checks/self")
  @ForQualityOffice
  String plan(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String period,
      RedirectAttributes after) {
    var plan = new SelfCheckDesk.Plan(period, List.of(), List.of(), null, List.of(), null);
    try {
      selfChecks.plan(person, plan, CHANNEL);
    } catch (Rejection | IllegalArgumentException e) {
      after.addFlashAttribute("refused", e);
    }
    return "redirect:/checks";
  }

  @GetMapping("/checks/self/{id}")
  String selfCheck(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    FindSelfChecks.Item check = selfChecks.require(person, id);
    model.addAttribute("check", check);
    model.addAttribute("history", selfChecks.history(id));
    model.addAttribute("steps", CheckForms.names(selfChecks.possible(person, check)));
    model.addAttribute("actors", actors);
    return "self-check";
  }

  @PostMapping("/checks/self/{id}/{step}")
  @ForCaseworkers
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    try {
      SelfCheckStep wanted = CheckForms.step(step, SelfCheckStep.class);
      FindSelfChecks.Item check = selfChecks.require(person, id);
      selfChecks.take(person, id, wanted, told(check, fields), CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, after);
    }
    after.addAttribute("id", id);
    return "redirect:/checks/self/{id}";
  }

  /** The box of item n is ticked in {@code ok.n} where nothing was found. */
  private static StepTold told(FindSelfChecks.Item check, Map<String, String> fields) {
    List<CheckedItem> items =
        IntStream.range(0, check.checklist().size())
            .mapToObj(
                n -> new CheckedItem(check.checklist().get(n), fields.containsKey("ok." + n), null))
            .toList();
    return new StepTold(null, fields.get("text"), fields.get("item"), fields.get("finding"), items);
  }

  /** Two taps: open the page, say that nothing happened. */
  @PostMapping("/checks/zero-report")
  @ForCaseworkers
  String file(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String unit,
      @RequestParam String month,
      @RequestParam boolean nothing,
      @RequestParam(required = false) @Nullable String note,
      Model model) {
    ZeroReportViews.Filed filed = null;
    try {
      filed = zeroReports.file(person, unit, month, nothing, note, CHANNEL);
    } catch (Rejection e) {
      model.addAttribute("refused", e);
    }
    model.addAttribute("zero", zeroReports.of(person, filed));
    return "parts/zero-reports";
  }
}
