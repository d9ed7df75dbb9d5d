package io.vigil.command.incident;

import io.vigil.api.casework.Due;
import io.vigil.api.incident.IncidentCommand;
import io.vigil.api.incident.IncidentLimit;
import io.vigil.api.incident.PanelMember;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.RuleBook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case in which somebody takes a step, and what is looked up for it. */
record Hearing(IncidentCase state, Registry registry) {

  String id() {
    return state.id();
  }

  Instant now() {
    return registry.now();
  }

  /** Under whom what is said of the person concerned can be erased. */
  String subject() {
    return state.subject();
  }

  /** The limit that stands. */
  @Nullable Due due() {
    return state.due();
  }

  /** A limit that begins with the step. */
  Due due(IncidentLimit limit, IncidentCommand.Step step) {
    return registry.due(state.unit(), limit, step.at());
  }

  /** The rules under which the case was reported. */
  RuleBook rules() {
    return registry.rules().named(state.report().ruleBook(), state.report().occurredOn());
  }

  /**
   * @throws Rejection if a member belongs to the unit concerned
   */
  List<PanelMember> panel(List<PanelMember> members) {
    return Panels.check(members, state.report().unitPath(), registry.places());
  }

  /** Whom the step names, or whom the case does. */
  @Nullable String named(@Nullable String person) {
    return person == null ? state.person() : person;
  }

  static void required(String name, @Nullable String text, String why) {
    if (text == null || text.isBlank()) {
      throw Rejection.invalid("incident.needs", "'%s' is missing: %s.", name, why);
    }
  }
}
