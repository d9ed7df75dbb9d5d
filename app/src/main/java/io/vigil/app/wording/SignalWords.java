package io.vigil.app.wording;

import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.signal.FindSignals;
import io.vigil.api.signal.TrendFinding;
import io.vigil.api.signal.Worsening;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Evidence.Seen;
import io.vigil.api.warning.Expectation;
import io.vigil.api.warning.Expectation.Shift;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in one sentence what was noticed: what, when, expected against observed. */
@Component
public class SignalWords {
  private static final int NOTED = 3;

  private final Words words;
  private final Periods periods;
  private final Figures figures;

  SignalWords(Words words, Periods periods, Figures figures) {
    this.words = words;
    this.periods = periods;
    this.figures = figures;
  }

  public String name(Locale locale, FindSignals.Item signal) {
    String english = signal.controlPointNameEn();
    return english != null && locale.getLanguage().equals("en")
        ? english
        : signal.controlPointName();
  }

  public String sentence(Locale locale, FindSignals.Item signal) {
    return switch (signal.kind()) {
      case SHIFT -> unusual(locale, signal, shifted(signal.evidence().expectation()));
      case SURGE -> unusual(locale, signal, "signal.surged");
      case TREND ->
          trend(
              locale,
              name(locale, signal),
              signal.evidence(),
              Objects.requireNonNull(signal.worsening(), "a trend has a slope"));
      case COMMON_CAUSE ->
          common(
              locale,
              name(locale, signal),
              signal.evidence(),
              Objects.requireNonNull(signal.common(), "a common cause has members"));
      case IMPLAUSIBLE ->
          implausible(
              locale, signal, Objects.requireNonNull(signal.doubt(), "what is in doubt is known"));
    };
  }

  /** What a series let expect of a period, with its bounds. */
  public String expected(Locale locale, Expectation expectation, String measure) {
    String expected = figures.value(locale, rounded(expectation.expected()), measure);
    if (!expectation.holdsExpected()) {
      return words.text(locale, "expected.about", expected);
    }
    String low = figures.value(locale, rounded(expectation.lower()), measure);
    String high = figures.value(locale, rounded(expectation.upper()), measure);
    String key =
        expectation.lower() == null
            ? (expectation.upper() == null ? "expected.about" : "expected.at-most")
            : (expectation.upper() == null ? "expected.at-least" : "expected.between");
    return words.text(locale, key, expected, low, high);
  }

  private static String shifted(@Nullable Expectation expectation) {
    Shift shift = expectation == null ? null : expectation.shift();
    return "signal.expected." + (shift == null ? "NONE" : shift);
  }

  private String unusual(Locale locale, FindSignals.Item signal, String key) {
    Evidence evidence = signal.evidence();
    String measure = evidence.rule().unitOfMeasure();
    Expectation expectation = evidence.expectation();
    String happened =
        words.text(
            locale,
            "signal.value",
            name(locale, signal),
            period(locale, evidence),
            figures.value(locale, evidence.value(), measure));
    return expectation == null
        ? happened + words.text(locale, "explain.end")
        : happened + words.text(locale, key, expected(locale, expectation, measure));
  }

  private String implausible(Locale locale, FindSignals.Item signal, FindSignals.Doubted doubt) {
    Evidence evidence = signal.evidence();
    String unit = evidence.rule().unitOfMeasure();
    String owner = doubt.ownerName() == null ? doubt.owner() : doubt.ownerName();
    return words.text(
        locale,
        "signal.implausible",
        name(locale, signal),
        doubt.rows(),
        figures.value(locale, rounded(evidence.value()), unit),
        figures.value(locale, rounded(doubt.expected()), unit),
        words.text(locale, "Slip." + doubt.slip()),
        owner == null ? Figures.NONE : owner,
        words.text(
            locale, doubt.open() > 0 ? "signal.implausible.open" : "signal.implausible.over"),
        period(locale, evidence));
  }

  private String trend(Locale locale, String name, Evidence evidence, Worsening worsening) {
    JudgingRule rule = evidence.rule();
    List<Seen> row = row(evidence.seen(), worsening.finding());
    String values =
        String.join(
            words.text(locale, "signal.then"),
            row.stream().map(seen -> Figures.plain(seen.value())).toList());
    return words.text(
        locale,
        "signal.trend." + worsening.finding(),
        name,
        period(locale, evidence),
        row.size(),
        periods.unit(locale, rule.judgingPeriod(), row.size()),
        values,
        figures.unit(locale, rule.unitOfMeasure()),
        words.text(
            locale,
            rule.direction() == Direction.LOWER_IS_BETTER ? "signal.rises" : "signal.falls"),
        figures.apart(locale, Math.abs(worsening.slope()), rule.unitOfMeasure()));
  }

  private String common(Locale locale, String name, Evidence evidence, FindSignals.Common common) {
    String measure = evidence.rule().unitOfMeasure();
    Expectation expectation = Objects.requireNonNull(evidence.expectation(), "it was expected");
    return words.text(
        locale,
        common.from().equals(common.through()) ? "signal.common.day" : "signal.common",
        name,
        periods.date(locale, common.from()),
        periods.date(locale, common.through()),
        common.reported(),
        common.members().size(),
        figures.value(locale, rounded(evidence.value()), measure),
        figures.value(locale, rounded(expectation.expected()), measure));
  }

  private String period(Locale locale, Evidence evidence) {
    return periods.full(locale, evidence.period().code(), evidence.rule().judgingPeriod());
  }

  private static List<Seen> row(List<Seen> seen, TrendFinding finding) {
    return switch (finding) {
      case NOTED -> seen.subList(Math.max(0, seen.size() - NOTED), seen.size());
      case SIGNIFICANT -> seen;
    };
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.round(value * 10) / 10.0);
  }
}
