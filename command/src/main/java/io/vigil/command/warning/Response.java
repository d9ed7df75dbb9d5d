package io.vigil.command.warning;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.By;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseCommand;
import io.vigil.api.warning.ResponseEvent;
import io.vigil.api.warning.ResponseEvent.AnswerAwaited;
import io.vigil.api.warning.ResponseEvent.ClosureConfirmed;
import io.vigil.api.warning.ResponseEvent.ClosureRechecked;
import io.vigil.api.warning.ResponseEvent.ConfirmationAwaited;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.ResponseEvent.MeasureCarriedOut;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.Turn;
import io.vigil.api.warning.ResponseEvent.VerificationAwaited;
import io.vigil.api.warning.ResponseEvent.WithdrawalApplied;
import io.vigil.api.warning.ResponseEvent.WithdrawalDecided;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.ResponseStep;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningAggravated;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningRelapsed;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WithdrawalGround;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where people are with a warning. Separate from what the monitor says of it: a step is judged by
 * when it was done, so that it may be recorded after the readings have closed the case.
 */
final class Response {
  private static final int HALF = 1;
  private static final int OVERDUE = 2;

  private String id = "";
  private String unit = "";
  private boolean historical;
  private Colour colour = Colour.BLUE;
  private final NavigableMap<Instant, Colour> colours = new TreeMap<>();
  private Instant raisedAt = Instant.MIN;
  private @Nullable Instant overAt;
  private ResponseState state = ResponseState.NEW;
  private Instant answeredAt = Instant.MIN;
  private @Nullable Awaited awaited;
  private int level;
  private final OpenMeasures measures = new OpenMeasures();
  private @Nullable WithdrawalGround ground;
  private @Nullable CloseReason closing;
  private Happened happened = Happened.NOTHING;
  private boolean carriedOut;
  private boolean decidedByTheChair;

  void on(WarningEvent event) {
    happened = happened.after(event);
    take(event);
    colours.put(since(event), colour);
  }

  /** A relapse holds as of the day on which the readings said so, when it is noticed at last. */
  private static Instant since(WarningEvent event) {
    Instant relapsed = event instanceof WarningRelapsed one ? one.since() : null;
    return relapsed == null ? event.recordedAt() : relapsed;
  }

  private void take(WarningEvent event) {
    switch (event) {
      case WarningRaised raised -> {
        id = raised.warningId();
        unit = raised.unit();
        historical = raised.historical();
        colour = raised.colour();
        raisedAt = raised.recordedAt();
      }
      case WarningColourChanged changed -> colour = changed.colour();
      case WarningRelapsed relapsed -> colour = relapsed.colour();
      case WarningAggravated aggravated -> colour = aggravated.colour();
      case WarningCleared cleared -> {}
      case WarningResumed resumed -> {
        colour = resumed.colour();
        overAt = null;
        closing = null;
        forgetAfterTheEnd();
      }
      case WarningClosed closed -> overAt = closed.recordedAt();
      case WarningWithdrawn withdrawn -> {
        overAt = withdrawn.recordedAt();
        forgetAfterTheEnd();
      }
    }
  }

  private void forgetAfterTheEnd() {
    decidedByTheChair = false;
    awaited = afterTheEnd() == null ? awaited : null;
  }

  /** What is awaited of a case that is over; {@code null} where nothing is. */
  private @Nullable Awaited afterTheEnd() {
    Awaited waiting = awaited;
    return waiting != null && ResponseLimit.isAfterTheEnd(waiting.due().step()) ? waiting : null;
  }

  /** Nothing else changes what is still to do once the case is over. */
  private static boolean isAboutTheEnd(Turn turn) {
    return turn instanceof ConfirmationAwaited
        || turn instanceof ClosureConfirmed
        || turn instanceof ClosureRechecked;
  }

  void on(ResponseEvent event) {
    ResponseState before = state;
    state = state.after(event);
    if (state == ResponseState.ACKNOWLEDGED && state != before) {
      answeredAt = event.at();
    }
    if (event instanceof Turn turn && (afterTheEnd() == null || isAboutTheEnd(turn))) {
      level = Objects.equals(turn.awaited(), awaited) ? level : 0;
      awaited = turn.awaited();
    }
    measures.on(event);
    switch (event) {
      case MeasureCarriedOut done -> carriedOut = true;
      case WithdrawalApplied applied -> ground = applied.ground();
      case WithdrawalDecided decided -> ground = decided.accepted() ? ground : null;
      case VerificationAwaited back -> closing = back.reason();
      case EffectVerified verified ->
          decidedByTheChair =
              verified.effective() && verified.document() != null && colour == Colour.RED;
      case SupervisionRaised raised -> level = raised.level();
      default -> {}
    }
  }

  /** Whose key seals what is said of the case. */
  String subject() {
    return "warning|" + id;
  }

  /** Whose key seals what is said of a measure that is known. */
  String subject(String measureId) {
    return measures.answering(measureId).orElseGet(this::subject);
  }

  /** Whose key seals what is said of a measure that is new. */
  String subjectOf(PlannedMeasure measure) {
    return Objects.requireNonNullElse(measure.person(), subject());
  }

  /**
   * Begins a step: what became overdue before it is told first.
   *
   * @throws StepRefused if it was not possible when it was done
   */
  void begin(ResponseCommand command, ResponseStep step, Times times) {
    if (command.at().isAfter(times.now())) {
      throw Rejection.invalid(
          "moment.ahead", "'at' is %s, which is not yet; write when it was done.", command.at());
    }
    if (command.at().isBefore(raisedAt)) {
      throw Rejection.invalid(
          "warning.before-raised",
          "'at' is %s, but the warning was raised at %s only; write when it was done.",
          command.at(),
          raisedAt);
    }
    pass(command.at(), times);
    Set<ResponseStep> allowed = Transitions.allowed(state, circumstances(command.at(), times));
    if (!allowed.contains(step)) {
      throw new StepRefused(
          "Warning '%s'".formatted(id), isOpenAt(command.at()) ? state : null, step, allowed);
    }
  }

  private Set<Circumstance> circumstances(Instant at, Times times) {
    Set<Circumstance> given = EnumSet.noneOf(Circumstance.class);
    if (isOpenAt(at)) {
      given.add(Circumstance.OPEN);
    }
    if (closing != null) {
      given.add(Circumstance.BACK);
    }
    if (isSettled(at, times)) {
      given.add(Circumstance.SETTLED);
    }
    if (measures.isAny()) {
      given.add(Circumstance.TASKS);
    }
    given.add(ground == null ? Circumstance.NOT_APPLIED : Circumstance.APPLIED);
    Awaited after = afterTheEnd();
    if (after != null && !at.isBefore(after.due().since())) {
      given.add(
          after.due().step().equals(ResponseLimit.CONFIRM.key())
              ? Circumstance.CONFIRMING
              : Circumstance.RECHECKING);
    }
    return given;
  }

  /** The case is over; what the chair decided of it the committee confirms later. */
  void closed(Instant at, Times times) {
    if (decidedByTheChair && !historical) {
      apply(
          new ConfirmationAwaited(
              id, within(ResponseLimit.CONFIRM, at, times), By.clock(), at, times.now()));
    }
  }

  /** Whether measures are done about what happened, and it did not happen again. */
  boolean isSettled(Instant at, Times times) {
    return carriedOut && !measures.isAnyPlanned() && happened.isOverAt(at, unit, times);
  }

  /** Whether it tells of what happened and not of a value. */
  boolean isOfEvent() {
    return happened.rule() != null;
  }

  /** Whether what is planned is not done, without which what happened is not dealt with. */
  boolean hasOpenMeasures() {
    return measures.isAnyPlanned();
  }

  boolean isOpenAt(Instant at) {
    Instant over = overAt;
    return over == null || !at.isAfter(over);
  }

  /** Tells what became due before a moment, or before the case was over. */
  void pass(Instant moment, Times times) {
    Awaited waiting = awaited;
    Instant until =
        isOpenAt(moment) || afterTheEnd() != null ? moment : Objects.requireNonNull(overAt);
    if (waiting == null) {
      return;
    }
    if (level < HALF && until.isAfter(waiting.half()) && isChased(waiting, waiting.half())) {
      raise(HALF, waiting, waiting.half(), times);
    }
    if (level < OVERDUE && waiting.due().isOverAt(until) && isChased(waiting, waiting.due().at())) {
      raise(OVERDUE, waiting, waiting.due().at(), times);
    }
  }

  /**
   * What only tells (BLUE) is answered or not as people like: nobody is reminded of it, nor of a
   * plan that is made at the incident.
   */
  private boolean isChased(Awaited waiting, Instant at) {
    String step = waiting.due().step();
    return ResponseLimit.isOfTheJudge(step) || !isBlueAt(at) && !isPlannedAtTheIncident(step);
  }

  private boolean isPlannedAtTheIncident(String step) {
    return happened.isOneIncident() && step.equals(ResponseLimit.PLAN.key());
  }

  private boolean isBlueAt(Instant at) {
    Map.Entry<Instant, Colour> then = colours.floorEntry(at);
    return (then == null ? colour : then.getValue()) == Colour.BLUE;
  }

  private void raise(int next, Awaited waiting, Instant at, Times times) {
    apply(new SupervisionRaised(id, next, waiting.due().step(), By.clock(), at, times.now()));
  }

  /** Asks for an answer, or for none any more, as the readings turn better or worse. */
  void turned(Colour before, Instant at, Times times) {
    if (historical || overAt != null || closing != null) {
      return;
    }
    if (state != ResponseState.NEW) {
      follow(at, times);
      return;
    }
    Awaited next = times.answer(unit, colour, at);
    Awaited known = awaited;
    boolean sooner =
        known != null
            && next != null
            && colour.atLeast(before)
            && known.due().at().isBefore(next.due().at());
    ask(state, sooner ? known : next, at, times);
  }

  /** Of BLUE nothing is awaited of those who answer; once it is worse the next step is again. */
  private void follow(Instant at, Times times) {
    Awaited known = awaited;
    if (colour == Colour.BLUE) {
      if (known != null && !ResponseLimit.isOfTheJudge(known.due().step())) {
        ask(state, null, at, times);
      }
    } else if (known == null) {
      Awaited next = next(at, times);
      if (next != null) {
        ask(state, next, at, times);
      }
    }
  }

  /** Whoever knows of it has no more time for its having been blue, nor less than from now on. */
  private @Nullable Awaited plan(Instant known, Instant at, Times times) {
    if (happened.isOneIncident()) {
      return null;
    }
    Awaited first = within(ResponseLimit.PLAN, known, times);
    return first.due().isOverAt(at) ? within(ResponseLimit.PLAN, at, times) : first;
  }

  private @Nullable Awaited next(Instant at, Times times) {
    return switch (state) {
      case NEW -> times.answer(unit, colour, at);
      case ACKNOWLEDGED, DIAGNOSED -> plan(answeredAt, at, times);
      case PLANNED, IN_PROGRESS ->
          measures
              .first()
              .map(day -> times.by(day, at))
              .orElseGet(() -> within(ResponseLimit.SUBMIT, at, times));
      case SUBMITTED -> within(ResponseLimit.VERIFY, at, times);
      case VERIFIED, IMPROVEMENT -> null;
    };
  }

  /** The condition is back: what was said of it before no longer counts. */
  void resumed(Instant at, Times times) {
    if (historical) {
      return;
    }
    switch (state) {
      case NEW -> ask(state, times.answer(unit, colour, at), at, times);
      case SUBMITTED, VERIFIED, IMPROVEMENT ->
          ask(ResponseState.ACKNOWLEDGED, plan(at, times), at, times);
      case ACKNOWLEDGED, DIAGNOSED, PLANNED, IN_PROGRESS -> follow(at, times);
    }
  }

  private void ask(ResponseState next, @Nullable Awaited waiting, Instant at, Times times) {
    apply(new AnswerAwaited(id, colour, next, waiting, By.clock(), at, times.now()));
  }

  /** Whether the readings alone do not close it. */
  boolean wantsVerification() {
    return !historical && colour.atLeast(Colour.ORANGE) && state != ResponseState.VERIFIED;
  }

  boolean wantsDocument() {
    return colour == Colour.RED;
  }

  /** Measures about an incident are planned there, and its own deadlines go on. */
  @Nullable Awaited plan(Instant at, Times times) {
    return happened.isOneIncident() ? null : unlessBlue(within(ResponseLimit.PLAN, at, times), at);
  }

  /** As of when it was done: it may be recorded after the colour has changed. */
  private @Nullable Awaited unlessBlue(Awaited next, Instant at) {
    boolean endsInTime = colour == Colour.BLUE && !isChased(next, next.due().at());
    return isBlueAt(at) || endsInTime ? null : next;
  }

  Awaited within(ResponseLimit limit, Instant at, Times times) {
    return times.within(unit, limit, at);
  }

  /** What is still to do of a case that is over stays, whatever is told of the time before. */
  @Nullable Awaited unlessOver(@Nullable Awaited next) {
    Awaited after = afterTheEnd();
    return after == null ? next : after;
  }

  /** What a department's step leaves to be awaited; a verification that is awaited stays. */
  @Nullable Awaited unlessBack(@Nullable Awaited next) {
    return closing == null ? next : awaited;
  }

  /** The next measure that is due once one is done; when none is left, the report. */
  @Nullable Awaited afterCarrying(String done, Instant at, Times times) {
    if (!state.isPlanned() || !measures.isPlanned(done)) {
      return awaited;
    }
    return unlessBack(
        unlessBlue(
            measures
                .firstWithout(done)
                .map(day -> times.by(day, at))
                .orElseGet(() -> within(ResponseLimit.SUBMIT, at, times)),
            at));
  }

  /** The first measure that is due of those that are planned and others that are known. */
  @Nullable Awaited afterPlanning(List<PlannedMeasure> planned, Instant at, Times times) {
    return unlessBlue(times.by(measures.firstWith(planned), at), at);
  }

  OpenMeasures measures() {
    return measures;
  }

  @Nullable WithdrawalGround ground() {
    return ground;
  }

  @Nullable CloseReason closing() {
    return closing;
  }

  boolean isOver() {
    return overAt != null;
  }

  /** Whether nothing is awaited of anybody any more. */
  boolean isDone() {
    return isOver() && afterTheEnd() == null;
  }

  @Nullable Awaited awaited() {
    return awaited;
  }
}
