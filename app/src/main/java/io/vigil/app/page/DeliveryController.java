package io.vigil.app.page;

import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindDeliveredRows;
import io.vigil.api.delivery.FindOwed;
import io.vigil.api.delivery.FindTimeliness;
import io.vigil.api.imports.FindImports;
import io.vigil.api.message.Rejection;
import io.vigil.api.zeroreport.FindZeroReports;
import io.vigil.app.check.ZeroReportDesk;
import io.vigil.app.delivery.DeliveryCalendar;
import io.vigil.app.delivery.DeliveryDesk;
import io.vigil.app.delivery.DeliveryWeek;
import io.vigil.app.delivery.DoubtDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether data came when they were due (数据到位). */
@Controller
@ForOffice
class DeliveryController {
  private static final int COLUMNS = 12;
  private static final int STEP = 10;
  private static final int IMPORTS = 8;
  private static final int CHECKS = 20;
  private static final int ROWS = 300;
  private static final int TERM = 2;

  private final DeliveryDesk desk;
  private final DeliveryCalendar calendar;
  private final DeliveryViews views;
  private final OwedViews owed;
  private final DoubtDesk doubtDesk;
  private final DoubtViews doubts;
  private final Questions questions;
  private final Actors actors;
  private final UnitAccess access;
  private final ZeroReportDesk zeroReports;

  DeliveryController(
      DeliveryDesk desk,
      DeliveryCalendar calendar,
      DeliveryViews views,
      OwedViews owed,
      DoubtDesk doubtDesk,
      DoubtViews doubts,
      Questions questions,
      Actors actors,
      UnitAccess access,
      ZeroReportDesk zeroReports) {
    this.desk = desk;
    this.calendar = calendar;
    this.views = views;
    this.owed = owed;
    this.doubtDesk = doubtDesk;
    this.doubts = doubts;
    this.questions = questions;
    this.actors = actors;
    this.access = access;
    this.zeroReports = zeroReports;
  }

  @GetMapping({"/deliveries", "/missing"})
  String page(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable LocalDate until,
      Model model,
      Locale locale) {
    LocalDate today = calendar.today();
    LocalDate day = until == null || until.isAfter(today) ? today : until;
    List<DeliveryWeek> weeks = calendar.weeks(day, COLUMNS);
    model.addAttribute("day", day);
    model.addAttribute("mayExport", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    model.addAttribute("past", day.isBefore(today));
    model.addAttribute("weeks", weeks);
    model.addAttribute("terms", calendar.begunTerms());
    model.addAttribute("chosenTerm", calendar.term(day).term().code());
    model.addAttribute("earlier", day.minusWeeks(STEP));
    model.addAttribute("later", day.plusWeeks(STEP));
    model.addAttribute("groups", views.grid(locale, desk.grid(person.scopes(), weeks), weeks));
    addShares(person, day, model);
    addOwed(person, model, locale);
    model.addAttribute("zeroMissing", zeroMissing(person));
    model.addAttribute(
        "doubts", doubts.of(person, locale, doubtDesk.doubts(person, DoubtController.SHOWN)));
    model.addAttribute("checks", desk.checks(person.scopes(), CHECKS));
    model.addAttribute("imports", imports(person));
    model.addAttribute("actors", actors);
    return "deliveries";
  }

  /** They are no feed, but whoever looks for what was not reported looks for them here. */
  private long zeroMissing(SignedIn person) {
    return zeroReports.of(person, zeroReports.currentYear().startYear()).stream()
        .filter(one -> one.state() == FindZeroReports.State.MISSING)
        .count();
  }

  private void addShares(SignedIn person, LocalDate day, Model model) {
    FindTimeliness.Result found = desk.timeliness(person.scopes(), day);
    model.addAttribute("shares", views.shares(found, calendar.spans(day)));
    model.addAttribute("ranking", views.ranking(found, TERM));
  }

  private void addOwed(SignedIn person, Model model, Locale locale) {
    addOwed(desk.owed(person.scopes()), person.is(Role.ADMIN, Role.QUALITY_OFFICE), model, locale);
  }

  private void addOwed(List<FindOwed.Row> rows, boolean mayAct, Model model, Locale locale) {
    model.addAttribute("owed", owed.of(locale, rows));
    model.addAttribute("owedTotal", rows.stream().mapToLong(FindOwed.Row::missing).sum());
    model.addAttribute("owedPeriods", rows.stream().mapToLong(row -> row.periods().size()).sum());
    model.addAttribute("mayAct", mayAct);
  }

  private List<FindImports.Item> imports(SignedIn person) {
    return questions
        .ask(new FindImports(false, null, person.onlyActor(), IMPORTS), FindImports.Result.class)
        .items();
  }

  /** What is missing of a unit and those below it. */
  @GetMapping("/deliveries/owed")
  String owed(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String unit,
      Model model,
      Locale locale) {
    access.require(person, unit);
    addOwed(desk.owed(List.of(unit)), false, model, locale);
    return "parts/deliveries-owed";
  }

  /** The readings behind a cell. */
  @GetMapping("/deliveries/rows")
  String rows(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String controlPoint,
      @RequestParam String owner,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      Model model,
      Locale locale) {
    var feed = new Feed(controlPoint, owner);
    FindDeliveredRows.Result found = desk.rows(person, feed, from, to, ROWS);
    if (found.total() == 0) {
      throw Rejection.notFound("feed with data in these days", controlPoint);
    }
    model.addAttribute("feed", feed);
    model.addAttribute(
        "name", DeliveryViews.pick(locale, found.controlPointName(), found.controlPointNameEn()));
    model.addAttribute("found", found);
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("actors", actors);
    model.addAttribute("mayAct", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    return "delivery-rows";
  }

  @PostMapping("/deliveries/remind")
  @ForQualityOffice
  String remind(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String controlPoint,
      @RequestParam String owner,
      Model model,
      Locale locale) {
    try {
      desk.remind(person, new Feed(controlPoint, owner), "page");
    } catch (Rejection e) {
      model.addAttribute("refusal", e);
    }
    addOwed(person, model, locale);
    return "parts/deliveries-owed";
  }

  /** Reminds of everything that nobody was reminded of today. */
  @PostMapping("/deliveries/remind-all")
  @ForQualityOffice
  String remindAll(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
    model.addAttribute("reminded", desk.remindAll(person, "page"));
    addOwed(person, model, locale);
    return "parts/deliveries-owed";
  }
}
