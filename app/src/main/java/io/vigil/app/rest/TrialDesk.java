package io.vigil.app.rest;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Lines;
import io.vigil.api.grading.LinesOrder;
import io.vigil.api.message.Rejection;
import io.vigil.api.trial.CancelTrial;
import io.vigil.api.trial.FindTrial;
import io.vigil.api.trial.Proposal;
import io.vigil.api.trial.ProposedDetection;
import io.vigil.api.trial.StartTrial;
import io.vigil.api.trial.Trial;
import io.vigil.app.rest.TrialRefused.Why;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where trials are ordered and looked at, by those who may. */
@Component
public class TrialDesk {
  private static final int MOST_PERIODS = 99;

  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final CollegeCalendar calendar;
  private final TrialTerms terms;

  TrialDesk(
      Questions questions,
      Orders orders,
      UnitAccess access,
      CollegeCalendar calendar,
      TrialTerms terms) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.calendar = calendar;
    this.terms = terms;
  }

  /**
   * What is to be tried.
   *
   * @param unit only this unit and those below it; {@code null} for all that the person sees
   */
  public record Wish(
      String controlPoint,
      @Nullable String unit,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Proposal proposal) {}

  /** Starts a trial and gives its id. */
  public String start(SignedIn person, Wish wish) {
    Parameters.inOrder(wish.from(), wish.to());
    FindControlPoint.Result point = point(wish.controlPoint());
    check(point, wish.proposal());
    var order =
        new StartTrial(
            UUID.randomUUID().toString(),
            person.id().toString(),
            wish.controlPoint(),
            units(person, wish.unit()),
            wish.from(),
            wish.to(),
            terms.within(wish.from(), wish.to()),
            wish.proposal());
    return switch (orders.give(order, StartTrial.Receipt.class)) {
      case STARTED -> order.trialId();
      case NOTHING_STORED ->
          throw new TrialRefused(
              Rejection.Kind.INVALID,
              Why.NOTHING_STORED,
              "No readings of '%s' are stored there; import some, or choose another unit."
                  .formatted(wish.controlPoint()));
      case TOO_MANY ->
          throw new TrialRefused(
              Rejection.Kind.CONFLICT,
              Why.TOO_MANY,
              "Too many trials are waiting or running; cancel one, or try again in some minutes.");
    };
  }

  /** A control point with its lines. */
  public FindControlPoint.Result point(String code) {
    FindControlPoint.Result found =
        questions.ask(new FindControlPoint(code), FindControlPoint.Result.class);
    if (found.definition() == null) {
      throw Rejection.notFound("control point", code);
    }
    return found;
  }

  /** The lines that hold today; {@code null} where there are none. */
  public @Nullable Lines inForce(FindControlPoint.Result point) {
    LocalDate today = calendar.today();
    return point.lines().stream()
        .map(FindControlPoint.LinesVersion::lines)
        .filter(lines -> !lines.validFrom().isAfter(today))
        .findFirst()
        .orElse(null);
  }

  public Trial find(SignedIn person, FindTrial query) {
    return questions.askAll(query, FindTrial.Result.class).stream()
        .flatMap(result -> Stream.ofNullable(result.trial()))
        .filter(trial -> person.seesEverything() || isOf(person, trial))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.notFound(
                    "trial (they are kept for an hour; start another)", query.trialId()));
  }

  public void cancel(SignedIn person, String id) {
    find(person, new FindTrial(id, null, 0, 1));
    orders.give(new CancelTrial(id), Boolean.class);
  }

  private static boolean isOf(SignedIn person, Trial trial) {
    return trial.order().owner().equals(person.id().toString());
  }

  private List<String> units(SignedIn person, @Nullable String unit) {
    if (unit == null) {
      return person.scopes();
    }
    access.require(person, unit);
    return List.of(unit);
  }

  private void check(FindControlPoint.Result point, Proposal proposal) {
    if (isEmpty(proposal)) {
      throw new TrialRefused(
          Rejection.Kind.INVALID,
          Why.NOTHING_PROPOSED,
          "Nothing is proposed; give a line, or one of the other parameters.");
    }
    periods("persistence", proposal.persistence());
    periods("recovery", proposal.recovery());
    notNegative(proposal.minimumDenominator());
    ControlPointDefinition definition = Objects.requireNonNull(point.definition());
    Integer tried = proposal.persistence();
    if (proposal.detection() != null) {
      runLength(proposal.detection());
      window(proposal.detection(), tried == null ? definition.persistence() : tried);
      clearMargin(proposal.detection());
    }
    order(definition, inForce(point), proposal);
  }

  private static boolean isEmpty(Proposal proposal) {
    return Stream.of(
            proposal.lines(),
            proposal.persistence(),
            proposal.recovery(),
            proposal.minimumDenominator(),
            proposal.colourCeiling(),
            proposal.statistics(),
            proposal.detection())
        .allMatch(Objects::isNull);
  }

  private static void periods(String name, @Nullable Integer periods) {
    if (periods != null && (periods < 1 || periods > MOST_PERIODS)) {
      throw new TrialRefused(
          Rejection.Kind.INVALID,
          Why.PERIODS,
          "'%s' is %d; write a whole number from 1 to %d.".formatted(name, periods, MOST_PERIODS));
    }
  }

  private static void runLength(ProposedDetection detection) {
    Integer periods = detection.runLength();
    if (periods != null && (periods < Detection.SHORTEST || periods > Detection.LONGEST)) {
      throw new TrialRefused(
          Rejection.Kind.INVALID,
          Why.RUN_LENGTH,
          "'detection.runLength' is %d; write a whole number from %d to %d."
              .formatted(periods, Detection.SHORTEST, Detection.LONGEST));
    }
  }

  private static void window(ProposedDetection detection, int persistence) {
    Integer periods = detection.window();
    if (periods != null && (periods < persistence || periods > Detection.WIDEST)) {
      throw new TrialRefused(
          Rejection.Kind.INVALID,
          Why.WINDOW,
          "'detection.window' is %d; write a whole number from the persistence, %d, to %d."
              .formatted(periods, persistence, Detection.WIDEST),
          Integer.toString(persistence),
          Integer.toString(Detection.WIDEST));
    }
  }

  private static void clearMargin(ProposedDetection detection) {
    Double margin = detection.clearMargin();
    if (margin != null && !Detection.isMargin(margin)) {
      throw new TrialRefused(
          Rejection.Kind.INVALID,
          Why.CLEAR_MARGIN,
          "'detection.clearMargin' is %s; write 0 or more, in the unit of measure."
              .formatted(Figures.plain(margin)));
    }
  }

  private static void notNegative(@Nullable Double minimum) {
    if (minimum != null && minimum < 0) {
      throw new BadParameter("minimumDenominator", Figures.plain(minimum), "write 0 or more");
    }
  }

  private void order(ControlPointDefinition point, @Nullable Lines inForce, Proposal proposal) {
    if (proposal.lines() == null) {
      return;
    }
    Lines tried = proposal.lines().over(inForce, LocalDate.MAX);
    LinesOrder.find(point.direction(), Objects.requireNonNull(tried), inForce)
        .ifPresent(
            wrong -> {
              throw new TrialRefused(
                  Rejection.Kind.INVALID,
                  Why.ORDER,
                  "Lines in the wrong order: %s must be at least as good as %s; change one of them."
                      .formatted(text(wrong.better()), text(wrong.worse())),
                  wrong.better().name(),
                  Figures.plain(wrong.better().value()),
                  wrong.worse().name(),
                  Figures.plain(wrong.worse().value()));
            });
  }

  private static String text(LinesOrder.Line line) {
    return line.name() + " " + Figures.plain(line.value());
  }
}
