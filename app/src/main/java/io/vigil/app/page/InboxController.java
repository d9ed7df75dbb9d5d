package io.vigil.app.page;

import io.vigil.api.alert.AlertState;
import io.vigil.api.alert.FindAlerts;
import io.vigil.api.alert.FindSuppressions;
import io.vigil.app.alert.AlertOffice;
import io.vigil.app.alert.LiveInbox;
import io.vigil.app.security.Actors;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForComplainants;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.KnownNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What I was told (收件箱), what everybody was told (预警通知), and what was held back. */
@Controller
@ForOffice
class InboxController {
  private static final int SIZE = 20;
  private static final int LAST_PAGE = 1_000_000;

  private final AlertOffice office;
  private final LiveInbox live;
  private final Actors actors;
  private final KnownNames names;

  InboxController(AlertOffice office, LiveInbox live, Actors actors, KnownNames names) {
    this.office = office;
    this.live = live;
    this.actors = actors;
    this.names = names;
  }

  @GetMapping("/inbox")
  @ForComplainants
  String inbox(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    list(person, page, model);
    return "inbox";
  }

  @GetMapping("/inbox/list")
  @ForComplainants
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    int place = inRange(page);
    FindAlerts.Result found = office.inbox(person, place, SIZE);
    model.addAttribute("alerts", found.items());
    model.addAttribute("pager", new Pager(place, SIZE, found.total()));
    model.addAttribute("me", person.id().toString());
    return "parts/inbox-list";
  }

  private static int inRange(int page) {
    return Math.clamp(page, 0, LAST_PAGE);
  }

  @GetMapping(path = "/inbox/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @ForComplainants
  SseEmitter live(@AuthenticationPrincipal SignedIn person) {
    return live.open(person.id().toString());
  }

  /** Goes to the case, and remembers that the alert was opened. */
  @GetMapping("/inbox/{id}/open")
  @ForComplainants
  String open(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    return "redirect:" + office.open(person, id);
  }

  @PostMapping("/inbox/{id}/acknowledge")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER, Role.DEPARTMENT, Role.DATA_OWNER})
  String acknowledge(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    office.acknowledge(person, id, "page");
    return "redirect:/inbox";
  }

  @GetMapping({"/alerts", "/inbox/alerts"})
  String alerts(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable AlertState state,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    int place = inRange(page);
    FindAlerts.Result found = office.list(person, state, place, SIZE);
    model.addAttribute("alerts", found.items());
    model.addAttribute("pager", new Pager(place, SIZE, found.total()));
    model.addAttribute("state", state);
    model.addAttribute("states", AlertState.values());
    model.addAttribute("actors", actors);
    model.addAttribute("mayRepeat", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    return "alerts";
  }

  @PostMapping("/inbox/{id}/repeat")
  @ForQualityOffice
  String repeat(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    office.repeat(person, id, "page");
    return "redirect:/inbox/alerts";
  }

  @GetMapping("/inbox/suppressions")
  String suppressions(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    int place = inRange(page);
    FindSuppressions.Result found = office.suppressions(person, place, SIZE);
    model.addAttribute("held", found.items());
    model.addAttribute(
        "untold",
        person.is(Role.ADMIN, Role.QUALITY_OFFICE) ? office.untold(person).items() : List.of());
    model.addAttribute("names", names);
    model.addAttribute("pager", new Pager(place, SIZE, found.total()));
    model.addAttribute("actors", actors);
    return "suppressions";
  }

  @PostMapping("/inbox/untold/repeat")
  @ForQualityOffice
  String repeatUntold(@AuthenticationPrincipal SignedIn person) {
    office.repeatUntold(person, "page");
    return "redirect:/inbox/suppressions";
  }
}
