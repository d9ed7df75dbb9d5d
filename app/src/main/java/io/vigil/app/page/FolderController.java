package io.vigil.app.page;

import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.diagnosis.FindEvidence;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.diagnosis.Folders;
import io.vigil.app.diagnosis.SchemeBook;
import io.vigil.app.diagnosis.TaskTable;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 证据夹: what the work of the college left for an element or point, by kind and school year. */
@Controller
@ForOffice
class FolderController {
  private static final int LATEST = 3;
  private static final int SIZE = 30;

  private final SchemeBook schemes;
  private final Folders folders;
  private final UnitTree tree;
  private final CollegeCalendar calendar;
  private final TaskTable tasks;
  private final TaskSpiral spiral;

  FolderController(
      SchemeBook schemes,
      Folders folders,
      UnitTree tree,
      CollegeCalendar calendar,
      TaskTable tasks,
      TaskSpiral spiral) {
    this.tasks = tasks;
    this.spiral = spiral;
    this.schemes = schemes;
    this.folders = folders;
    this.tree = tree;
    this.calendar = calendar;
  }

  /**
   * What is asked for.
   *
   * @param scheme empty for the first that has the element
   * @param point empty for all points of the element
   * @param kind of evidence; all of a kind are listed where it is given
   * @param year school year; empty for all
   * @param asOf the folder as it was known on that day; {@code null} for today
   */
  record Asked(
      @Nullable String scheme,
      @Nullable String point,
      @Nullable EvidenceKind kind,
      @Nullable String year,
      @Nullable String words,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {

    /** Whether single pieces were asked for, and not what there is. */
    boolean isListed() {
      return kind != null || text(year) != null || text(words) != null;
    }

    FindEvidence.Filter filter() {
      return new FindEvidence.Filter(kind, text(year), text(words));
    }

    static @Nullable String text(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  @GetMapping("/diagnosis/folders/{element}")
  String folder(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String element,
      @ModelAttribute("asked") Asked asked,
      @RequestParam(defaultValue = "0") int page,
      Model model,
      Locale locale) {
    DiagnosisScheme scheme = schemes.holding(element, Asked.text(asked.scheme()));
    DiagnosisScheme.Element shown = scheme.element(element);
    String point = Asked.text(asked.point());
    var place = new Folders.Place(shown, point);
    Instant moment = moment(asked.asOf());
    model.addAttribute("scheme", scheme);
    model.addAttribute("element", shown);
    model.addAttribute("project", scheme.projectOf(element));
    model.addAttribute("filled", folders.filled(person, scheme, moment));
    model.addAttribute("point", point == null ? "" : point);
    List<FindEvidence.Group> groups = folders.groups(person, place, moment, LATEST);
    model.addAttribute("groups", groups);
    model.addAttribute(
        "spiral",
        asked.asOf() != null || point == null
            ? null
            : tasks.row(person, point).map(task -> spiral.of(locale, task, groups)).orElse(null));
    if (asked.isListed()) {
      int at = Math.max(0, page);
      FindEvidence.Result found =
          folders.of(person, place, asked.filter(), moment, new Folders.Part(at * SIZE, SIZE));
      model.addAttribute("evidence", found);
      model.addAttribute("pager", new Pager(at, SIZE, found.total()));
    }
    model.addAttribute("name", locale.getLanguage().equals("en") ? shown.nameEn() : shown.name());
    model.addAttribute("folder", point == null ? element : point);
    model.addAttribute("unit", asked.asOf() == null ? college(person) : "");
    return "folder";
  }

  private @Nullable Instant moment(@Nullable LocalDate day) {
    return day == null || day.isAfter(calendar.today())
        ? null
        : day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
  }

  /** Whose attachments are when somebody adds one. */
  private String college(SignedIn person) {
    return person.seesEverything()
        ? tree.of(person).stream()
            .flatMap(branch -> Stream.ofNullable(branch.root()))
            .map(ListUnits.Item::unit)
            .findFirst()
            .orElse("")
        : person.scopes().getFirst();
  }
}
