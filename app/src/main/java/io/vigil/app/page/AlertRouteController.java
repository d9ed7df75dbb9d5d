package io.vigil.app.page;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.Contact;
import io.vigil.api.alert.FindAlertSettings;
import io.vigil.api.alert.Route;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.app.alert.AlertOffice;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForAdministrators;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.KnownNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is told of which colour and how, and where they are reached. */
@Controller
@ForAdministrators
class AlertRouteController {
  private static final List<Role> TOLD =
      List.of(Role.DEPARTMENT, Role.DATA_OWNER, Role.COUNSELLOR, Role.QUALITY_OFFICE, Role.LEADER);

  /** Of these the ones are told who have to act or to know; a colour they have not. */
  private static final CaseKind[] KINDS = {
    CaseKind.COMPLAINT, CaseKind.INCIDENT, CaseKind.FINDING, CaseKind.DELIVERY, CaseKind.REPORT
  };

  private final AlertOffice office;
  private final Accounts accounts;
  private final Actors actors;
  private final KnownNames names;

  AlertRouteController(AlertOffice office, Accounts accounts, Actors actors, KnownNames names) {
    this.office = office;
    this.accounts = accounts;
    this.actors = actors;
    this.names = names;
  }

  @GetMapping("/inbox/routes")
  String routes(Model model) {
    FindAlertSettings.Result settings = office.settings();
    model.addAttribute("settings", settings);
    model.addAttribute(
        "everywhere", TOLD.stream().map(role -> RoleRoutes.of(settings, role)).toList());
    model.addAttribute("kinds", KINDS);
    model.addAttribute("special", special(settings));
    model.addAttribute("colours", Colour.values());
    model.addAttribute("channels", AlertChannel.values());
    model.addAttribute("accounts", accounts.all());
    model.addAttribute("actors", actors);
    return "alert-routes";
  }

  /** The routes of a role for all units; empty ones where there are none. */
  record RoleRoutes(String role, Route warnings, Route cases) {

    static RoleRoutes of(FindAlertSettings.Result settings, Role role) {
      return new RoleRoutes(
          role.name(),
          first(settings, role, true)
              .orElseGet(() -> new Route(null, List.of(), role.name(), List.of(), false)),
          first(settings, role, false)
              .orElseGet(
                  () -> new Route(null, List.of(), role.name(), List.of(), false, List.of())));
    }

    private static Optional<Route> first(
        FindAlertSettings.Result settings, Role role, boolean ofWarnings) {
      return settings.routes().stream()
          .filter(route -> route.unit() == null && route.role().equals(role.name()))
          .filter(route -> route.tells(CaseKind.WARNING) == ofWarnings)
          .findFirst();
    }

    boolean has(Route route) {
      return warnings.equals(route) || cases.equals(route);
    }
  }

  /** What this page does not show as a table is kept as it is. */
  private static List<Route> special(FindAlertSettings.Result settings) {
    List<RoleRoutes> shown = TOLD.stream().map(role -> RoleRoutes.of(settings, role)).toList();
    return settings.routes().stream()
        .filter(route -> shown.stream().noneMatch(routes -> routes.has(route)))
        .toList();
  }

  @PostMapping("/inbox/routes")
  String set(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(defaultValue = "") String reason,
      Model model) {
    List<Route> told =
        TOLD.stream()
            .flatMap(role -> Stream.of(warnings(role, fields), cases(role, fields)))
            .toList();
    try {
      office.route(
          person,
          Stream.concat(
                  told.stream().filter(AlertRouteController::tellsAnybody),
                  special(office.settings()).stream())
              .toList(),
          reason,
          "page");
      model.addAttribute("done", true);
    } catch (Rejection e) {
      model.addAttribute("refused", e);
    }
    return routes(model);
  }

  private static boolean tellsAnybody(Route route) {
    List<CaseKind> kinds = route.kinds();
    boolean anything = kinds == null ? !route.colours().isEmpty() : !kinds.isEmpty();
    return anything && !route.channels().isEmpty();
  }

  /** The fields of a role are colours.ROLE, channels.ROLE and must.ROLE. */
  private static Route warnings(Role role, MultiValueMap<String, String> fields) {
    return new Route(
        null,
        chosen(fields, "colours." + role, Colour.values()),
        role.name(),
        chosen(fields, "channels." + role, AlertChannel.values()),
        fields.containsKey("must." + role));
  }

  /** For cases they are kinds.ROLE and case-channels.ROLE. */
  private static Route cases(Role role, MultiValueMap<String, String> fields) {
    return new Route(
        null,
        List.of(),
        role.name(),
        chosen(fields, "case-channels." + role, AlertChannel.values()),
        false,
        chosen(fields, "kinds." + role, KINDS));
  }

  private static <E extends Enum<E>> List<E> chosen(
      MultiValueMap<String, String> fields, String name, E[] all) {
    List<String> names = fields.getOrDefault(name, List.of());
    return Arrays.stream(all).filter(one -> names.contains(one.name())).toList();
  }

  @PostMapping("/inbox/contacts")
  String addContact(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam AlertChannel channel,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String secret,
      Model model) {
    try {
      String owner = channel == AlertChannel.MAIL ? account : known(unit);
      if (owner.isEmpty()) {
        throw Rejection.invalid("field.missing", "'%s' is missing.", "owner");
      }
      office.contact(
          person,
          new Contact(
              UUID.randomUUID().toString(),
              channel,
              owner,
              address.strip(),
              secret.isBlank() ? null : secret.strip()),
          "page");
      model.addAttribute("done", true);
    } catch (Rejection e) {
      model.addAttribute("refused", e);
    }
    return routes(model);
  }

  private String known(String unit) {
    return unit.isBlank() ? "" : names.unit(unit);
  }

  @PostMapping("/inbox/contacts/{id}/remove")
  String removeContact(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    office.removeContact(person, id, "page");
    return "redirect:/inbox/routes";
  }
}
