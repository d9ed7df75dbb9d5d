package io.vigil.app.incident;

import io.vigil.api.incident.FindIncidents;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.DecisionLevel;
import io.vigil.api.rulebook.Jurisdiction;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.NotInCharge;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In whose name somebody decides incidents, and which. */
@Component
public class Charge {
  private final Questions questions;
  private final Telling telling;

  Charge(Questions questions, Telling telling) {
    this.questions = questions;
    this.telling = telling;
  }

  /** The administrator stands in for anybody; the quality office keeps the committee's minutes. */
  static Authority authority(SignedIn person) {
    DecisionLevel level =
        switch (person.role()) {
          case ADMIN, LEADER -> DecisionLevel.LEADERSHIP;
          case QUALITY_OFFICE -> DecisionLevel.COMMITTEE;
          default -> DecisionLevel.OFFICE;
        };
    return new Authority(level, level == DecisionLevel.LEADERSHIP ? null : person.officeOrOwn());
  }

  /** Whether somebody words what the committee voted for. */
  public static boolean isForCommittee(SignedIn person) {
    return authority(person).level() == DecisionLevel.COMMITTEE;
  }

  /**
   * Whether somebody may decide a grade of a case, or at all.
   *
   * @param severity {@code null} where none is decided
   */
  public boolean mayDecide(
      SignedIn person, FindIncidents.Item item, IncidentStep step, @Nullable Severity severity) {
    return refusal(person, item, step, severity).isEmpty();
  }

  /**
   * @throws NotInCharge if somebody else decides it
   */
  void require(
      SignedIn person, FindIncidents.Item item, IncidentStep step, @Nullable Severity severity) {
    refusal(person, item, step, severity)
        .ifPresent(
            why -> {
              throw new NotInCharge(why);
            });
  }

  /**
   * Before a finding becomes an error at once.
   *
   * @throws NotInCharge if somebody else settles cases of this category
   */
  void requireForLapse(SignedIn person, String category, List<String> unitPath, LocalDate day) {
    RuleBook rules = telling.rules(day);
    new Jurisdiction(rules, rules.category(category), unitPath)
        .refusal(authority(person), Severity.LAPSE, this::isCalled)
        .ifPresent(
            why -> {
              throw new NotInCharge(why);
            });
  }

  private Optional<Rejection> refusal(
      SignedIn person, FindIncidents.Item item, IncidentStep step, @Nullable Severity severity) {
    RuleBook rules = telling.rules(item.occurredOn());
    var jurisdiction = new Jurisdiction(rules, rules.category(item.category()), item.unitPath());
    Authority by = authority(person);
    return switch (step) {
      case DECIDE -> jurisdiction.refusal(by, graver(item.proposed(), severity), this::isCalled);
      case LAPSE -> jurisdiction.refusal(by, Severity.LAPSE, this::isCalled);
      case REJECT, RETURN -> jurisdiction.refusal(by, (Severity) null, this::isCalled);
      case UPHOLD, CHANGE, REVOKE ->
          jurisdiction.refusalOfAppeal(by, graver(item.severity(), severity), this::isCalled);
      default -> Optional.empty();
    };
  }

  private static @Nullable Severity graver(@Nullable Severity before, @Nullable Severity after) {
    return before == null || after != null && after.compareTo(before) > 0 ? after : before;
  }

  private boolean isCalled(String unit, String name) {
    return names(unit).anyMatch(name::equals);
  }

  /** Names of the offices for which a person acts. */
  public List<String> bodies(SignedIn person) {
    return person.is(Role.DATA_OWNER)
        ? Stream.concat(Stream.ofNullable(person.office()), person.scopes().stream())
            .distinct()
            .flatMap(this::names)
            .toList()
        : List.of();
  }

  private Stream<String> names(String unit) {
    ListUnits.Item item = questions.ask(new FindUnit(unit), FindUnit.Result.class).unit();
    return item == null
        ? Stream.empty()
        : Stream.concat(Stream.ofNullable(item.name()), item.aliases().stream());
  }
}
