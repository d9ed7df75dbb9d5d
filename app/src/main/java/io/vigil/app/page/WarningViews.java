package io.vigil.app.page;

import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.MissingData;
import io.vigil.api.warning.WarningState;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Explainer;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.LatestJudgements;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

@Component
class WarningViews {
  private final LatestJudgements judgements;
  private final Words words;
  private final Explainer explainer;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Figures figures;
  private final UnitNames unitNames;

  WarningViews(
      LatestJudgements judgements,
      Words words,
      Explainer explainer,
      CollegeCalendar calendar,
      Periods periods,
      Figures figures,
      UnitNames unitNames) {
    this.judgements = judgements;
    this.words = words;
    this.explainer = explainer;
    this.calendar = calendar;
    this.periods = periods;
    this.figures = figures;
    this.unitNames = unitNames;
  }

  List<WarningView> of(Locale locale, List<FindWarnings.Item> items) {
    return judgements.of(items).stream().map(item -> view(locale, item)).toList();
  }

  /** As it is explained already. */
  WarningView view(Locale locale, FindWarnings.Item item) {
    return new WarningView(
        item.id(),
        item.unitKind().isPerson() ? null : item.shownColour(),
        item.unit(),
        unitNames.of(locale, item.unit(), item.unitName()),
        item.controlPoint(),
        explainer.name(locale, item),
        explainer.explain(locale, item),
        value(locale, item),
        when(locale, item),
        item.state(),
        item.members(),
        item.siblings());
  }

  /** Of what is over the worst value, of what is open the latest; none of what was withdrawn. */
  private String value(Locale locale, FindWarnings.Item item) {
    if (item.state() == WarningState.WITHDRAWN) {
      return Figures.NONE;
    }
    FindWarnings.Ending ending = item.ending();
    FindWarnings.Worst worst = ending == null ? null : ending.worst();
    return worst == null
        ? value(locale, item.evidence())
        : figures.value(locale, worst.value(), item.evidence().rule().unitOfMeasure());
  }

  private String value(Locale locale, Evidence evidence) {
    if (evidence.occurrence() != null) {
      return Figures.NONE;
    }
    MissingData missing = evidence.missing();
    return missing == null
        ? figures.value(locale, evidence.value(), evidence.rule().unitOfMeasure())
        : explainer.missed(locale, missing);
  }

  private String when(Locale locale, FindWarnings.Item item) {
    String since = periods.date(locale, item.since());
    LocalDate raised = raisedOn(item);
    return item.state().isOpenCase()
        ? words.text(
            locale,
            "warning.since",
            since,
            ChronoUnit.DAYS.between(raised, calendar.today()),
            periods.date(locale, raised))
        : words.text(locale, "warning.began", since, periods.date(locale, raised));
  }

  /** The day on which a case ended; nothing where it has not. */
  String endedOn(Locale locale, FindWarnings.Item item) {
    FindWarnings.Ending ending = item.ending();
    return ending == null
        ? Figures.NONE
        : periods.date(locale, ending.at().atZone(calendar.zone()).toLocalDate());
  }

  private LocalDate raisedOn(FindWarnings.Item item) {
    return item.raisedAt().atZone(calendar.zone()).toLocalDate();
  }

  /** What its state is called: one that another season ended for now is not over. */
  String state(Locale locale, FindWarnings.Item item) {
    if (item.goesOnElsewhere()) {
      return words.text(locale, "WarningState.JOINED");
    }
    return FindWarnings.Item.OTHER_SEASON.equals(item.endReason())
        ? words.text(locale, "WarningState.OTHER_SEASON")
        : words.of(locale, item.state());
  }
}
