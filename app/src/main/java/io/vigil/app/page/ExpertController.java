package io.vigil.app.page;

import io.vigil.api.diagnosis.FindChain;
import io.vigil.api.diagnosis.FindEvidence;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindUnitsOfControlPoint;
import io.vigil.app.diagnosis.ExpertEntrance;
import io.vigil.app.security.ForExpertEntrance;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.KnownNames;
import io.vigil.app.wording.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 专家入口: one chain of evidence, the folders, what was entered late, who used the platform, and
 * changes of lines, all as they were known on a day.
 */
@Controller
@ForExpertEntrance
class ExpertController {
  private static final int LOGGED = 30;

  private final ExpertEntrance entrance;
  private final Periods periods;
  private final Figures figures;
  private final KnownNames names;

  ExpertController(ExpertEntrance entrance, Periods periods, Figures figures, KnownNames names) {
    this.entrance = entrance;
    this.periods = periods;
    this.figures = figures;
    this.names = names;
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
    LocalDate day = day(asOf, model);
    FindEvidence.Item drawn = entrance.drawn(person, day, draw).orElse(null);
    model.addAttribute("asOf", day);
    model.addAttribute("draw", draw);
    try {
      String point = controlPoint == null ? of(drawn, true) : meant(controlPoint, true);
      String of = unit == null ? of(drawn, false) : meant(unit, false);
      model.addAttribute("controlPoint", point);
      model.addAttribute("unit", of);
      var units =
          point == null
              ? List.<FindUnitsOfControlPoint.Row>of()
              : entrance.units(person, point, day);
      model.addAttribute("units", units);
      model.addAttribute("offered", units.stream().anyMatch(one -> one.unit().equals(of)));
      if (point != null && of != null) {
        show(model, entrance.chain(person, point, of, day), locale);
      }
    } catch (Rejection e) {
      model.addAttribute("refused", e);
    }
    model.addAttribute("folders", entrance.folders(person, day));
    model.addAttribute("backfilled", entrance.backfilled(person, day));
    model.addAttribute("use", entrance.use(person, day));
    model.addAttribute("log", entrance.log(day, LOGGED));
    return "expert";
  }

  /** Today, with a word about it, where the day is to come. */
  private LocalDate day(@Nullable LocalDate asOf, Model model) {
    try {
      return entrance.day(asOf);
    } catch (Rejection e) {
      model.addAttribute("refused", e);
      return entrance.today();
    }
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

  private void show(Model model, FindChain.Result chain, Locale locale) {
    String measure = chain.unitOfMeasure() == null ? "" : chain.unitOfMeasure();
    model.addAttribute("chain", chain);
    model.addAttribute("later", chain.steps().stream().filter(FindChain.Step::later).toList());
    List<Reading> readings =
        chain.readings().stream()
            .map(
                value ->
                    new Reading(
                        value,
                        periods.full(locale, value.period(), PeriodKind.TEACHING_WEEK),
                        figures.value(locale, value.value(), measure)))
            .toList();
    model.addAttribute("readings", readings);
  }
}
