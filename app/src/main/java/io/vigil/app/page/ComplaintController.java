package io.vigil.app.page;

import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.complaint.FindComplaintNumbers;
import io.vigil.api.complaint.FindComplaintPlaces;
import io.vigil.api.complaint.FindComplaints;
import io.vigil.api.complaint.StepDetails;
import io.vigil.api.message.Rejection;
import io.vigil.app.complaint.ComplaintDesk;
import io.vigil.app.complaint.ComplaintLists;
import io.vigil.app.complaint.ComplaintRights;
import io.vigil.app.complaint.ComplaintSeries;
import io.vigil.app.security.ForComplaints;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Requests and complaints as the college deals with them (诉求与投诉). */
@Controller
@ForComplaints
class ComplaintController {
  private static final int SIZE = 100;
  private static final int LAST_PAGE = 10_000;

  private final ComplaintRights rights;
  private final ComplaintDesk desk;
  private final ComplaintLists lists;
  private final ComplaintViews views;
  private final ComplaintSeries series;
  private final PlaceViews placeViews;
  private final UnitTree tree;
  private final CollegeCalendar calendar;
  private final Clock clock;

  ComplaintController(
      ComplaintRights rights,
      ComplaintDesk desk,
      ComplaintLists lists,
      ComplaintViews views,
      ComplaintSeries series,
      PlaceViews placeViews,
      UnitTree tree,
      CollegeCalendar calendar,
      Clock clock) {
    this.rights = rights;
    this.desk = desk;
    this.lists = lists;
    this.views = views;
    this.series = series;
    this.placeViews = placeViews;
    this.tree = tree;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Which requests are shown. */
  record Filter(
      String show,
      @Nullable ComplaintKind kind,
      @Nullable ComplaintState state,
      String category,
      String place,
      String unit) {

    @Nullable Boolean open() {
      return show.equals("all") ? null : show.equals("over") ? Boolean.FALSE : Boolean.TRUE;
    }
  }

  @GetMapping("/complaints")
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "open") String show,
      @RequestParam @Nullable ComplaintKind kind,
      @RequestParam @Nullable ComplaintState state,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "0") int page,
      Model model,
      Locale locale) {
    int at = Math.clamp(page, 0, LAST_PAGE);
    var filter = new Filter(show, kind, state, category, place, unit);
    FindComplaints.Result found = desk.list(query(person, filter, at));
    model.addAttribute("filter", filter);
    model.addAttribute("place", place.isBlank() ? null : placeViews.of(person, locale, place));
    model.addAttribute("total", found.total());
    model.addAttribute("pager", new Pager(at, SIZE, found.total()));
    model.addAttribute("lines", found.items().stream().map(i -> views.line(locale, i)).toList());
    model.addAttribute("sealed", found.sealed());
    model.addAttribute("units", tree.choices(person, unit));
    model.addAttribute("mayPrint", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    addLists(model);
    addNumbers(person, model);
    return "complaints";
  }

  private FindComplaints query(SignedIn person, Filter filter, int page) {
    return new FindComplaints(
        person.scopes(),
        person.scopes(),
        rights.isOfTheOffice(person),
        clock.instant(),
        filter.open(),
        filter.show().equals("overdue"),
        filter.kind(),
        filter.state(),
        text(filter.category()),
        text(filter.place()),
        text(filter.unit()),
        page,
        SIZE);
  }

  private void addLists(Model model) {
    model.addAttribute("kinds", ComplaintViews.kinds());
    model.addAttribute("states", ComplaintViews.states());
    model.addAttribute("categories", lists.categories());
    model.addAttribute("places", lists.places());
  }

  /** The month that is over, as it stood at its end and as it stands today, and the present one. */
  private void addNumbers(SignedIn person, Model model) {
    LocalDate today = calendar.today();
    YearMonth month = YearMonth.from(today);
    YearMonth before = month.minusMonths(1);
    model.addAttribute("month", before.toString());
    model.addAttribute("atMonthEnd", numbers(person, before, before.atEndOfMonth()));
    model.addAttribute("now", numbers(person, before, today));
    model.addAttribute("running", numbers(person, month, today));
    FindComplaintPlaces.Result places =
        desk.places(new FindComplaintPlaces(today, person.scopes(), rights.isOfTheOffice(person)));
    model.addAttribute("objects", places.rows());
    model.addAttribute("clusters", places.clusters());
  }

  private FindComplaintNumbers.Result numbers(SignedIn person, YearMonth month, LocalDate asOf) {
    return desk.numbers(
        new FindComplaintNumbers(
            month.atDay(1), month.atEndOfMonth(), asOf, person.scopes(), null));
  }

  /** Month by month; of a place that is chosen, against what is usual there. */
  @GetMapping("/complaints/series")
  String series(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String place,
      Model model) {
    YearMonth last = YearMonth.from(calendar.today());
    model.addAttribute("place", place);
    model.addAttribute(
        "months", series.of(person, last, ComplaintSeries.USUAL_MONTHS, text(place)));
    return "parts/complaint-series";
  }

  @GetMapping("/complaints/{id}")
  String one(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    model.addAttribute("complaint", views.of(person, locale, desk.byId(person, id)));
    model.addAttribute("units", tree.choices(person, null));
    model.addAttribute("kinds", ComplaintViews.kinds());
    return "complaint";
  }

  @PostMapping("/complaints/{id}/{step}")
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam @Nullable String text,
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable ComplaintKind kind,
      @RequestParam @Nullable String other,
      @RequestParam(defaultValue = "false") boolean internal,
      Model model,
      Locale locale) {
    desk.byId(person, id);
    ComplaintStep wanted =
        ComplaintStep.of(step).orElseThrow(() -> Rejection.notFound("step", step));
    var details = new StepDetails(text, text(unit), kind, null, null, null, text(other), internal);
    try {
      desk.take(person, id, wanted, details, null, "page");
      return "redirect:/complaints/" + id;
    } catch (Rejection e) {
      model.addAttribute("refused", e);
      return one(person, id, model, locale);
    }
  }

  /** A place with the code that leads to its form. */
  record Sign(String place, String address, QrCodes.Code code) {}

  @GetMapping("/complaints/codes")
  @ForQualityOffice
  String codes(@RequestParam @Nullable String place, Model model) {
    List<Sign> signs =
        lists.places().stream()
            .map(ComplaintLists.Place::name)
            .filter(name -> place == null || place.isBlank() || place.equals(name))
            .map(ComplaintController::sign)
            .toList();
    model.addAttribute("signs", signs);
    return "complaint-codes";
  }

  private static Sign sign(String place) {
    String address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/complaints/new")
            .queryParam("place", "{place}")
            .encode()
            .buildAndExpand(place)
            .toUriString();
    return new Sign(place, address, QrCodes.of(address));
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
