package io.vigil.app.page;

import io.vigil.api.delivery.DeliveryCounts;
import io.vigil.api.delivery.FindTimeliness;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.diagnosis.FindChain;
import io.vigil.api.diagnosis.FindEvidence;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindUnitsOfControlPoint;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.KnownNames;
import io.vigil.app.wording.Periods;
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
import org.springframework.web.bind.annotation.RequestParam;

/** 专家入口: one chain of evidence as it stood on a day, what was entered late, changes of lines. */
@Controller
@ForOffice
class ExpertController {
  private static final int DRAWN_FROM = 200;
  private static final int LOGGED = 30;
  private static final int LISTED = 500;
  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int YEAR = 365;
  private static final double PERCENT = 100;

  private final Questions questions;
  private final UnitAccess access;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Figures figures;
  private final KnownNames names;

  ExpertController(
      Questions questions,
      UnitAccess access,
      CollegeCalendar calendar,
      Periods periods,
      Figures figures,
      KnownNames names) {
    this.questions = questions;
    this.access = access;
    this.calendar = calendar;
    this.periods = periods;
    this.figures = figures;
    this.names = names;
  }

  /** Rows that were entered more than ten days late, among those that were due in some days. */
  record Backfilled(int days, long rows, long due, @Nullable Double share) {

    static Backfilled of(int days, DeliveryCounts counts) {
      return new Backfilled(
          days,
          counts.backfilled(),
          counts.expected(),
          counts.expected() == 0 ? null : PERCENT * counts.backfilled() / counts.expected());
    }
  }

  /** A value in words. */
  record Reading(FindChain.Value value, String period, String measured) {}

  /**
   * @param draw which chain is drawn; each number gives another one, the same for everybody
   */
  @GetMapping("/diagnosis/expert")
  String page(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf,
      @RequestParam(required = false) @Nullable String controlPoint,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(defaultValue = "0") int draw,
      Model model,
      Locale locale) {
    LocalDate day = asOf == null || asOf.isAfter(calendar.today()) ? calendar.today() : asOf;
    Instant moment = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    FindEvidence.Item drawn = drawn(person, moment, draw);
    model.addAttribute("asOf", day);
    model.addAttribute("draw", draw);
    try {
      String point = controlPoint == null ? of(drawn, true) : meant(controlPoint, true);
      String of = unit == null ? of(drawn, false) : meant(unit, false);
      model.addAttribute("controlPoint", point);
      model.addAttribute("unit", of);
      model.addAttribute("units", point == null ? List.of() : units(person, point, day));
      if (point != null && of != null) {
        show(model, person, new FindChain(point, of, moment), locale);
      }
    } catch (Rejection e) {
      model.addAttribute("refused", e);
    }
    model.addAttribute("backfilled", backfilled(person, day));
    model.addAttribute(
        "log",
        questions
            .ask(new FindChain.LinesLog(moment, LOGGED), FindChain.LinesLogged.class)
            .changes());
    return "expert";
  }

  private static @Nullable String of(FindEvidence.@Nullable Item drawn, boolean point) {
    if (drawn == null) {
      return null;
    }
    return point ? drawn.controlPoint() : drawn.unit();
  }

  private @Nullable String meant(String written, boolean point) {
    if (written.isBlank()) {
      return null;
    }
    return point ? names.point(written) : names.unit(written);
  }

  /** The units that deliver a control point, for a list to choose from. */
  private List<FindUnitsOfControlPoint.Row> units(SignedIn person, String point, LocalDate day) {
    var question = new FindUnitsOfControlPoint(point, day, true, person.scopes(), 0, LISTED);
    return questions.ask(question, FindUnitsOfControlPoint.Result.class).rows().stream()
        .filter(row -> !row.kind().isPerson())
        .toList();
  }

  private void show(Model model, SignedIn person, FindChain question, Locale locale) {
    ListUnits.Item unit = access.require(person, question.unit()).unit();
    if (unit == null || unit.kind().isPerson()) {
      throw Rejection.notFound("chain of evidence", question.unit());
    }
    FindChain.Result chain = questions.ask(question, FindChain.Result.class);
    String measure = chain.unitOfMeasure() == null ? "" : chain.unitOfMeasure();
    model.addAttribute("chain", chain);
    model.addAttribute(
        "readings",
        chain.readings().stream()
            .map(
                value ->
                    new Reading(
                        value,
                        periods.full(locale, value.period(), PeriodKind.TEACHING_WEEK),
                        figures.value(locale, value.value(), measure)))
            .toList());
  }

  /** Verified effects first; where there are none, closed warnings. */
  private FindEvidence.@Nullable Item drawn(SignedIn person, Instant moment, int draw) {
    List<FindEvidence.Item> items =
        Stream.of(EvidenceKind.EFFECT, EvidenceKind.WARNING)
            .map(kind -> found(person, moment, kind))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
    return items.isEmpty() ? null : items.get(Math.floorMod(draw, items.size()));
  }

  private List<FindEvidence.Item> found(SignedIn person, Instant moment, EvidenceKind kind) {
    return questions
        .ask(
            new FindEvidence(List.of(kind), null, List.of(), moment, person.scopes(), DRAWN_FROM),
            FindEvidence.Result.class)
        .items()
        .stream()
        .filter(item -> item.controlPointName() != null)
        .toList();
  }

  private List<Backfilled> backfilled(SignedIn person, LocalDate day) {
    List<Integer> days = List.of(WEEK, MONTH, YEAR);
    List<FindTimeliness.Span> spans =
        days.stream()
            .map(count -> new FindTimeliness.Span(day.minusDays(count), day.minusDays(1)))
            .toList();
    FindTimeliness.Result found =
        questions.ask(new FindTimeliness(spans, person.scopes()), FindTimeliness.Result.class);
    return Stream.iterate(0, i -> i < days.size(), i -> i + 1)
        .map(i -> Backfilled.of(days.get(i), found.sum(i)))
        .toList();
  }
}
