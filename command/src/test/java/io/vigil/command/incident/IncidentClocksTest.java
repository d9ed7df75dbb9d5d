package io.vigil.command.incident;

import static io.vigil.command.incident.AnyIncident.ID;
import static io.vigil.command.incident.AnyIncident.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.Due;
import io.vigil.api.incident.IncidentCommand;
import io.vigil.api.incident.IncidentCommand.AcceptIncident;
import io.vigil.api.incident.IncidentCommand.AdvanceAppeal;
import io.vigil.api.incident.IncidentCommand.AppealDecision;
import io.vigil.api.incident.IncidentCommand.DecideAppeal;
import io.vigil.api.incident.IncidentCommand.DecideIncident;
import io.vigil.api.incident.IncidentCommand.ExtendInvestigation;
import io.vigil.api.incident.IncidentCommand.InvestigateIncident;
import io.vigil.api.incident.IncidentCommand.PassIncidentTime;
import io.vigil.api.incident.IncidentCommand.ProposeGrade;
import io.vigil.api.incident.IncidentCommand.ReportRectified;
import io.vigil.api.incident.IncidentCommand.ReturnProposal;
import io.vigil.api.incident.IncidentCommand.ServeNotice;
import io.vigil.api.incident.IncidentCommand.VerifyRectification;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.incident.IncidentEvent.AppealLapsed;
import io.vigil.api.incident.IncidentEvent.IncidentStepOverdue;
import io.vigil.api.incident.IncidentEvent.IncidentTakenOver;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that happens to a case up to its appeal happens on Monday 2024-10-14, in the middle of
 * a term without holidays: so much time there is for what comes next.
 */
class IncidentClocksTest {
  private static final Authority LEADERSHIP = Authority.ofLeadership();
  private static final List<IncidentCommand> TO_THE_PROPOSAL =
      List.of(
          AnyIncident.report(
              "D05", "2024-10-14T08:00", "2024-10-14T08:30", Quantity.of("CT-01", 6)),
          new AcceptIncident(ID, null, OFFICE, on("08:40")),
          new InvestigateIncident(ID, List.of(), null, OFFICE, on("08:50")));
  private static final ProposeGrade PROPOSED =
      new ProposeGrade(ID, null, null, null, null, OFFICE, on("09:00"));
  private static final List<IncidentCommand> TO_THE_END =
      List.of(
          new DecideIncident(
              ID, null, null, List.of(), List.of(), null, LEADERSHIP, OFFICE, on("09:10"), null),
          new ServeNotice(ID, null, OFFICE, on("09:20")),
          new AppealDecision(ID, "只迟到四分钟", OFFICE, on("09:30")),
          new AdvanceAppeal(ID, IncidentStep.INFORM, null, OFFICE, on("09:40")),
          new AdvanceAppeal(ID, IncidentStep.HAND_OVER, null, OFFICE, on("09:50")),
          new AdvanceAppeal(ID, IncidentStep.INQUIRE, null, OFFICE, on("10:00")),
          new DecideAppeal(
              ID,
              IncidentStep.CHANGE,
              Severity.LAPSE,
              "属实",
              List.of(),
              LEADERSHIP,
              OFFICE,
              on("10:10")),
          new ReportRectified(ID, "已谈话", OFFICE, on("10:20")),
          new VerifyRectification(ID, false, "仍迟到", OFFICE, on("10:30")));

  private static Instant on(String time) {
    return AnyIncident.at("2024-10-14T" + time);
  }

  @ParameterizedTest(name = "{0}: {1} by {2}")
  @CsvSource({
    "reported,           0, propose,        2024-10-21",
    "proposed,           3, decide,         2024-10-21",
    "decided,            4, notify,         2024-10-17",
    "served,             5, appeal,         2024-10-21",
    "appealed,           6, appeal-inform,  2024-10-17",
    "office informed,    7, appeal-file,    2024-10-17",
    "file handed over,   8, appeal-inquire, 2024-10-28",
    "inquiry ended,      9, appeal-decide,  2024-10-21",
    "appeal decided,    10, rectify,        2024-10-28",
    "put right,         11, verify,         2024-10-28",
    "found not to work, 12, rectify,        2024-10-28",
  })
  void eachStepHasItsTime(String happened, int step, String next, String by) {
    Due due = Objects.requireNonNull(last(all().subList(0, step + 1)).due());

    assertThat(due.step()).as(happened).isEqualTo("incident." + next);
    assertThat(due.at()).isEqualTo(AnyIncident.at(by + "T23:59:59"));
  }

  @ParameterizedTest(name = "{0} is late")
  @CsvSource({
    "propose,         0",
    "decide,          3",
    "notify,          4",
    "appeal,          5",
    "appeal-inform,   6",
    "appeal-file,     7",
    "appeal-inquire,  8",
    "appeal-decide,   9",
    "rectify,        10",
    "verify,         11",
  })
  void whatIsLateIsToldAsOfTheMomentAtWhichItWasDue(String late, int step) {
    List<IncidentCommand> before = all().subList(0, step + 1);
    Due due = Objects.requireNonNull(last(before).due());

    IncidentEvent told = last(and(before, new PassIncidentTime(ID, due.at().plusSeconds(1))));

    assertThat(told.at()).isEqualTo(due.at());
    assertThat(told)
        .isInstanceOf(
            switch (late) {
              case "propose" -> IncidentTakenOver.class;
              case "appeal" -> AppealLapsed.class;
              default -> IncidentStepOverdue.class;
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sent back,     renew,   2024-10-21",
    "extended,      propose, 2024-10-28",
  })
  void theInquiryHasFiveWorkingDaysMore(String how, String next, String by) {
    IncidentEvent after =
        how.equals("extended")
            ? last(and(TO_THE_PROPOSAL, new ExtendInvestigation(ID, "出差", OFFICE, on("09:00"))))
            : last(
                and(
                    TO_THE_PROPOSAL,
                    PROPOSED,
                    new ReturnProposal(ID, "事实不清", LEADERSHIP, OFFICE, on("09:10"))));

    Due due = Objects.requireNonNull(after.due());
    assertThat(due.step()).isEqualTo("incident." + next);
    assertThat(due.at()).isEqualTo(AnyIncident.at(by + "T23:59:59"));
  }

  private static List<IncidentCommand> all() {
    return and(and(TO_THE_PROPOSAL, PROPOSED), TO_THE_END.toArray(IncidentCommand[]::new));
  }

  private static List<IncidentCommand> and(List<IncidentCommand> some, IncidentCommand... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  /** What the last of some commands comes to. */
  private static IncidentEvent last(List<IncidentCommand> commands) {
    var fixture = new AggregateTestFixture<>(Incident.class);
    fixture.registerInjectableResource(AnyIncident.registry());
    var last = new AtomicReference<IncidentEvent>();
    fixture
        .givenCommands(commands.subList(0, commands.size() - 1))
        .when(commands.getLast())
        .expectSuccessfulHandlerExecution()
        .expectEventsMatching(
            Matchers.predicate(
                events -> {
                  last.set((IncidentEvent) ((EventMessage<?>) events.getLast()).getPayload());
                  return true;
                }));
    return Objects.requireNonNull(last.get());
  }
}
