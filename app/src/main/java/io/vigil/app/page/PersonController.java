package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.app.rest.ErasureOrder;
import io.vigil.app.rest.Persons;
import io.vigil.app.security.ForAdministrators;
import io.vigil.app.security.SignedIn;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Erases a person: looked up first, then confirmed with the code and the ground in law. */
@Controller
@ForAdministrators
class PersonController {
  private final Persons persons;

  PersonController(Persons persons) {
    this.persons = persons;
  }

  @GetMapping("/it/persons")
  String page(@RequestParam(defaultValue = "") String subject, Model model) {
    model.addAttribute("subject", subject.strip());
    List<Persons.Person> meant = persons.search(subject);
    model.addAttribute("meant", meant.size() > 1 ? meant : List.of());
    model.addAttribute(
        "found", persons.find(subject.strip()).orElse(meant.size() == 1 ? meant.getFirst() : null));
    model.addAttribute("erased", persons.erased());
    return "it-persons";
  }

  @PostMapping("/it/persons/erase")
  String erase(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String subject,
      @RequestParam String ground,
      @RequestParam String confirm,
      Model model) {
    String code = subject.strip();
    if (!code.equals(confirm.strip()) || ground.isBlank()) {
      model.addAttribute("unconfirmed", true);
      return page(code, model);
    }
    try {
      boolean boardsForgot =
          persons.erase(ErasureOrder.of(code, ground, confirm.strip(), person.login()));
      model.addAttribute("done", boardsForgot ? "all" : "boards-later");
    } catch (Rejection e) {
      model.addAttribute("refusal", e);
    }
    return page(code, model);
  }
}
