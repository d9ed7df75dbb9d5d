package io.vigil.app.wording;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Expectation;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.MissingData;
import io.vigil.api.warning.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in one sentence why a warning stands and what would end it. */
@Component
public class Explainer {
  private final Words words;
  private final Periods periods;
  private final Figures figures;
  private final CollegeCalendar calendar;
  private final UnitNames unitNames;
  private final OccurrenceWords occurrences;

  Explainer(
      Words words,
      Periods periods,
      Figures figures,
      CollegeCalendar calendar,
      UnitNames unitNames,
      OccurrenceWords occurrences) {
    this.words = words;
    this.periods = periods;
    this.figures = figures;
    this.calendar = calendar;
    this.unitNames = unitNames;
    this.occurrences = occurrences;
  }

  public String explain(Locale locale, FindWarnings.Item warning) {
    if (warning.evidence().missing() != null) {
      return missing(locale, warning, warning.evidence().missing());
    }
    if (warning.evidence().occurrence() != null) {
      return happened(locale, warning)
          + words.text(locale, "explain.separator")
          + whatNext(locale, warning)
          + words.text(locale, "explain.end");
    }
    FindWarnings.Worst worst = worst(warning);
    if (worst != null) {
      return atWorst(locale, warning, worst)
          + words.text(locale, "explain.separator")
          + whatNext(locale, warning)
          + words.text(locale, "explain.end");
    }
    Evidence evidence = why(warning);
    List<String> parts = new ArrayList<>();
    String period = periods.full(locale, evidence.period().code(), evidence.rule().judgingPeriod());
    parts.add(whatHappened(locale, name(locale, warning), period, evidence));
    String lasting = lasting(locale, evidence);
    if (lasting != null) {
      parts.add(lasting);
    }
    if (evidence.twoInARow()) {
      parts.add(words.text(locale, "explain.two-in-a-row"));
    }
    parts.add(whatNext(locale, warning));
    return String.join(words.text(locale, "explain.separator"), parts)
        + words.text(locale, "explain.end");
  }

  /** Data that are not there, and who owes them. */
  private String missing(Locale locale, FindWarnings.Item warning, MissingData missing) {
    String what =
        words.text(
            locale,
            "explain.missing",
            name(locale, warning),
            missed(locale, missing),
            span(locale, warning.evidence(), missing),
            missing.units().size(),
            missing.readings(),
            periods.date(locale, missing.since()),
            unitNames.of(locale, warning.unit(), warning.unitName()));
    String next = words.text(locale, "explain.missing." + warning.state().isOpenCase());
    return what
        + words.text(locale, "explain.separator")
        + next
        + words.text(locale, "explain.end");
  }

  /** How many periods are missing, and how many readings of them. */
  public String missed(Locale locale, MissingData missing) {
    return words.text(locale, "explain.missed", missing.periods().size(), missing.readings());
  }

  private String span(Locale locale, Evidence evidence, MissingData missing) {
    PeriodKind kind = evidence.rule().judgingPeriod();
    String first = periods.full(locale, missing.periods().getFirst(), kind);
    return missing.periods().size() == 1
        ? first
        : words.text(
            locale,
            "explain.missing.span",
            first,
            periods.brief(locale, missing.periods().getLast(), kind));
  }

  /** The worst value of a case that is over, whether it passed its lines or stood out. */
  private static FindWarnings.@Nullable Worst worst(FindWarnings.Item warning) {
    FindWarnings.Ending ending = warning.ending();
    return ending == null ? null : ending.worst();
  }

  /** How bad it became and when; persons have no colours. */
  private String atWorst(Locale locale, FindWarnings.Item warning, FindWarnings.Worst worst) {
    JudgingRule rule = warning.evidence().rule();
    String value = figures.value(locale, worst.value(), rule.unitOfMeasure());
    String when = when(locale, worst, rule.judgingPeriod());
    String name = name(locale, warning);
    String told =
        warning.unitKind().isPerson()
            ? words.text(locale, "explain.worst.person", name, value, when)
            : words.text(
                locale,
                "explain.worst",
                name,
                words.of(locale, warning.worstColour()),
                value,
                when);
    return told + stoodOut(locale, warning);
  }

  /** That a case was raised by what its past let expect, and not by its lines. */
  private String stoodOut(Locale locale, FindWarnings.Item warning) {
    Evidence raised = why(warning);
    Expectation expectation = raised.expectation();
    if (!isShift(raised) || expectation == null || expectation.shift() == null) {
      return "";
    }
    String expected = figures.value(locale, expectation.expected(), raised.rule().unitOfMeasure());
    return words.text(locale, "explain.stood-out." + expectation.shift(), expected);
  }

  /** A week is dated by its first day as well. */
  private String when(Locale locale, FindWarnings.Worst worst, PeriodKind kind) {
    String period = periods.full(locale, worst.period(), kind);
    return kind == PeriodKind.TEACHING_WEEK
        ? words.text(locale, "explain.worst.week", period, periods.date(locale, worst.from()))
        : period;
  }

  /** A case that is over and of which no worst value is known is told by why it was raised. */
  private static Evidence why(FindWarnings.Item warning) {
    FindWarnings.Ending ending = warning.ending();
    Evidence raised = ending == null ? null : ending.raised();
    return raised == null ? warning.evidence() : raised;
  }

  /** What happened, in a few words. */
  public String occurred(Locale locale, Occurrence occurrence) {
    return occurrences.what(locale, occurrence);
  }

  /** What was judged last, against which line, and for how long it has been outside. */
  public String happened(Locale locale, FindWarnings.Item warning) {
    Evidence evidence = warning.evidence();
    if (evidence.occurrence() != null) {
      return occurred(locale, evidence.occurrence());
    }
    String period =
        periods.recent(locale, evidence.period().code(), evidence.rule().judgingPeriod());
    String happened = whatHappened(locale, name(locale, warning), period, evidence);
    String lasting = lasting(locale, evidence);
    return lasting == null ? happened : happened + words.text(locale, "explain.comma") + lasting;
  }

  /** For how long it has been outside; {@code null} for one period. */
  private @Nullable String lasting(Locale locale, Evidence evidence) {
    int row = evidence.periodsOutside();
    Integer window = evidence.rule().window();
    Integer ofWindow = evidence.outsideInWindow();
    if (row > 0 && window != null && ofWindow != null && ofWindow > row) {
      PeriodKind kind = evidence.rule().judgingPeriod();
      return words.text(
          locale, "explain.in-window", window, periods.unit(locale, kind, window), ofWindow);
    }
    return row > 1 ? counted(locale, "explain.in-a-row", evidence, row) : null;
  }

  /** What would end it. */
  public String next(Locale locale, FindWarnings.Item warning) {
    return whatNext(locale, warning);
  }

  public String name(Locale locale, FindWarnings.Item warning) {
    String english = warning.controlPointNameEn();
    return english != null && locale.getLanguage().equals("en")
        ? english
        : warning.controlPointName();
  }

  private String whatHappened(Locale locale, String name, String period, Evidence evidence) {
    JudgingRule rule = evidence.rule();
    String value = figures.value(locale, evidence.value(), rule.unitOfMeasure());
    return words.text(locale, "explain.value", name, period, value)
        + against(locale, evidence)
        + unexpected(locale, evidence);
  }

  /** What the series let expect, where the value is not that. */
  private String unexpected(Locale locale, Evidence evidence) {
    Expectation expectation = evidence.expectation();
    if (expectation == null || expectation.shift() == null) {
      return "";
    }
    String expected =
        figures.value(locale, expectation.expected(), evidence.rule().unitOfMeasure());
    return words.text(locale, "explain.shift." + expectation.shift(), expected);
  }

  private String against(Locale locale, Evidence evidence) {
    Grade grade = evidence.grade();
    if (evidence.clearsAt() != null) {
      String clears = figures.value(locale, evidence.clearsAt(), evidence.rule().unitOfMeasure());
      return words.text(locale, "explain.held", clears);
    }
    String line = figures.value(locale, grade.line(), evidence.rule().unitOfMeasure());
    String key = "explain.reason." + reason(grade) + (isShift(evidence) ? ".shift" : "");
    return words.text(locale, key, side(locale, evidence), line);
  }

  /** Whether a value inside its lines stands out by what its past lets expect alone. */
  private static boolean isShift(Evidence evidence) {
    Expectation expectation = evidence.expectation();
    return evidence.grade().reason() == Grade.Reason.WITHIN_LINES
        && expectation != null
        && expectation.shift() != null;
  }

  /** The blue step of a ladder is what everybody calls the standard. */
  private static String reason(Grade grade) {
    return grade.reason() == Grade.Reason.LADDER && grade.colour() == Colour.BLUE
        ? "LADDER.BLUE"
        : grade.reason().name();
  }

  /** Whether the value lies below or above the line that it passed. */
  private String side(Locale locale, Evidence evidence) {
    Double line = evidence.grade().line();
    Double value = evidence.value();
    boolean below = line != null && value != null && value < line;
    return words.text(locale, below ? "explain.below" : "explain.above");
  }

  private String whatNext(Locale locale, FindWarnings.Item warning) {
    Evidence evidence = warning.evidence();
    Occurrence occurrence = evidence.occurrence();
    return switch (warning.state()) {
      case OPEN ->
          occurrence == null ? clears(locale, evidence) : occurrences.next(locale, occurrence);
      case CLEARED -> counted(locale, "explain.cleared", evidence, evidence.rule().recovery());
      case CLOSED -> ended(locale, "explain.closed", warning);
      case WITHDRAWN -> ended(locale, "explain.withdrawn", warning);
    };
  }

  private String clears(Locale locale, Evidence evidence) {
    JudgingRule rule = evidence.rule();
    if (isShift(evidence)) {
      return counted(locale, "explain.clears.shift", evidence, rule.recovery());
    }
    return rule.clearMargin() == 0
        ? counted(locale, "explain.clears", evidence, rule.recovery())
        : words.text(
            locale,
            "explain.clears.margin",
            rule.recovery(),
            periods.unit(locale, rule.judgingPeriod(), rule.recovery()),
            figures.apart(locale, rule.clearMargin(), rule.unitOfMeasure()));
  }

  private String ended(Locale locale, String key, FindWarnings.Item warning) {
    FindWarnings.Ending ending = warning.ending();
    return ending == null
        ? words.text(locale, key)
        : words.text(
            locale,
            (warning.goesOnElsewhere() ? "explain.joined" : key) + ".on",
            periods.date(locale, ending.at().atZone(calendar.zone()).toLocalDate()),
            words.textOr(locale, "step.reason." + warning.endReason(), ending.reason()));
  }

  private String counted(Locale locale, String key, Evidence evidence, int count) {
    return words.text(
        locale, key, count, periods.unit(locale, evidence.rule().judgingPeriod(), count));
  }
}
