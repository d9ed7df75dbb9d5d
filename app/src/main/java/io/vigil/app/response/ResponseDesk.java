package io.vigil.app.response;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseCommand;
import io.vigil.api.warning.ResponseCommand.GiveDirective;
import io.vigil.api.warning.ResponseCommand.PlanMeasures;
import io.vigil.api.warning.ResponseStep;
import io.vigil.api.warning.Responsible;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.KnownNames;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Takes the steps of answering a warning, for pages and machines alike. */
@Component
public class ResponseDesk {
  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final Accounts accounts;
  private final KnownNames names;
  private final MeasuresAtIncident measures;
  private final Clock clock;

  ResponseDesk(
      Questions questions,
      Orders orders,
      UnitAccess access,
      Accounts accounts,
      KnownNames names,
      MeasuresAtIncident measures,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.accounts = accounts;
    this.names = names;
    this.measures = measures;
    this.clock = clock;
  }

  /** Words a step that is taken now. */
  @FunctionalInterface
  public interface Wording {
    ResponseCommand of(FindWarnings.Item warning, By by, Instant at);
  }

  /**
   * @param onBehalfOf id or login of the account of whoever had it done (代签收); {@code null} for
   *     nobody
   */
  public record Actor(SignedIn person, String channel, @Nullable String onBehalfOf) {}

  /**
   * Takes a step.
   *
   * @return when it was taken
   * @throws AccessDeniedException if others may take it
   * @throws Rejection if there is no such warning, or the step is impossible or said wrongly
   */
  public Instant take(Actor actor, String warningId, ResponseStep step, Wording wording) {
    if (!ResponseRights.roles(step).contains(actor.person().role())) {
      throw new AccessDeniedException("a step of others: " + step.key());
    }
    FindWarning.Result found = questions.ask(new FindWarning(warningId), FindWarning.Result.class);
    FindWarnings.Item warning = found.warning();
    if (warning == null) {
      throw Rejection.notFound("warning", warningId);
    }
    if (!steps(actor.person(), found).test(step) || !concerns(actor.person(), found)) {
      throw new AccessDeniedException("a warning of others");
    }
    if (step == ResponseStep.PLAN) {
      requirePlannedHere(actor.person(), warningId);
    }
    Instant now = clock.instant();
    By by = actor.person().by(actor.channel(), account(actor.onBehalfOf()));
    orders.give(answered(wording.of(warning, by, now), found), actor.channel());
    return now;
  }

  /** One event has one set of measures. */
  private void requirePlannedHere(SignedIn person, String warningId) {
    FindResponses.Answer answer = of(warningId).answer();
    FindResponses.AtIncident incident = answer == null ? null : answer.incident();
    if (incident != null && incident.takesMeasures()) {
      throw measures.refusal(person, incident.incidentId());
    }
  }

  /** The same with the units that are to do what it asks for. */
  private ResponseCommand answered(ResponseCommand command, FindWarning.Result found) {
    return switch (command) {
      case PlanMeasures plan ->
          new PlanMeasures(
              plan.warningId(),
              plan.measures().stream().map(one -> answered(one, found)).toList(),
              plan.by(),
              plan.at());
      case GiveDirective given ->
          new GiveDirective(
              given.warningId(), answered(given.task(), found), given.by(), given.at());
      default -> command;
    };
  }

  /** Whoever is named has to exist; where nobody is, the unit that owes the answer does it. */
  private PlannedMeasure answered(PlannedMeasure measure, FindWarning.Result found) {
    String named = measure.unit();
    String unit =
        named != null ? names.unit(named) : measure.personName() == null ? owing(found) : null;
    return new PlannedMeasure(
        measure.measureId(),
        measure.text(),
        measure.person(),
        measure.personName(),
        unit,
        measure.due());
  }

  private static String owing(FindWarning.Result found) {
    Responsible responsible = found.responsible();
    return responsible == null
        ? Objects.requireNonNull(found.warning()).unit()
        : responsible.unit();
  }

  /** It is kept in clear for good: an account, by its id or login, and never a name. */
  private @Nullable String account(@Nullable String told) {
    return told == null
        ? null
        : accounts
            .findById(told)
            .or(() -> accounts.find(told))
            .map(account -> account.id().toString())
            .orElseThrow(
                () ->
                    Rejection.invalid(
                        "warning.on-behalf-of",
                        "'onBehalfOf' is no account; write the id or the login of one, and no"
                            + " name."));
  }

  /** Whether a warning is of a unit of somebody's, or one of these answers it. */
  public boolean concerns(SignedIn person, FindWarning.Result found) {
    FindWarnings.Item warning = found.warning();
    if (warning == null) {
      return false;
    }
    return warning.unitKind().isPerson()
        ? access.require(person, warning.unit()).unit() != null
        : access.sees(person, warning.unit())
            || answering(found).anyMatch(unit -> access.sees(person, unit));
  }

  private static Stream<String> answering(FindWarning.Result found) {
    Responsible responsible = found.responsible();
    return responsible == null
        ? Stream.empty()
        : Stream.of(Optional.of(responsible.unit()), Optional.ofNullable(responsible.lead()))
            .flatMap(Optional::stream);
  }

  /** Whether what a unit owes in this case is somebody's own to do, and not only theirs to see. */
  public boolean owes(SignedIn person, FindWarning.Result found) {
    FindWarnings.Item warning = found.warning();
    Responsible responsible = found.responsible();
    return warning != null
        && (person.is(Role.ADMIN)
            || isOwnOfTheOffice(person, found)
            || person.answersFor(access.path(warning.unit()))
            || responsible != null && person.answersFor(access.path(responsible.unit())));
  }

  /**
   * The steps of a warning that somebody may take by their role: the quality office watches over
   * the answers of others, and gives its own, which a leader watches over.
   */
  public Predicate<ResponseStep> steps(SignedIn person, FindWarning.Result found) {
    String office = person.is(Role.QUALITY_OFFICE, Role.LEADER) ? accounts.qualityOffice() : null;
    return step -> may(person, step, found, office);
  }

  static boolean may(
      SignedIn person, ResponseStep step, FindWarning.Result found, @Nullable String office) {
    return ResponseRights.roles(step).contains(person.role())
        && switch (person.role()) {
          case QUALITY_OFFICE ->
              ResponseRights.isOfTheAnswer(step)
                  ? isOwnOfTheOffice(person, found)
                  : !ResponseRights.isOfTheJudge(step)
                      || !isOwnOfTheOffice(person, found) && !isOwedBy(office, found);
          case LEADER -> !ResponseRights.isOfTheJudge(step) || isOwedBy(office, found);
          default -> true;
        };
  }

  /** Whether a unit owes the answer, or nobody is known to. */
  private static boolean isOwedBy(@Nullable String unit, FindWarning.Result found) {
    Responsible responsible = found.responsible();
    return responsible == null || responsible.unit().equals(unit);
  }

  /** It owes what its unit does, and whatever nobody is known to owe. */
  private static boolean isOwnOfTheOffice(SignedIn person, FindWarning.Result found) {
    return person.is(Role.QUALITY_OFFICE) && isOwedBy(person.office(), found);
  }

  public FindResponse.Result of(String warningId) {
    return questions.ask(new FindResponse(warningId), FindResponse.Result.class);
  }

  /** How far people are with warnings, by their ids. */
  public Map<String, FindResponses.Answer> of(Collection<FindWarnings.Item> warnings) {
    var ids = warnings.stream().map(FindWarnings.Item::id).toList();
    return questions.ask(new FindResponses(ids), FindResponses.Result.class).answers().stream()
        .collect(Collectors.toMap(FindResponses.Answer::warningId, one -> one));
  }
}
