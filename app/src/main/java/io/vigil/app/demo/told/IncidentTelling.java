package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.incident.IncidentCommand;
import io.vigil.api.incident.IncidentCommand.AcceptIncident;
import io.vigil.api.incident.IncidentCommand.AdvanceAppeal;
import io.vigil.api.incident.IncidentCommand.AppealDecision;
import io.vigil.api.incident.IncidentCommand.AssessIncident;
import io.vigil.api.incident.IncidentCommand.CloseIncident;
import io.vigil.api.incident.IncidentCommand.DecideAppeal;
import io.vigil.api.incident.IncidentCommand.DecideIncident;
import io.vigil.api.incident.IncidentCommand.InvestigateIncident;
import io.vigil.api.incident.IncidentCommand.PlanMeasure;
import io.vigil.api.incident.IncidentCommand.ProposeGrade;
import io.vigil.api.incident.IncidentCommand.ReportIncident;
import io.vigil.api.incident.IncidentCommand.ReportRectified;
import io.vigil.api.incident.IncidentCommand.ServeNotice;
import io.vigil.api.incident.IncidentCommand.VerifyRectification;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.incident.PostType;
import io.vigil.api.incident.Quorum;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.DecisionLevel;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoAssessments;
import io.vigil.app.demo.cases.DemoConsequences;
import io.vigil.app.demo.cases.DemoIncident;
import io.vigil.app.demo.cases.DemoIncident.Kind;
import io.vigil.app.demo.cases.DemoIncident.Measure;
import io.vigil.app.demo.cases.DemoIncident.Step;
import io.vigil.app.demo.cases.DemoVotes;
import io.vigil.app.demo.cases.Posts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of one incident. Some steps of the product are one step of the list. */
record IncidentTelling(DemoIncident incident, IncidentOrigin origin, Cast cast) {
  static final LocalTime OCCURRED = LocalTime.of(10, 30);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final Duration AT_LEAST_BEFORE = Duration.ofMinutes(20);
  private static final Duration TO_ACCEPT = Duration.ofMinutes(30);
  private static final Duration TO_INVESTIGATE = Duration.ofHours(1);
  private static final Duration FILED_BEFORE_HEARING = Duration.ofDays(9);
  private static final Duration VERIFIED_BEFORE_CLOSING = Duration.ofHours(1);

  List<IncidentCommand> commands() {
    return incident.steps().stream().flatMap(this::commands).toList();
  }

  private Stream<IncidentCommand> commands(Step step) {
    return switch (step.kind()) {
      case REPORTED -> begin(step);
      case PLANNED ->
          Stream.concat(
              assess(step).stream(),
              incident.measures().stream().map(measure -> plan(measure, step)));
      case APPEAL_HEARD ->
          Stream.of(
              handOver(step.at().minus(FILED_BEFORE_HEARING)), advance(IncidentStep.INQUIRE, step));
      case CLOSED -> end(step);
      default -> Stream.of(command(step, by(step)));
    };
  }

  private IncidentCommand command(Step step, By by) {
    String id = id();
    String note = step.note();
    Instant at = step.at();
    return switch (step.kind()) {
      case PROPOSED -> new ProposeGrade(id, null, step.grade(), null, note, by, at);
      case DECIDED ->
          new DecideIncident(
              id,
              step.grade(),
              note,
              DemoConsequences.of(step.grade()),
              panels().deciding(step.by(), DemoVotes.on(id()).present()),
              minutes(step),
              cast.authority(step.by()),
              by,
              at,
              votes(cast.authority(step.by())));
      case SERVED -> new ServeNotice(id, note, by, at);
      case APPEALED -> new AppealDecision(id, note == null ? incident.text() : note, by, at);
      case APPEAL_ACCEPTED -> advance(IncidentStep.INFORM, step);
      case APPEAL_DECIDED -> appealDecided(step, by);
      case DONE -> new ReportRectified(id, "已落实：" + measures(), by, at);
      case CHECKED -> new VerifyRectification(id, true, note, by, at);
      case REPORTED, APPEAL_HEARD, PLANNED, CLOSED ->
          throw new IllegalArgumentException("more than one command: " + step.kind());
    };
  }

  private Stream<IncidentCommand> begin(Step step) {
    String deciding = incident.step(Kind.PROPOSED).map(Step::by).orElse(Posts.QUALITY);
    By office = cast.by(deciding);
    Instant at = step.at();
    return Stream.of(
        report(step),
        new AcceptIncident(id(), null, office, at.plus(TO_ACCEPT)),
        new InvestigateIncident(id(), panels().inquiring(), null, office, at.plus(TO_INVESTIGATE)));
  }

  private ReportIncident report(Step step) {
    Instant latest = step.at().minus(AT_LEAST_BEFORE);
    Instant usual = CaseDays.at(incident.date(), OCCURRED);
    return new ReportIncident(
        id(),
        origin.source(),
        origin.sourceId(),
        incident.unit(),
        incident.subcategory(),
        usual.isAfter(latest) ? latest : usual,
        null,
        new Quantity(incident.clause(), incident.quantity(), isProposedGraver()),
        incident.affected(),
        incident.person(),
        incident.text(),
        by(step),
        step.at(),
        post());
  }

  /** Of teachers it is known; offices tell it. */
  private @Nullable PostType post() {
    return switch (incident.unit()) {
      case "O12" -> PostType.LOGISTICS;
      case "O13" -> PostType.SECURITY;
      default -> incident.unit().startsWith("O") ? PostType.MANAGER : null;
    };
  }

  /** What was first taken for graver was so for a circumstance that the appeal took away. */
  private boolean isProposedGraver() {
    return incident
        .step(Kind.PROPOSED)
        .map(Step::grade)
        .filter(grade -> grade.compareTo(incident.grade()) > 0)
        .isPresent();
  }

  private IncidentCommand advance(IncidentStep to, Step step) {
    return new AdvanceAppeal(id(), to, step.note(), by(step), step.at());
  }

  /** The office whose decision is appealed against gives its file to the board. */
  private IncidentCommand handOver(Instant at) {
    By office = incident.step(Kind.SERVED).map(this::by).orElseThrow();
    return new AdvanceAppeal(id(), IncidentStep.HAND_OVER, null, office, at);
  }

  private IncidentCommand appealDecided(Step step, By by) {
    Severity decided = incident.step(Kind.DECIDED).map(Step::grade).orElseThrow();
    boolean same = decided == step.grade();
    Authority authority = cast.authority(step.by());
    return new DecideAppeal(
        id(),
        same ? IncidentStep.UPHOLD : IncidentStep.CHANGE,
        same ? null : step.grade(),
        step.note() == null ? incident.text() : step.note(),
        panels().hearing(),
        authority,
        by,
        step.at(),
        authority.level() == DecisionLevel.COMMITTEE ? DemoVotes.onAppeal(id()) : null);
  }

  /** Of the meeting that decided. */
  private @Nullable String minutes(Step step) {
    String day = DAY.format(CaseDays.dayOf(step.at()));
    return switch (cast.authority(step.by()).level()) {
      case OFFICE -> null;
      case COMMITTEE -> "质量管理委员会会议纪要（" + day + "）";
      case LEADERSHIP -> "校长办公会会议纪要（" + day + "）";
    };
  }

  private @Nullable Quorum votes(Authority authority) {
    return authority.level() == DecisionLevel.COMMITTEE ? DemoVotes.on(id()) : null;
  }

  private IncidentCommand plan(Measure measure, Step step) {
    return new PlanMeasure(
        id(), measure.text(), measure.person(), measure.due(), by(step), step.at());
  }

  /** The unit tells it with its plan. */
  private Optional<IncidentCommand> assess(Step step) {
    return DemoAssessments.of(incident)
        .map(told -> new AssessIncident(id(), told, by(step), step.at()));
  }

  /** Verified on the day on which it is closed, unless the list names another. */
  private Stream<IncidentCommand> end(Step step) {
    IncidentCommand close = new CloseIncident(id(), step.note(), by(step), step.at());
    if (incident.step(Kind.CHECKED).isPresent()) {
      return Stream.of(close);
    }
    Instant verified = step.at().minus(VERIFIED_BEFORE_CLOSING);
    By supervisor = cast.by(Posts.SUPERVISOR);
    return Stream.of(new VerifyRectification(id(), true, null, supervisor, verified), close);
  }

  private IncidentPanels panels() {
    return new IncidentPanels(incident, cast);
  }

  private String measures() {
    return incident.measures().stream().map(Measure::text).collect(Collectors.joining("；"));
  }

  private String id() {
    return origin.id();
  }

  private By by(Step step) {
    return cast.by(step.by());
  }
}
