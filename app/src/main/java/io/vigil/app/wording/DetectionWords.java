package io.vigil.app.wording;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.DetectionMethod;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in a sentence how a control point is judged beside its lines, and where a colour is from.
 */
@Component
public class DetectionWords {
  private final Words words;
  private final Periods periods;

  DetectionWords(Words words, Periods periods) {
    this.words = words;
    this.periods = periods;
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

  /** The parameters of one version. */
  public String parameters(Locale locale, Detection detection) {
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

  /** Where a colour is from; {@code null} where there is none. */
  public @Nullable String why(Locale locale, Evidence evidence) {
    Colour colour = evidence.colour();
    if (colour == null) {
      return null;
    }
    Colour byLines = evidence.grade().colour();
    String key =
        byLines == null
            ? "shift"
            : colour == byLines ? "lines" : colour.atLeast(byLines) ? "twice" : "early";
    return words.text(
        locale,
        "detection.why." + key,
        colour(locale, colour),
        evidence.rule().persistence(),
        periods.unit(locale, evidence.rule().judgingPeriod(), evidence.rule().persistence()));
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
