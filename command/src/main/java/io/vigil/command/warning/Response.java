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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
  private final Colours colours = new Colours();
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
    colours.on(event, colour);
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
    chase(HALF, waiting, waiting.half(), until, times);
    chase(OVERDUE, waiting, waiting.due().at(), until, times);
  }

  private void chase(int next, Awaited waiting, Instant due, Instant until, Times times) {
    Instant at = chasedAt(waiting.due().step(), due);
    if (level < next && at != null && until.isAfter(at)) {
      apply(new SupervisionRaised(id, next, waiting.due().step(), By.clock(), at, times.now()));
    }
  }

  /**
   * When people are reminded of what was due; {@code null} where they are not. What only tells
   * (BLUE) is answered or not as people like, until it is worse; and a plan is made at the
   * incident.
   */
  private @Nullable Instant chasedAt(String step, Instant due) {
    if (ResponseLimit.isOfTheJudge(step)) {
      return due;
    }
    if (isPlannedAtTheIncident(step)) {
      return null;
    }
    if (!colours.isBlueAt(due)) {
      return due;
    }
    return colours.isBlue() ? null : colours.worseSince();
  }

  private boolean isPlannedAtTheIncident(String step) {
    return happened.isOneIncident() && step.equals(ResponseLimit.PLAN.key());
  }

  /** Asks for an answer, or for none any more, as the readings turn better or worse. */
  void turned(Colour before, Instant recorded, Times times) {
    if (historical || overAt != null || closing != null) {
      return;
    }
    Instant at = sinceWorse(recorded);
    if (state != ResponseState.NEW) {
      follow(before, at, times);
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

  /** What made it worse than BLUE may be recorded late: nothing is asked of the time before. */
  private Instant sinceWorse(Instant at) {
    Instant worse = colours.worseSince();
    return !colours.isBlue() && worse.isAfter(at) ? worse : at;
  }

  /** Of BLUE nothing is awaited of those who answer; once it is worse the next step is again. */
  private void follow(Colour before, Instant at, Times times) {
    Awaited known = awaited;
    if (colour == Colour.BLUE) {
      if (known != null && !ResponseLimit.isOfTheJudge(known.due().step())) {
        ask(state, null, at, times);
      }
    } else if (known == null || isOfBlue(known, before, at)) {
      Awaited next = next(at, times);
      if (next != null) {
        ask(state, next, at, times);
      }
    }
  }

  /** Whether the time for it was over before anybody was to answer again. */
  private boolean isOfBlue(Awaited known, Colour before, Instant at) {
    return !ResponseLimit.isOfTheJudge(known.due().step())
        && known.due().isOverAt(at)
        && (before == Colour.BLUE || colours.isBlueAt(known.due().at()));
  }

  /** Whoever knows of it has no more time for its having been blue, nor less than from now on. */
  private Awaited within(ResponseLimit limit, Instant at, Instant worse, Times times) {
    Awaited first = within(limit, at, times);
    return first.due().isOverAt(worse) ? within(limit, worse, times) : first;
  }

  /** So it is with measures, whose day may be over. */
  private Awaited by(LocalDate day, Instant at, Instant worse, Times times) {
    Awaited first = times.by(day, at);
    return first.due().isOverAt(worse) ? times.carryOutAnew(unit, worse) : first;
  }

  private @Nullable Awaited next(Instant at, Times times) {
    return switch (state) {
      case NEW -> times.answer(unit, colour, at);
      case ACKNOWLEDGED, DIAGNOSED ->
          happened.isOneIncident() ? null : within(ResponseLimit.PLAN, answeredAt, at, times);
      case PLANNED, IN_PROGRESS ->
          measures
              .first()
              .map(day -> by(day, at, at, times))
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
      case ACKNOWLEDGED, DIAGNOSED, PLANNED, IN_PROGRESS -> follow(colour, at, times);
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
    return happened.isOneIncident()
        ? null
        : unlessBlue(within(ResponseLimit.PLAN, at, colours.worseSince(), times), at);
  }

  /** What only tells asks for nothing, but for what was due before it did so. */
  private @Nullable Awaited unlessBlue(Awaited next, Instant at) {
    boolean nothing =
        colours.isBlue() && (colours.isBlueAt(at) || colours.isBlueAt(next.due().at()));
    return nothing ? null : next;
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
                .map(day -> by(day, at, colours.worseSince(), times))
                .orElseGet(() -> within(ResponseLimit.SUBMIT, at, colours.worseSince(), times)),
            at));
  }

  /** The first measure that is due of those that are planned and others that are known. */
  @Nullable Awaited afterPlanning(List<PlannedMeasure> planned, Instant at, Times times) {
    return unlessBlue(by(measures.firstWith(planned), at, colours.worseSince(), times), at);
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
