package io.vigil.app.page;

import io.vigil.api.overview.FindDeclines;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 专业动态调整: a programme is a candidate where two of its yearly figures or more lie outside their
 * lines and got worse three years running. People decide about it.
 */
@Component
class ProgrammeAdjustment {
  private static final int FIGURES = 2;

  private final Questions questions;
  private final Figures figures;
  private final Words words;

  ProgrammeAdjustment(Questions questions, Figures figures, Words words) {
    this.questions = questions;
    this.figures = figures;
    this.words = words;
  }

  /** The figures that make a unit a candidate, in sentences; empty where it is none. */
  List<String> of(Locale locale, ListUnits.@Nullable Item unit) {
    if (unit == null || unit.kind() != UnitKind.PROGRAMME) {
      return List.of();
    }
    List<FindDeclines.Decline> declines =
        questions.ask(new FindDeclines(unit.unit()), FindDeclines.Result.class).declines();
    return declines.size() < FIGURES
        ? List.of()
        : declines.stream().map(one -> sentence(locale, one)).toList();
  }

  private String sentence(Locale locale, FindDeclines.Decline one) {
    boolean inEnglish = locale.getLanguage().equals("en");
    String name =
        inEnglish
            ? Objects.requireNonNullElse(one.controlPointNameEn(), one.controlPointName())
            : one.controlPointName();
    return one.values().stream()
        .map(value -> figures.value(locale, value, one.unitOfMeasure()))
        .collect(
            Collectors.joining(
                words.text(locale, "signal.then"),
                words.text(locale, "unit.adjustment.figure", name),
                ""));
  }
}
