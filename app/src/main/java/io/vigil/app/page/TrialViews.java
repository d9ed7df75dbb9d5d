package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.trial.Trial;
import io.vigil.api.trial.TrialChange;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.rest.TrialRefused;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a trial found, in the words of people. */
@Component
class TrialViews {
  private final Questions questions;
  private final Words words;

  TrialViews(Questions questions, Words words) {
    this.questions = questions;
    this.words = words;
  }

  /**
   * A warning that differs.
   *
   * @param before {@code null} also for a person, who has no colour
   * @param after {@code null} also for a person
   */
  record Change(
      String unit,
      String unitName,
      LocalDate since,
      TrialChange.Kind kind,
      @Nullable Colour before,
      @Nullable Colour after,
      int days) {}

  List<Change> changes(Trial trial) {
    Map<String, FindUnit.Result> units =
        trial.changes().stream()
            .map(TrialChange::unit)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), this::unit));
    return trial.changes().stream().map(one -> change(one, units.get(one.unit()))).toList();
  }

  private FindUnit.Result unit(String unit) {
    return questions.ask(new FindUnit(unit), FindUnit.Result.class);
  }

  private static Change change(TrialChange change, FindUnit.@Nullable Result found) {
    ListUnits.Item unit = found == null ? null : found.unit();
    String name = unit == null ? null : unit.name();
    boolean person = unit != null && unit.kind().isPerson();
    return new Change(
        change.unit(),
        name == null ? change.unit() : name,
        change.since(),
        change.kind(),
        person ? null : change.before(),
        person ? null : change.after(),
        Math.abs(change.days()));
  }

  String refusal(Locale locale, TrialRefused refusal) {
    Object[] parts =
        refusal.words().stream()
            .map(word -> words.textOr(locale, "trial.line." + word, word))
            .toArray();
    return words.text(locale, "refusal." + refusal.code(), parts);
  }
}
