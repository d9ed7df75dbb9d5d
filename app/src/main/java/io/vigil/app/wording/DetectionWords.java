package io.vigil.app.wording;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.DetectionMethod;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Refusal;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in sentences how warnings of a control point come and go, and where a colour is from. */
@Component
public class DetectionWords {
  private final Words words;
  private final Periods periods;
  private final Figures figures;

  DetectionWords(Words words, Periods periods, Figures figures) {
    this.words = words;
    this.periods = periods;
    this.figures = figures;
  }

  /** By which method with which parameters. */
  public String method(Locale locale, JudgingRule rule) {
    DetectionMethod method = DetectionMethod.of(rule);
    String key = rule.withStatistics() || method == DetectionMethod.NONE ? method.name() : "OFF";
    int runLength = rule.runLength();
    return words.text(
        locale,
        "detection.method." + key,
        runLength,
        periods.unit(locale, rule.judgingPeriod(), runLength),
        colour(locale, rule.colourOfShift()));
  }

  /** For how long values are outside the lines before a warning is raised. */
  public String raises(Locale locale, JudgingRule rule) {
    int persistence = rule.persistence();
    Integer window = rule.window();
    String unit = periods.unit(locale, rule.judgingPeriod(), window == null ? persistence : window);
    return window == null
        ? words.text(locale, "rule.persistence.row", persistence, unit)
        : words.text(
            locale,
            "rule.persistence.window",
            window,
            unit,
            persistence,
            periods.unit(locale, rule.judgingPeriod(), persistence));
  }

  /** How far inside the lines a value clears a warning; {@code null} for any value inside. */
  public @Nullable String clears(Locale locale, JudgingRule rule) {
    return rule.clearMargin() == 0 ? null : margin(locale, rule.clearMargin(), rule);
  }

  /** What it takes until a warning is raised, and until it is over. */
  public String patience(Locale locale, JudgingRule rule) {
    Integer window = rule.window();
    String periodsOfIt =
        window == null
            ? words.text(locale, "point.persistence.value", rule.persistence(), rule.recovery())
            : words.text(
                locale, "point.persistence.window", rule.persistence(), rule.recovery(), window);
    String margin = clears(locale, rule);
    return margin == null
        ? periodsOfIt
        : periodsOfIt + words.text(locale, "point.clear-margin", margin);
  }

  private String margin(Locale locale, double margin, JudgingRule rule) {
    return figures.apart(locale, margin, rule.unitOfMeasure());
  }

  /** The parameters of one version. */
  public String parameters(Locale locale, Detection detection, JudgingRule rule) {
    var parts = new ArrayList<String>();
    parts.add(statistics(locale, detection));
    if (detection.window() != null) {
      parts.add(words.text(locale, "detection.on.window", detection.window()));
    }
    if (detection.clearMargin() != null) {
      parts.add(
          words.text(locale, "detection.on.margin", margin(locale, detection.clearMargin(), rule)));
    }
    return String.join(words.text(locale, "explain.separator"), parts);
  }

  private String statistics(Locale locale, Detection detection) {
    if (!detection.statistics()) {
      return words.text(locale, "detection.off");
    }
    Colour colour = detection.colour() == null ? Colour.BLUE : detection.colour();
    Integer runLength = detection.runLength();
    return words.text(
        locale,
        "detection.on",
        colour(locale, colour),
        runLength == null ? words.text(locale, "detection.usual") : runLength.toString());
  }

  /**
   * Where the colour of a case is from; {@code null} where there is none. One that came back, or
   * whose measures did not work, is worse than what was judged.
   */
  public @Nullable String why(Locale locale, Evidence evidence, @Nullable Colour stands) {
    Colour judged = evidence.colour();
    String why = why(locale, evidence);
    return why == null || judged == null || stands == null || judged.atLeast(stands)
        ? why
        : words.text(locale, "detection.why.worse", why, colour(locale, stands));
  }

  /** Where the colour that was judged is from; {@code null} where there is none. */
  public @Nullable String why(Locale locale, Evidence evidence) {
    Colour colour = evidence.colour();
    if (colour == null) {
      return null;
    }
    JudgingRule rule = evidence.rule();
    return words.text(
        locale,
        "detection.why." + reason(evidence, colour),
        colour(locale, colour),
        raises(locale, rule),
        figures.value(locale, evidence.clearsAt(), rule.unitOfMeasure()));
  }

  private static String reason(Evidence evidence, Colour colour) {
    Colour byLines = evidence.grade().colour();
    if (byLines == null) {
      return evidence.clearsAt() == null ? "shift" : "held";
    }
    if (colour == byLines) {
      return "lines";
    }
    return colour.atLeast(byLines) ? "twice" : "early";
  }

  /** Why statistics did not judge; {@code null} where they did. */
  public @Nullable String refusal(Locale locale, Evidence evidence) {
    Refusal refusal = evidence.refusal();
    return refusal == null ? null : words.text(locale, "detection.refused." + refusal);
  }

  private String colour(Locale locale, Colour colour) {
    return words.text(locale, "Colour." + colour);
  }
}
