package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.contingency.ContingencyCommand;
import io.vigil.api.contingency.ContingencyCommand.ActivatePlan;
import io.vigil.api.contingency.ContingencyCommand.EndActivation;
import io.vigil.api.contingency.ContingencyCommand.HoldDrill;
import io.vigil.api.contingency.ContingencyCommand.IssuePlanVersion;
import io.vigil.api.contingency.ContingencyCommand.PassPlanTime;
import io.vigil.api.contingency.ContingencyCommand.TakeMeasure;
import io.vigil.api.contingency.PlanVersion;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoPlan;
import io.vigil.app.demo.cases.DemoPlan.Activation;
import io.vigil.app.demo.cases.DemoPlan.Drill;
import io.vigil.app.demo.cases.DemoPlan.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Contingency plans: their versions, drills and use. */
final class ToldPlans {
  private static final LocalTime ISSUED = LocalTime.of(9, 0);
  private static final LocalTime HELD = LocalTime.of(15, 0);
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final int YEARS_VALID = 3;
  private static final Duration UNTIL_ENDED = Duration.ofHours(8);
  private static final List<String> STEPS =
      List.of("接报与初判", "启动预案，成立处置组", "现场处置与人员通知", "信息上报", "处置结束，复盘修订");

  private final DemoCases cases;
  private final Cast cast;
  private final UnaryOperator<String> incidentId;

  /**
   * @param incidentId id of an incident by the number that the list gives it
   */
  ToldPlans(DemoCases cases, Cast cast, UnaryOperator<String> incidentId) {
    this.cases = cases;
    this.cast = cast;
    this.incidentId = incidentId;
  }

  Stream<ToldCase> all() {
    return cases.plans().map(this::plan).sorted(ToldCase.IN_ORDER);
  }

  private ToldCase plan(DemoPlan plan) {
    String id = ToldCase.idOf("plan", plan.name());
    By by = cast.head(plan.owner());
    List<ContingencyCommand> commands =
        Stream.<Stream<? extends ContingencyCommand>>of(
                plan.versions().stream().map(version -> issued(plan, version, id, by)),
                plan.drills().stream()
                    .filter(drill -> CaseDays.isPast(CaseDays.at(drill.date(), HELD)))
                    .map(drill -> held(drill, id, by)),
                activation(plan.activations(), id, by),
                Stream.of(new PassPlanTime(id, Deliveries.OPENING)))
            .<ContingencyCommand>flatMap(all -> all)
            .sorted(Comparator.comparing(ToldPlans::at))
            .toList();
    return new ToldCase(id, at(commands.getFirst()), commands);
  }

  private static IssuePlanVersion issued(DemoPlan plan, Version version, String id, By by) {
    return new IssuePlanVersion(
        id,
        plan.name(),
        plan.owner(),
        new PlanVersion(version.number(), null, STEPS),
        CaseDays.at(version.since().plusYears(YEARS_VALID), LAST_SECOND),
        by,
        CaseDays.at(version.since(), ISSUED));
  }

  private static HoldDrill held(Drill drill, String id, By by) {
    String drillId = ToldCase.idOf("drill", id + "|" + drill.date());
    return new HoldDrill(id, drillId, null, drill.text(), by, CaseDays.at(drill.date(), HELD));
  }

  /** The first step activates the plan; it ends on the evening of the last one. */
  private Stream<ContingencyCommand> activation(List<Activation> steps, String id, By by) {
    if (steps.isEmpty()) {
      return Stream.of();
    }
    Activation first = steps.getFirst();
    String activationId = ToldCase.idOf("activation", id + "|" + first.at());
    var activated =
        new ActivatePlan(
            id, activationId, incidentId.apply(first.incident()), first.text(), by, first.at());
    Stream<ContingencyCommand> taken =
        IntStream.range(1, steps.size())
            .mapToObj(i -> new TakeMeasure(id, steps.get(i).text(), by, steps.get(i).at()));
    var ended = new EndActivation(id, "处置结束，转入认定与整改", by, steps.getLast().at().plus(UNTIL_ENDED));
    return Stream.of(Stream.of(activated), taken, Stream.of(ended)).flatMap(all -> all);
  }

  private static Instant at(ContingencyCommand command) {
    return switch (command) {
      case IssuePlanVersion one -> one.at();
      case HoldDrill one -> one.at();
      case ActivatePlan one -> one.at();
      case TakeMeasure one -> one.at();
      case EndActivation one -> one.at();
      case ContingencyCommand.WithdrawPlan one -> one.at();
      case PassPlanTime one -> one.at();
    };
  }
}
