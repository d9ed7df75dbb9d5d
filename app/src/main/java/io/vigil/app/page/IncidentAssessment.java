package io.vigil.app.page;

import io.vigil.api.incident.Assessment;
import io.vigil.api.incident.ConsequenceKind;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.warning.TypicalCause;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.UnitNames;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an incident tells of its assessment, and asks of whoever may assess it. */
@Component
class IncidentAssessment {
  private final Questions questions;
  private final UnitAccess access;
  private final ObservedChoices choices;
  private final UnitNames names;

  IncidentAssessment(
      Questions questions, UnitAccess access, ObservedChoices choices, UnitNames names) {
    this.questions = questions;
    this.access = access;
    this.choices = choices;
    this.names = names;
  }

  /**
   * Whom it concerned.
   *
   * @param seen whether the reader may look at its page
   */
  record Concerned(String unit, String name, boolean seen) {}

  void show(SignedIn person, FindIncidents.Item item, boolean asked, Model model) {
    Assessment told = item.assessment();
    Concerned concerned =
        told == null || told.concerned() == null ? null : concerned(person, told.concerned());
    model.addAttribute("assessed", AssessmentFields.of(told));
    model.addAttribute("concerned", concerned);
    model.addAttribute(
        "below",
        asked
            ? with(concerned, choices.of(person, item.unit(), item.occurredOn()).taught())
            : List.of());
    model.addAttribute("causes", TypicalCause.values());
    model.addAttribute("kinds", ConsequenceKind.values());
  }

  private Concerned concerned(SignedIn person, String unit) {
    ListUnits.Item found = questions.ask(new FindUnit(unit), FindUnit.Result.class).unit();
    return found == null
        ? new Concerned(unit, unit, false)
        : new Concerned(unit, names.of(found), access.sees(person, found));
  }

  /** What was told before can be chosen though it lies elsewhere now, or is not for the reader. */
  static List<ObservedChoices.Choice> with(
      @Nullable Concerned told, List<ObservedChoices.Choice> below) {
    return told == null || below.stream().anyMatch(one -> one.unit().equals(told.unit()))
        ? below
        : Stream.concat(
                Stream.of(new ObservedChoices.Choice(told.unit(), told.name())), below.stream())
            .toList();
  }
}
