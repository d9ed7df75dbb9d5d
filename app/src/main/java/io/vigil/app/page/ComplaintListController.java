package io.vigil.app.page;

import io.vigil.app.complaint.ComplaintLists;
import io.vigil.app.complaint.ComplaintLists.Category;
import io.vigil.app.complaint.ComplaintLists.Place;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Places and categories of requests, kept by the quality office (地点与类别). */
@Controller
@RequestMapping("/complaints/lists")
@ForQualityOffice
class ComplaintListController {
  private static final String BACK = "redirect:/complaints/lists?done";
  private static final int LAST = 100;

  private final ComplaintLists lists;
  private final UnitTree tree;
  private final UnitAccess access;

  ComplaintListController(ComplaintLists lists, UnitTree tree, UnitAccess access) {
    this.lists = lists;
    this.tree = tree;
    this.access = access;
  }

  @GetMapping
  String page(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("places", lists.places());
    model.addAttribute("categories", lists.categories());
    UnitTree.Choices units = tree.choices(person, null);
    model.addAttribute("units", units);
    model.addAttribute("names", units.names());
    return "complaint-lists";
  }

  /** Puts a place on the list, or changes the unit that answers for it. */
  @PostMapping("/places")
  String put(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String name,
      @RequestParam String unit,
      Model model) {
    if (name.isBlank() || access.path(unit).isEmpty()) {
      return refused(person, model);
    }
    lists.put(new Place(name.strip(), unit));
    return BACK;
  }

  @PostMapping("/places/remove")
  String remove(@RequestParam String name) {
    lists.removePlace(name);
    return BACK;
  }

  /** Puts a category on the list, or changes its place on it and who reads what is sealed. */
  @PostMapping("/categories")
  String put(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String name,
      @RequestParam @Nullable Integer position,
      @RequestParam(defaultValue = "false") boolean sealed,
      @RequestParam @Nullable String unit,
      Model model) {
    String body = unit == null || unit.isBlank() ? null : unit;
    if (name.isBlank() || body != null && access.path(body).isEmpty()) {
      return refused(person, model);
    }
    Category known =
        lists
            .category(name.strip())
            .orElseGet(() -> new Category(name.strip(), LAST, null, false, null));
    lists.put(
        new Category(
            known.name(),
            position == null ? known.position() : position,
            known.kind(),
            sealed,
            body));
    return BACK;
  }

  private String refused(SignedIn person, Model model) {
    model.addAttribute("refused", true);
    return page(person, model);
  }
}
