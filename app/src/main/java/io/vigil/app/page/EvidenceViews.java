package io.vigil.app.page;

import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Expectation;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.MissingData;
import io.vigil.api.warning.Occurrence;
import io.vigil.app.wording.BasisWords;
import io.vigil.app.wording.DetectionWords;
import io.vigil.app.wording.Explainer;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.SignalWords;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a warning rests on, in people's words. */
@Component
class EvidenceViews {
  private final Words words;
  private final Periods periods;
  private final Figures figures;
  private final BasisWords basis;
  private final SignalWords sentences;
  private final DetectionWords detection;
  private final Explainer explainer;

  EvidenceViews(
      Words words,
      Periods periods,
      Figures figures,
      BasisWords basis,
      SignalWords sentences,
      DetectionWords detection,
      Explainer explainer) {
    this.words = words;
    this.periods = periods;
    this.figures = figures;
    this.basis = basis;
    this.sentences = sentences;
    this.detection = detection;
    this.explainer = explainer;
  }

  /**
   * The lines in force, and where they come from.
   *
   * @param persistence for how long values are outside the lines before a warning is raised
   * @param clearMargin how far inside a value clears it; {@code null} for any value inside
   * @param method how values are judged beside the lines
   * @param why where the colour is from; {@code null} where there is none
   * @param refusal why statistics did not judge; {@code null} where they did
   */
  record Rule(
      String target,
      String standard,
      String warning,
      String validFrom,
      String persistence,
      String recovery,
      @Nullable String clearMargin,
      @Nullable String basis,
      @Nullable String document,
      String method,
      @Nullable String why,
      @Nullable String refusal) {}

  record Seen(String period, String value, @Nullable Colour colour) {}

  /**
   * @param expected what was expected then; empty where that is not known
   */
  record Step(
      String what,
      @Nullable Colour colour,
      String value,
      String expected,
      String reason,
      Instant at) {}

  Rule rule(
      Locale locale,
      Evidence evidence,
      @Nullable Colour stands,
      List<FindControlPoint.LinesVersion> versions) {
    JudgingRule rule = evidence.rule();
    Lines lines = rule.lines();
    FindControlPoint.LinesVersion version =
        versions.stream().filter(v -> v.lines().equals(lines)).findFirst().orElse(null);
    return new Rule(
        line(locale, rule, lines == null ? null : lines.target()),
        lines == null
            ? Figures.NONE
            : figures.range(locale, lines.standard(), lines.upperStandard(), rule.unitOfMeasure()),
        lines == null
            ? Figures.NONE
            : figures.range(locale, lines.warning(), lines.upperWarning(), rule.unitOfMeasure()),
        lines == null ? Figures.NONE : periods.start(locale, lines),
        detection.raises(locale, rule),
        counted(locale, rule, rule.recovery()),
        detection.clears(locale, rule),
        version == null || version.basis() == null ? null : basis.of(locale, version.basis()),
        version == null ? null : version.document(),
        detection.method(locale, rule),
        detection.why(locale, evidence, stands),
        detection.refusal(locale, evidence));
  }

  List<Seen> seen(Locale locale, Evidence evidence) {
    JudgingRule rule = evidence.rule();
    return evidence.seen().reversed().stream()
        .map(
            seen ->
                new Seen(
                    periods.full(locale, seen.period(), rule.judgingPeriod()),
                    figures.value(locale, seen.value(), rule.unitOfMeasure()),
                    seen.colour()))
        .toList();
  }

  List<Step> steps(Locale locale, List<FindWarning.Step> history) {
    List<Evidence> told =
        history.stream().map(FindWarning.Step::evidence).filter(Objects::nonNull).toList();
    boolean otherSeason =
        !told.isEmpty() && FindWarnings.Item.isOtherSeason(told.getFirst(), told.getLast());
    return history.stream().map(step -> step(locale, step, otherSeason)).toList();
  }

  /** Period and value at the worst colour, the first of them; {@code null} where none is told. */
  @Nullable String worst(Locale locale, List<FindWarning.Step> history) {
    Colour worst = null;
    Evidence told = null;
    for (FindWarning.Step step : history) {
      Colour colour = step.colour();
      Evidence evidence = step.evidence();
      if (colour != null && evidence != null && (worst == null || colour.compareTo(worst) > 0)) {
        worst = colour;
        told = evidence;
      }
    }
    return told == null ? null : value(locale, told);
  }

  private Step step(Locale locale, FindWarning.Step step, boolean otherSeason) {
    Evidence evidence = step.evidence();
    String reason =
        otherSeason && CloseReason.MEASURED.name().equals(step.reason())
            ? FindWarnings.Item.OTHER_SEASON
            : step.reason();
    return new Step(
        what(locale, step.what(), evidence),
        step.colour(),
        evidence == null ? "" : value(locale, evidence),
        evidence == null ? "" : expected(locale, evidence),
        reason == null ? "" : words.textOr(locale, "step.reason." + reason, reason),
        step.at());
  }

  /** What happened is not back inside lines that it never had. */
  private String what(Locale locale, String what, @Nullable Evidence evidence) {
    String plain = words.textOr(locale, "step." + what, what);
    return evidence == null || evidence.occurrence() == null
        ? plain
        : words.textOr(locale, "step.event." + what, plain);
  }

  private String value(Locale locale, Evidence evidence) {
    Occurrence occurrence = evidence.occurrence();
    if (occurrence != null) {
      return explainer.occurred(locale, occurrence);
    }
    MissingData missing = evidence.missing();
    return missing == null ? judged(locale, evidence) : missed(locale, evidence, missing);
  }

  private String missed(Locale locale, Evidence evidence, MissingData missing) {
    return explainer.missed(locale, missing)
        + words.text(locale, "explain.separator")
        + String.join(
            words.text(locale, "missing.and"),
            missing.periods().stream()
                .map(period -> periods.brief(locale, period, evidence.rule().judgingPeriod()))
                .toList());
  }

  private String judged(Locale locale, Evidence evidence) {
    return periods.full(locale, evidence.period().code(), evidence.rule().judgingPeriod())
        + " "
        + line(locale, evidence.rule(), evidence.value());
  }

  private String expected(Locale locale, Evidence evidence) {
    Expectation expectation = evidence.expectation();
    return expectation == null
        ? ""
        : words.text(
            locale,
            "step.expected",
            sentences.expected(locale, expectation, evidence.rule().unitOfMeasure()));
  }

  private String counted(Locale locale, JudgingRule rule, int count) {
    return count + " " + periods.unit(locale, rule.judgingPeriod(), count);
  }

  private String line(Locale locale, JudgingRule rule, @Nullable Double value) {
    return figures.value(locale, value, rule.unitOfMeasure());
  }
}
