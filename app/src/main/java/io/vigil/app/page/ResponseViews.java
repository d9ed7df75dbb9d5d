package io.vigil.app.page;

import io.vigil.api.casework.Due;
import io.vigil.api.casework.Recorded;
import io.vigil.api.casework.WorkingTime;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.ResponseStep;
import io.vigil.api.warning.WarningState;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.response.Signatures;
import io.vigil.app.security.Actors;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do with warnings, in words. */
@Component
class ResponseViews {
  static final String ANSWER = "answer";

  private final ResponseDesk desk;
  private final Words words;
  private final Periods periods;
  private final CollegeCalendar calendar;
  private final Actors actors;
  private final Doers doers;
  private final Clock clock;
  private final Signatures signatures;

  ResponseViews(
      ResponseDesk desk,
      Words words,
      Periods periods,
      CollegeCalendar calendar,
      Actors actors,
      Doers doers,
      Clock clock,
      Signatures signatures) {
    this.signatures = signatures;
    this.desk = desk;
    this.words = words;
    this.periods = periods;
    this.calendar = calendar;
    this.actors = actors;
    this.doers = doers;
    this.clock = clock;
  }

  /**
   * How far an answer is, as a line.
   *
   * @param state {@code null} where the case is over and nothing is awaited
   * @param step key of the limit that runs; {@code null} where none does
   * @param awaited what is awaited; {@code null} where nothing is
   * @param clock how much time is left
   */
  record Answered(
      @Nullable String number,
      @Nullable String state,
      @Nullable String step,
      @Nullable String awaited,
      @Nullable String clock,
      boolean overdue,
      boolean structural) {}

  /**
   * What somebody can do now.
   *
   * @param next the one step that is next; {@code null} where it is nobody's or somebody else's
   * @param others other steps, by their keys
   */
  record Possible(@Nullable String next, List<String> others) {}

  record Step(Instant at, String what, String who, String channel, @Nullable String note) {}

  Map<String, Answered> of(Locale locale, Collection<FindWarnings.Item> items) {
    return desk.of(items).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> answered(locale, one.getValue())));
  }

  Answered answered(Locale locale, FindResponses.Answer answer) {
    Awaited awaited = answer.awaited();
    return new Answered(
        answer.number(),
        answer.over() && awaited == null ? null : state(locale, answer),
        awaited == null ? null : awaited.due().step(),
        awaited == null ? null : words.text(locale, "response.await." + awaited.due().step()),
        awaited == null ? null : clockWithBreak(locale, awaited.due()),
        answer.isOverdue(),
        answer.structural());
  }

  /** Nothing is asked of a warning that only tells; it does not wait to be acknowledged. */
  private String state(Locale locale, FindResponses.Answer answer) {
    return answer.state() == ResponseState.NEW && answer.awaited() == null
        ? words.text(locale, "response.only-told")
        : words.of(locale, standing(answer));
  }

  /** Whoever knows of an incident goes on with it there. */
  private static ResponseState standing(FindResponses.Answer answer) {
    FindResponses.AtIncident incident = answer.incident();
    ResponseState there = incident == null ? null : incident.standing();
    return there != null && isToBePlanned(answer.state()) ? there : answer.state();
  }

  private static boolean isToBePlanned(ResponseState state) {
    return state == ResponseState.ACKNOWLEDGED || state == ResponseState.DIAGNOSED;
  }

  /** What is awaited no more is not asked for. */
  static String stepKey(FindResponse.Step step) {
    boolean nothing = step.step().equals("answer-awaited") && step.dueAt() == null;
    return "response.step." + (nothing ? "answer-not-awaited" : step.step());
  }

  /** The same with the days that do not count: 其中2026年1月19日至2月27日放假不计. */
  private String clockWithBreak(Locale locale, Due due) {
    String clock = clock(locale, due);
    LocalDate from = due.stoodStillFrom();
    LocalDate to = due.stoodStillTo();
    return from == null || to == null
        ? clock
        : clock
            + words.text(
                locale, "clock.break", periods.date(locale, from), periods.date(locale, to));
  }

  /** 还剩 3 个工作日. */
  String clock(Locale locale, Due due) {
    var time = new WorkingTime(calendar.terms(), calendar.zone());
    TimeLeft left = TimeLeft.of(time, clock.instant(), due.at());
    String date = periods.date(locale, day(due.at()));
    return words.text(locale, "response.clock." + key(left, due), date, left.number());
  }

  /** How late an answer is says nothing of how late the data are that it is about. */
  private static String key(TimeLeft left, Due due) {
    boolean answer = left.kind() == TimeLeft.Kind.OVERDUE && ResponseLimit.isAnswer(due.step());
    return left.kind().key() + (answer ? ".answer" : "");
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(calendar.zone()).toLocalDate();
  }

  Possible possible(SignedIn person, FindWarning.Result found, FindResponse.Result response) {
    FindWarnings.Item warning = found.warning();
    if (warning == null || !desk.concerns(person, found)) {
      return new Possible(null, List.of());
    }
    boolean open = warning.state().isOpenCase();
    Predicate<ResponseStep> may = desk.steps(person, found);
    String next =
        open
            ? next(person, may, found, response)
            : afterTheEnd(response.answer()).filter(may).map(ResponseStep::key).orElse(null);
    return new Possible(
        next,
        Arrays.stream(ResponseStep.values())
            .filter(may)
            .filter(
                step ->
                    step == ResponseStep.SIGN
                        ? open && signatures.mayAdd(person, warning, response)
                        : isAside(step, open, response.answer())
                            && !(step == ResponseStep.PLAN && isPlannedThere(response.answer())))
            .map(ResponseStep::key)
            .filter(key -> !key.equals(next))
            .toList());
  }

  /** What is left to do once the case is over. */
  private static Optional<ResponseStep> afterTheEnd(FindResponses.@Nullable Answer answer) {
    return Optional.ofNullable(answer)
        .map(FindResponses.Answer::awaited)
        .map(awaited -> awaited.due().step())
        .filter(ResponseLimit::isAfterTheEnd)
        .map(
            step ->
                step.equals(ResponseLimit.CONFIRM.key())
                    ? ResponseStep.CONFIRM
                    : ResponseStep.RECHECK);
  }

  private static boolean isAside(
      ResponseStep step, boolean open, FindResponses.@Nullable Answer answer) {
    ResponseState state = answer == null ? ResponseState.NEW : answer.state();
    boolean applied = answer != null && answer.applied() != null;
    return switch (step) {
      case NOTE, USEFUL -> true;
      case WITHDRAWAL -> open && !applied;
      case DIRECTIVE ->
          open && state != ResponseState.VERIFIED || !open && afterTheEnd(answer).isPresent();
      case IMPROVEMENT -> open && state != ResponseState.VERIFIED;
      case RETURN ->
          open
              && (state == ResponseState.DIAGNOSED
                  || state.isPlanned()
                  || state == ResponseState.SUBMITTED);
      case SUBMIT -> open && state.isPlanned();
      case PLAN -> open && state.isPlanned();
      default -> false;
    };
  }

  /** What an office has to decide comes before what a department has to answer. */
  private @Nullable String next(
      SignedIn person,
      Predicate<ResponseStep> may,
      FindWarning.Result found,
      FindResponse.Result response) {
    FindWarnings.Item warning = Objects.requireNonNull(found.warning());
    FindResponses.Answer answer = response.answer();
    ResponseState state = answer == null ? ResponseState.NEW : answer.state();
    boolean office = may.test(ResponseStep.VERIFY);
    if (office && answer != null && answer.applied() != null) {
      return ResponseStep.WITHDRAWAL_DECISION.key();
    }
    boolean back = answer != null && answer.back();
    if (office && (state == ResponseState.SUBMITTED || back || isSettled(warning, response))) {
      return ResponseStep.VERIFY.key();
    }
    boolean plannedThere = isToBePlanned(state) && isPlannedThere(answer);
    return may.test(ResponseStep.ACKNOWLEDGE) && desk.owes(person, found) && !plannedThere
        ? answering(state, answer != null && answer.structural(), response.measures())
        : null;
  }

  private static boolean isPlannedThere(FindResponses.@Nullable Answer answer) {
    FindResponses.AtIncident incident = answer == null ? null : answer.incident();
    return incident != null && incident.takesMeasures();
  }

  /** What happened goes on no more, and all that was planned about it is done. */
  private static boolean isSettled(FindWarnings.Item warning, FindResponse.Result response) {
    return warning.evidence().occurrence() != null
        && warning.state() == WarningState.CLEARED
        && !response.measures().isEmpty()
        && response.measures().stream().noneMatch(FindResponse.Measure::isOpen);
  }

  private static @Nullable String answering(
      ResponseState state, boolean ofTheYear, List<FindResponse.Measure> measures) {
    return switch (state) {
      case NEW -> ResponseStep.ACKNOWLEDGE.key();
      case ACKNOWLEDGED, DIAGNOSED -> ANSWER;
      case PLANNED, IN_PROGRESS ->
          measures.stream().anyMatch(FindResponse.Measure::isOpen)
              ? ResponseStep.CARRY_OUT.key()
              : ResponseStep.SUBMIT.key();
      case IMPROVEMENT -> ofTheYear ? null : ANSWER;
      case SUBMITTED, VERIFIED -> null;
    };
  }

  /** A line for whoever has taken notice of a red case. */
  record Signed(String post, String who, Instant at) {}

  /**
   * @param missing what the posts are called that have not taken notice
   */
  record Noticed(List<Signed> signed, List<String> missing) {}

  /** {@code null} where it is asked of nobody. */
  @Nullable Noticed noticed(
      Locale locale, FindWarnings.Item warning, FindResponse.Result response) {
    Signatures.Found found = signatures.of(warning, response);
    return found == null
        ? null
        : new Noticed(
            found.signed().stream().map(one -> signed(locale, one)).toList(),
            found.missing().stream().map(post -> post(locale, post)).toList());
  }

  private Signed signed(Locale locale, Signatures.Signed one) {
    return new Signed(
        post(locale, one.post()), doers.name(locale, one.actor(), one.onBehalfOf()), one.at());
  }

  private String post(Locale locale, String post) {
    return words.textOr(locale, "Role." + post, actors.ofLogin(locale, post));
  }

  List<Step> steps(Locale locale, List<FindResponse.Step> steps) {
    return steps.stream()
        .map(
            step ->
                step(
                    locale,
                    step,
                    !step.step().endsWith("-awaited") && Recorded.isAnsweredInTime(step, steps)))
        .toList();
  }

  private Step step(Locale locale, FindResponse.Step step, boolean answeredInTime) {
    return new Step(
        step.at(),
        words.textOr(locale, stepKey(step), step.step()),
        doers.name(locale, step.actor(), step.onBehalfOf()),
        "import".equals(step.channel())
            ? ""
            : words.textOr(locale, "response.channel." + step.channel(), step.channel()),
        answeredInTime ? words.text(locale, "case.answered-in-time") : step.note());
  }
}
