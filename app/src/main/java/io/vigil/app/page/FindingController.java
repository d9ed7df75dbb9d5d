package io.vigil.app.page;

import io.vigil.api.casework.CaseFilter.Standing;
import io.vigil.api.finding.FindFindings;
import io.vigil.api.finding.FindingKind;
import io.vigil.api.finding.FindingReceipt;
import io.vigil.api.finding.FindingState;
import io.vigil.api.finding.FindingStep;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.message.Rejection;
import io.vigil.app.attachment.Enclosures;
import io.vigil.app.incident.CaseRights;
import io.vigil.app.incident.FindingDesk;
import io.vigil.app.incident.IncidentDesk;
import io.vigil.app.incident.QuantityTold;
import io.vigil.app.incident.StepTold;
import io.vigil.app.incident.Telling;
import io.vigil.app.security.ForNoting;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 检查与事故: what checks found, and the cases that came of it. */
@Controller
@ForOffice
class FindingController {
  private static final String CHANNEL = "page";
  private static final int BOARD = 60;
  private static final int LISTED = 20;
  private static final String LAPSES = "lapses";

  /** Rounds and lessons have a form of their own, which counts them too. */
  private static final List<FindingKind> OTHER_KINDS =
      List.of(FindingKind.SPOT_CHECK, FindingKind.INVIGILATION, FindingKind.STUDENT_INFORMANT);

  private static final List<String> TABS = List.of("findings", "incidents", LAPSES);

  private static final List<FindingState> LANES =
      List.of(FindingState.NEW, FindingState.WITH_UNIT, FindingState.RECHECKING, FindingState.DONE);

  private final FindingDesk findings;
  private final IncidentDesk incidents;
  private final Telling telling;
  private final UnitTree tree;
  private final UnitAccess access;
  private final CaseRights rights;
  private final Enclosures enclosures;

  FindingController(
      FindingDesk findings,
      IncidentDesk incidents,
      Telling telling,
      UnitTree tree,
      UnitAccess access,
      CaseRights rights,
      Enclosures enclosures) {
    this.findings = findings;
    this.incidents = incidents;
    this.telling = telling;
    this.tree = tree;
    this.access = access;
    this.rights = rights;
    this.enclosures = enclosures;
  }

  /** A column of the board. */
  record Lane(FindingState state, List<FindFindings.Item> items) {}

  @GetMapping("/findings")
  String board(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "findings") String tab,
      @RequestParam(required = false) @Nullable String state,
      @ModelAttribute("filter") CaseListFilter asked,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    String shown = TABS.contains(tab) ? tab : TABS.getFirst();
    boolean lapses = shown.equals(LAPSES);
    CaseListFilter filter = lapses ? asked.orAll(state != null) : asked;
    filter.require(person, access);
    model.addAttribute("filter", filter);
    model.addAttribute("tab", shown);
    if (shown.equals(TABS.getFirst())) {
      addFindings(person, filter, model);
    } else {
      addIncidents(person, filter, lapses, Math.max(page, 0), model);
    }
    model.addAttribute("units", tree.choices(person, filter.unit()));
    model.addAttribute("hasTurns", !Turns.of(person).isEmpty());
    model.addAttribute("rules", telling.rules(telling.today()));
    model.addAttribute("mayNote", rights.mayNote(person));
    model.addAttribute("mayReport", rights.mayReport(person));
    return "findings";
  }

  /** Columns in which there can be nothing are left out. */
  private void addFindings(SignedIn person, CaseListFilter filter, Model model) {
    FindFindings.Result found =
        findings.findings(person, filter.unitOrNull(), filter.of(person), 0, BOARD);
    boolean open = filter.of(person).standing() == Standing.NEEDS_HAND;
    model.addAttribute("found", found);
    model.addAttribute("kinds", FindingKind.values());
    model.addAttribute(
        "lanes",
        LANES.stream()
            .filter(state -> !open || state.isOpen())
            .map(state -> lane(state, found.items()))
            .toList());
  }

  private void addIncidents(
      SignedIn person, CaseListFilter filter, boolean lapses, int page, Model model) {
    FindIncidents.Result found =
        incidents.incidents(
            person, null, lapses, filter.unitOrNull(), filter.of(person), page, LISTED);
    model.addAttribute("incidents", found);
    model.addAttribute("pager", new Pager(page, LISTED, found.total()));
    model.addAttribute(
        "path", "/findings?tab=" + (lapses ? LAPSES : "incidents") + "&" + filter.query() + "&");
    if (lapses) {
      model.addAttribute("accumulations", incidents.accumulations(person));
    }
  }

  private static Lane lane(FindingState state, List<FindFindings.Item> items) {
    return new Lane(
        state,
        items.stream()
            .filter(item -> item.state() == state || state == FindingState.DONE && isOver(item))
            .toList());
  }

  private static boolean isOver(FindFindings.Item item) {
    return !item.state().isOpen();
  }

  @GetMapping("/findings/new")
  @ForNoting
  String form(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String kind,
      @RequestParam @Nullable String place,
      Model model) {
    model.addAttribute("place", place);
    return form(person, kind, model);
  }

  private String form(SignedIn person, @Nullable String kind, Model model) {
    boolean informant = person.is(Role.INFORMANT);
    model.addAttribute("kinds", informant ? List.of(FindingKind.STUDENT_INFORMANT) : OTHER_KINDS);
    model.addAttribute("informant", informant);
    model.addAttribute("kind", informant ? FindingKind.STUDENT_INFORMANT.name() : kind);
    model.addAttribute("enclosed", enclosures.limit(true));
    model.addAttribute("units", tree.choices(person, null));
    return "finding-new";
  }

  @PostMapping("/findings")
  @ForNoting
  String note(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String kind,
      @RequestParam String unit,
      @RequestParam @Nullable String place,
      @RequestParam String text,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Model model,
      RedirectAttributes after) {
    try {
      var told =
          new FindingDesk.NoteTold(
              kind,
              unit,
              place,
              text,
              WrittenNumbers.whole("present", fields.get("present")),
              WrittenNumbers.whole("expected", fields.get("expected")),
              null);
      Enclosures.Made<FindingReceipt> noted =
          enclosures.taking(files, true, read -> findings.note(person, told, read, CHANNEL));
      after.addFlashAttribute("lost", noted.lost());
      return person.is(Role.INFORMANT)
          ? "redirect:/findings/new?done"
          : "redirect:/findings?done=finding";
    } catch (Rejection e) {
      model.addAttribute("refused", e);
      model.addAttribute("place", place);
      model.addAttribute("typed", fields);
      return form(person, kind, model);
    }
  }

  @GetMapping("/findings/{id}")
  String finding(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    FindFindings.Item item = findings.finding(person, id);
    model.addAttribute("finding", item);
    model.addAttribute("rules", telling.rules(telling.today()));
    model.addAttribute(
        "steps",
        FindingStep.TABLE.from(item.state()).stream()
            .filter(step -> rights.may(person, step))
            .toList());
    return "finding";
  }

  @PostMapping("/findings/{id}/{step}")
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam Map<String, String> fields,
      Model model) {
    try {
      findings.take(person, id, step, told(fields), CHANNEL);
      return "redirect:/findings?done=step";
    } catch (Rejection e) {
      if (e.kind() == Rejection.Kind.NOT_FOUND) {
        throw e;
      }
      model.addAttribute("refused", e);
      model.addAttribute("taken", step);
      model.addAttribute("typed", fields);
      return finding(person, id, model);
    }
  }

  private static StepTold told(Map<String, String> fields) {
    return new StepTold(
        null,
        fields.get("text"),
        null,
        measured(fields.get("clause"), fields.get("value")),
        fields.get("person"),
        null,
        null,
        null,
        null,
        null,
        null,
        WrittenAnswers.yesNo("inOrder", fields.get("inOrder")),
        Boolean.TRUE.equals(WrittenAnswers.yesNo("recheck", fields.get("recheck"))),
        fields.get("category"),
        null,
        null);
  }

  /**
   * @throws Rejection if a value is told, and nothing that it is of
   */
  static @Nullable QuantityTold measured(@Nullable String clause, @Nullable String value) {
    if (clause != null && !clause.isBlank()) {
      return new QuantityTold(clause, value, null);
    }
    if (value != null && !value.isBlank()) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", "quantity.clause");
    }
    return null;
  }
}
