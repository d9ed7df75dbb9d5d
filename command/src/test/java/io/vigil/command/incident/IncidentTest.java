package io.vigil.command.incident;

import static io.vigil.command.incident.AnyIncident.ACADEMIC_AFFAIRS;
import static io.vigil.command.incident.AnyIncident.ID;
import static io.vigil.command.incident.AnyIncident.OFFICE;
import static io.vigil.command.incident.AnyIncident.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;

import io.vigil.api.casework.Due;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.incident.AppealOutcome;
import io.vigil.api.incident.Assessment;
import io.vigil.api.incident.ConsequenceKind;
import io.vigil.api.incident.IncidentCommand;
import io.vigil.api.incident.IncidentCommand.AcceptIncident;
import io.vigil.api.incident.IncidentCommand.AdvanceAppeal;
import io.vigil.api.incident.IncidentCommand.AppealDecision;
import io.vigil.api.incident.IncidentCommand.AssessIncident;
import io.vigil.api.incident.IncidentCommand.CloseIncident;
import io.vigil.api.incident.IncidentCommand.DecideAppeal;
import io.vigil.api.incident.IncidentCommand.DecideIncident;
import io.vigil.api.incident.IncidentCommand.ExtendInvestigation;
import io.vigil.api.incident.IncidentCommand.InvestigateIncident;
import io.vigil.api.incident.IncidentCommand.PassIncidentTime;
import io.vigil.api.incident.IncidentCommand.PlanMeasure;
import io.vigil.api.incident.IncidentCommand.ProposeGrade;
import io.vigil.api.incident.IncidentCommand.RejectIncident;
import io.vigil.api.incident.IncidentCommand.ReportIncident;
import io.vigil.api.incident.IncidentCommand.ReportRectified;
import io.vigil.api.incident.IncidentCommand.ReturnProposal;
import io.vigil.api.incident.IncidentCommand.ServeNotice;
import io.vigil.api.incident.IncidentCommand.SettleAsLapse;
import io.vigil.api.incident.IncidentCommand.VerifyRectification;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.incident.IncidentEvent.AppealDecided;
import io.vigil.api.incident.IncidentEvent.AppealLapsed;
import io.vigil.api.incident.IncidentEvent.GradeProposed;
import io.vigil.api.incident.IncidentEvent.IncidentAppealed;
import io.vigil.api.incident.IncidentEvent.IncidentAssessed;
import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentEvent.IncidentStepOverdue;
import io.vigil.api.incident.IncidentEvent.IncidentTakenOver;
import io.vigil.api.incident.IncidentEvent.NoticeServed;
import io.vigil.api.incident.IncidentEvent.ProposalReturned;
import io.vigil.api.incident.IncidentEvent.RectificationVerified;
import io.vigil.api.incident.IncidentEvent.TimeExtended;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.incident.PanelMember;
import io.vigil.api.incident.Quorum;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.DecisionLevel;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import io.vigil.api.warning.TypicalCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentTest {
  private static final Quantity UNRELIEVED = new Quantity("EX-02", 12, true);
  private static final ReportIncident REPORT =
      AnyIncident.report("D05", "2025-01-08T09:00", "2025-01-08T15:00", UNRELIEVED);

  private static final Authority COMMITTEE = Authority.ofCommittee();

  private final AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);

  @BeforeEach
  void theCollege() {
    fixture.registerInjectableResource(AnyIncident.registry());
  }

  @Nested
  class Report {
    @Test
    void proposesTheGradeThatFollowsFromWhatWasMeasured() {
      then(
          fixture.givenNoPriorActivity().when(REPORT),
          IncidentReported.class,
          reported -> {
            assertThat(reported.proposedSeverity()).isEqualTo(Severity.SERIOUS);
            assertThat(reported.category()).isEqualTo("EXAM");
            assertThat(reported.group()).isEqualTo("教学类");
            assertThat(reported.body()).isEqualTo("教务处");
            assertThat(reported.term()).isEqualTo("2024-25/1");
            assertThat(reported.schoolYear()).isEqualTo("2024-25");
            assertThat(reported.person()).isEqualTo("T0290");
            assertThat(reported.subject()).isEqualTo("incident|" + reported.incidentId());
            assertThat(reported.late()).isFalse();
            assertThat(reported.due()).isEqualTo(due("propose", REPORT.at(), "2025-01-15"));
          });
    }

    @Test
    void isLateAfter24Hours() {
      then(
          fixture
              .givenNoPriorActivity()
              .when(AnyIncident.report("D05", "2025-01-08T09:00", "2025-01-09T09:00", UNRELIEVED)),
          IncidentReported.class,
          reported -> assertThat(reported.late()).isFalse());
      then(
          new AggregateTestFixture<>(Incident.class)
              .registerInjectableResource(AnyIncident.registry())
              .givenNoPriorActivity()
              .when(AnyIncident.report("D05", "2025-01-08T09:00", "2025-01-09T09:01", UNRELIEVED)),
          IncidentReported.class,
          reported -> assertThat(reported.late()).isTrue());
    }

    @Test
    void isOfAKnownUnit() {
      refused(
          fixture
              .givenNoPriorActivity()
              .when(
                  AnyIncident.report(
                      "nowhere", "2025-01-08T09:00", "2025-01-08T15:00", UNRELIEVED)),
          "nowhere");
    }

    @Test
    void doesNotLieInTheFuture() {
      refused(
          fixture
              .givenNoPriorActivity()
              .when(AnyIncident.report("D05", "2026-11-21T09:00", "2026-11-21T09:00", UNRELIEVED)),
          "future");
    }

    @Test
    void isRefusedTheSecondTime() {
      fixture.givenCommands(REPORT).when(REPORT).expectException(Rejection.class);
    }

    @Test
    void ofErrorsThatAddedUpIsMadeOnce() {
      var report =
          new ReportIncident(
              ID,
              IncidentSource.ACCUMULATION,
              "T0352|2024-25/2",
              "D07",
              "课堂教学",
              at("2025-05-13T08:00"),
              null,
              Quantity.of("ACC", 3),
              null,
              "T0352",
              "一学期3次教学差错",
              OFFICE,
              at("2025-05-14T08:00"),
              null);

      fixture.givenCommands(report).when(report).expectNoEvents();
    }
  }

  @Nested
  class BeforeTheDecision {
    @Test
    void theOfficeTakesOverFromAUnitThatIsLate() {
      then(
          fixture.givenCommands(REPORT).when(new PassIncidentTime(ID, at("2025-01-16T00:00"))),
          IncidentTakenOver.class,
          taken -> {
            assertThat(taken.body()).isEqualTo("教务处");
            assertThat(taken.at()).isEqualTo(at("2025-01-15T23:59:59"));
            assertThat(Objects.requireNonNull(taken.due()).stoodStillFrom()).isNotNull();
          });
    }

    @Test
    void nothingIsDueOnTheLastDay() {
      fixture
          .givenCommands(REPORT)
          .when(new PassIncidentTime(ID, at("2025-01-15T23:59:59")))
          .expectNoEvents();
    }

    @Test
    void aClockThatRingsTwiceChangesNothing() {
      var ring = new PassIncidentTime(ID, at("2025-01-16T00:00"));

      fixture.givenCommands(REPORT, ring).when(ring).expectNoEvents();
    }

    @Test
    void anOfficeThatIsLateTooIsToldOnce() {
      var ring = new PassIncidentTime(ID, at("2025-06-01T00:00"));

      fixture
          .givenCommands(REPORT)
          .when(ring)
          .expectEventsMatching(
              Matchers.payloadsMatching(
                  Matchers.exactSequenceOf(
                      instanceOf(IncidentTakenOver.class), instanceOf(IncidentStepOverdue.class))));
    }

    @Test
    void theTimeIsExtendedToTenWorkingDaysOnce() {
      var extend = new ExtendInvestigation(ID, "当事人出差", OFFICE, at("2025-01-10T10:00"));

      then(
          investigating().when(extend),
          TimeExtended.class,
          extended ->
              assertThat(extended.due())
                  .isEqualTo(
                      new Due(
                          "incident.propose",
                          REPORT.at(),
                          at("2025-02-19T23:59:59"),
                          LocalDate.of(2025, 1, 20),
                          LocalDate.of(2025, 2, 16))));
    }

    @Test
    void nobodyInquiresAboutTheirOwnUnit() {
      for (String own : List.of("D05", "P19")) {
        var panel = List.of(new PanelMember("u-7", "O05"), new PanelMember("u-8", own));
        refused(
            fixture
                .givenCommands(REPORT, accept())
                .when(new InvestigateIncident(ID, panel, null, OFFICE, at("2025-01-09T10:00"))),
            "unit concerned");
      }
    }

    @Test
    void aGradeThatTheRulesDoNotGiveNeedsAReason() {
      refused(
          investigating()
              .when(
                  new ProposeGrade(
                      ID, null, Severity.MAJOR, null, null, OFFICE, at("2025-01-14T10:00"))),
          "reason");
    }

    @Test
    void aProposalIsSentBackForAnotherInquiryOfFiveWorkingDays() {
      then(
          proposed()
              .when(
                  new ReturnProposal(ID, "事实不清", ACADEMIC_AFFAIRS, OFFICE, at("2025-01-15T10:00"))),
          ProposalReturned.class,
          returned ->
              assertThat(Objects.requireNonNull(returned.due()).step())
                  .isEqualTo("incident.renew"));
    }

    @Test
    void whatIsNoIncidentIsRejected() {
      fixture
          .givenCommands(
              REPORT,
              new RejectIncident(ID, "未缺岗", ACADEMIC_AFFAIRS, OFFICE, at("2025-01-09T09:00")))
          .when(accept())
          .expectException(StepRefused.class);
    }

    @Test
    void anErrorIsSettledAtOnceAndIsOver() {
      var report =
          AnyIncident.report(
              "D05", "2025-01-08T09:00", "2025-01-08T15:00", Quantity.of("CT-01", 3));
      var settle =
          new SettleAsLapse(
              ID, null, null, "提醒谈话", ACADEMIC_AFFAIRS, OFFICE, at("2025-01-09T09:00"));

      then(
          fixture.givenCommands(report).when(settle),
          IncidentDecided.class,
          decided -> {
            assertThat(decided.severity()).isEqualTo(Severity.LAPSE);
            assertThat(decided.person()).isEqualTo("T0290");
            assertThat(decided.due()).isNull();
          });
    }

    @Test
    void aStepIsNotTakenBeforeTheCaseBegan() {
      refused(
          fixture
              .givenCommands(REPORT)
              .when(new AcceptIncident(ID, null, OFFICE, at("2025-01-08T14:00"))),
          "began");
    }

    @Test
    void aStepThatIsNotPossibleNamesThoseThatAre() {
      fixture
          .givenCommands(REPORT)
          .when(new CloseIncident(ID, null, OFFICE, at("2025-01-09T09:00")))
          .expectException(StepRefused.class)
          .expectExceptionMessage(containsString("accept, reject, lapse"));
    }
  }

  /** I2406: an invigilator was away for twelve minutes. */
  @Nested
  class AnAppealInTheBreak {
    @Test
    void theDecisionIsProposedDecidedAndServedInTime() {
      then(
          investigating().when(propose()),
          GradeProposed.class,
          proposed -> {
            assertThat(proposed.computed()).isEqualTo(Severity.SERIOUS);
            assertThat(proposed.severity()).isEqualTo(Severity.SERIOUS);
          });
    }

    @Test
    void theRightToAppealRunsWhileOtherClocksStandStill() {
      then(
          decided().when(serve()),
          NoticeServed.class,
          served -> assertThat(served.due()).isEqualTo(due("appeal", served.at(), "2025-01-24")));
    }

    @Test
    void isAcceptedOnTheFourthWorkingDayAndStandsStillUntilTheTermBegins() {
      then(
          served().when(appeal("2025-01-23T10:00")),
          IncidentAppealed.class,
          appealed ->
              assertThat(appealed.due())
                  .isEqualTo(
                      new Due(
                          "incident.appeal-inform",
                          at("2025-01-23T10:00"),
                          at("2025-02-19T23:59:59"),
                          LocalDate.of(2025, 1, 24),
                          LocalDate.of(2025, 2, 16))));
    }

    @Test
    void isAcceptedOnTheFifthWorkingDay() {
      served().when(appeal("2025-01-24T23:59:59")).expectSuccessfulHandlerExecution();
    }

    @Test
    void isRefusedOnTheSixth() {
      served().when(appeal("2025-01-26T08:00")).expectException(StepRefused.class);
    }

    @Test
    void changesTheGradeAndKeepsBoth() {
      then(
          heard().when(change()),
          AppealDecided.class,
          decided -> {
            assertThat(decided.outcome()).isEqualTo(AppealOutcome.CHANGED);
            assertThat(decided.before()).isEqualTo(Severity.SERIOUS);
            assertThat(decided.severity()).isEqualTo(Severity.GENERAL);
            assertThat(decided.reason()).isEqualTo("已安排接替，12分钟后到位");
          });
    }

    @Test
    void recordsHowManyTookPartAndHowTheyVoted() {
      heard()
          .when(voted(new Quorum(7, 5, 3)))
          .expectSuccessfulHandlerExecution()
          .expectEventsMatching(
              Matchers.payloadsMatching(
                  Matchers.listWithAnyOf(
                      Matchers.predicate(
                          event ->
                              event instanceof AppealDecided decided
                                  && new Quorum(7, 5, 3).equals(decided.quorum())))));
    }

    @Test
    void isRefusedWithoutTheVotesOfTheCommittee() {
      refused(heard().when(voted(null)), "'members'");
    }

    @ParameterizedTest
    @CsvSource({
      "7, 4, 4, took part",
      "7, 6, 3, agreed",
      "7, 8, 5, in favour",
      "6, 4, 5, in favour",
      "0, 0, 0, in favour",
      "1000, 1000, 1000, in favour"
    })
    void needsTwoThirdsOfTheCommitteeAndMoreThanHalfOfThoseWhoTookPart(
        int members, int present, int inFavour, String why) {
      refused(heard().when(voted(new Quorum(members, present, inFavour))), why);
    }

    @Test
    void mustChangeToAnotherGrade() {
      refused(
          heard()
              .when(
                  new DecideAppeal(
                      ID,
                      IncidentStep.CHANGE,
                      Severity.SERIOUS,
                      "同",
                      List.of(),
                      COMMITTEE,
                      OFFICE,
                      at("2025-02-28T10:00"),
                      new Quorum(7, 5, 4))),
          "severity");
    }

    @Test
    void isClosedAfterVerifiedMeasures() {
      fixture
          .givenCommands(
              with(
                  toHearing(),
                  change(),
                  new ReportRectified(ID, "监考培训", OFFICE, at("2025-03-07T10:00")),
                  new VerifyRectification(ID, true, null, OFFICE, at("2025-03-12T10:00"))))
          .when(new CloseIncident(ID, null, OFFICE, at("2025-03-14T10:00")))
          .expectSuccessfulHandlerExecution();
    }
  }

  @Nested
  class AnAssessment {
    private final Assessment told =
        new Assessment(
                List.of(TypicalCause.RULES), 2.0, null, 0, List.of(ConsequenceKind.CRITICISM))
            .concerning("P19");

    private AssessIncident assess(Assessment what) {
      return new AssessIncident(ID, what, OFFICE, at("2025-01-20T10:00"));
    }

    @Test
    void tellsWhatADecidedCaseWasDueToAndCostAndChangesNoLimit() {
      then(
          served().when(assess(told)),
          IncidentAssessed.class,
          assessed -> {
            assertThat(assessed.assessment()).isEqualTo(told);
            assertThat(Objects.requireNonNull(assessed.due()).step()).isEqualTo("incident.appeal");
          });
    }

    @Test
    void isRefusedBeforeADecision() {
      fixture.givenCommands(REPORT).when(assess(told)).expectException(StepRefused.class);
    }

    @Test
    void isRefusedWhereItConcernsAPersonOrAnOffice() {
      served()
          .when(assess(told.concerning("T0231")))
          .expectExceptionMessage(containsString("'concerned' is 'T0231'"));
    }

    @Test
    void isRefusedWhereItTellsNothingOrLessThanNothing() {
      served()
          .when(assess(new Assessment(List.of(), null, null, null, List.of())))
          .expectExceptionMessage(containsString("Nothing is told"));
      served()
          .when(assess(new Assessment(List.of(), -1.0, null, null, List.of())))
          .expectExceptionMessage(containsString("'hoursLost' is -1"));
    }

    @Test
    void belongsToNoUnitThatDoesNotLieBelowThatOfTheCase() {
      for (String elsewhere : List.of("D07", "D05")) {
        served()
            .when(assess(told.concerning(elsewhere)))
            .expectExceptionMessage(
                containsString(
                    "'" + elsewhere + "', which is no class, course or programme below"));
      }
    }
  }

  @Nested
  class AfterTheDecision {
    @Test
    void anAppealMadeInTimeCountsThoughItIsRecordedAfterTheClock() {
      then(
          lapsed().when(appeal("2025-01-24T16:00")),
          IncidentAppealed.class,
          appealed -> assertThat(appealed.at()).isEqualTo(at("2025-01-24T16:00")));
    }

    @Test
    void soItDoesWhileMeasuresArePlanned() {
      var measure =
          new PlanMeasure(
              ID, "监考培训", "系主任", LocalDate.of(2025, 3, 1), OFFICE, at("2025-02-18T10:00"));
      lapsed()
          .andGivenCommands(measure)
          .when(appeal("2025-01-24T16:00"))
          .expectSuccessfulHandlerExecution();
    }

    @Test
    void butNotOnceTheyAreReportedAsDone() {
      lapsed()
          .andGivenCommands(new ReportRectified(ID, "培训", OFFICE, at("2025-02-20T10:00")))
          .when(appeal("2025-01-24T16:00"))
          .expectException(StepRefused.class);
    }

    @Test
    void anAppealThatWasLateIsRefusedHoweverItIsRecorded() {
      lapsed().when(appeal("2025-01-25T08:00")).expectException(StepRefused.class);
    }

    private TestExecutor<Incident> lapsed() {
      return served().andGivenCommands(new PassIncidentTime(ID, at("2025-01-25T09:00")));
    }

    @Test
    void measuresAreDueOnceTheTimeForAnAppealIsOver() {
      then(
          served().when(new PassIncidentTime(ID, at("2025-01-25T08:00"))),
          AppealLapsed.class,
          lapsed -> {
            assertThat(lapsed.at()).isEqualTo(at("2025-01-24T23:59:59"));
            assertThat(Objects.requireNonNull(lapsed.due()).at())
                .isEqualTo(at("2025-02-28T23:59:59"));
          });
    }

    @Test
    void measuresThatDidNotWorkAreTakenUpAgain() {
      then(
          fixture
              .givenCommands(
                  with(toService(), new ReportRectified(ID, "培训", OFFICE, at("2025-02-20T10:00"))))
              .when(new VerifyRectification(ID, false, "仍迟到", OFFICE, at("2025-02-24T10:00"))),
          RectificationVerified.class,
          verified ->
              assertThat(Objects.requireNonNull(verified.due()).step())
                  .isEqualTo("incident.rectify"));
    }

    @Test
    void recordsHowTheCommitteeVoted() {
      then(
          proposed().when(decide(new Quorum(9, 7, 6))),
          IncidentDecided.class,
          decided -> assertThat(decided.quorum()).isEqualTo(new Quorum(9, 7, 6)));
    }

    @Test
    void takesNoVotesWhereTheCommitteeDoesNotDecide() {
      var byLeaders =
          new DecideIncident(
              ID,
              null,
              null,
              List.of(),
              List.of(),
              null,
              Authority.ofLeadership(),
              OFFICE,
              at("2025-01-16T10:00"),
              new Quorum(9, 7, 6));

      refused(proposed().when(byLeaders), "leave it out");
    }

    @Test
    void isNotDecidedByTooFewOfTheCommittee() {
      refused(proposed().when(decide(new Quorum(9, 5, 5))), "took part");
    }

    @Test
    void anotherGradeThanTheProposedOneNeedsAReason() {
      refused(
          proposed()
              .when(
                  new DecideIncident(
                      ID,
                      Severity.GENERAL,
                      null,
                      List.of(),
                      List.of(),
                      null,
                      COMMITTEE,
                      OFFICE,
                      at("2025-01-16T10:00"),
                      null)),
          "reason");
    }
  }

  @Nested
  class Jurisdiction {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "课堂教学|D05|CT-01|6|OFFICE|O05|",
          "课堂教学|D05|CT-01|6|OFFICE|O13|教务处",
          "课堂教学|D05|CT-01|6|OFFICE||belongs to no office",
          "课堂教学|D05|CT-01|6|COMMITTEE||",
          "课堂教学|D05|CT-01|15|OFFICE|O05|committee",
          "课堂教学|D05|CT-01|15|COMMITTEE||",
          "考试与成绩|D05|EX-04|1|COMMITTEE||a leader",
          "考试与成绩|D05|EX-04|1|LEADERSHIP||",
          "人身|D05|SP-07|0|OFFICE|O13|",
          "人身|D05|SP-07|0|OFFICE|O07|",
          "人身|D05|SP-07|0|OFFICE|O05|保卫处 or 学生处",
          "教学管理|O05|MG-01|10|OFFICE|O05|concerns O05 itself",
          "教学管理|O05|MG-01|10|COMMITTEE||",
          "教学管理|O06|MG-01|10|COMMITTEE|O06|concerns O06 itself",
          "师德|D05|CT-01|15|OFFICE|O04|",
          "师德|D05|CT-01|15|COMMITTEE||sealed",
          "师德|O04|CT-01|15|OFFICE|O04|a leader"
        })
    void isOfTheBodyThatTheCategoryNamesAndOfNobodyConcerned(
        String category,
        String unit,
        String clause,
        double amount,
        DecisionLevel level,
        @Nullable String office,
        @Nullable String refusal) {
      var given =
          fixture.givenCommands(
              new ReportIncident(
                  ID,
                  IncidentSource.OFFICE,
                  null,
                  unit,
                  category,
                  at("2025-01-08T09:00"),
                  null,
                  Quantity.of(clause, amount),
                  null,
                  null,
                  "经过",
                  OFFICE,
                  at("2025-01-08T15:00"),
                  null),
              accept(),
              new InvestigateIncident(ID, List.of(), null, OFFICE, at("2025-01-09T10:00")),
              propose());
      var decided =
          given.when(
              new DecideIncident(
                  ID,
                  null,
                  null,
                  List.of(),
                  List.of(),
                  null,
                  new Authority(level, office),
                  OFFICE,
                  at("2025-01-16T10:00"),
                  null));

      if (refusal == null) {
        then(
            decided,
            IncidentDecided.class,
            event -> assertThat(event.authority()).isEqualTo(new Authority(level, office)));
      } else {
        refused(decided, refusal);
      }
    }

    @Test
    void anAppealIsNotDecidedByTheOfficeThatDecidedFirst() {
      refused(
          heard()
              .when(
                  new DecideAppeal(
                      ID,
                      IncidentStep.CHANGE,
                      Severity.GENERAL,
                      "轻",
                      List.of(),
                      ACADEMIC_AFFAIRS,
                      OFFICE,
                      at("2025-02-28T10:00"))),
          "committee");
    }

    @Test
    void anotherOfficeNeitherRejectsNorSettles() {
      Authority security = Authority.ofOffice("O13");
      refused(
          fixture
              .givenCommands(REPORT)
              .when(new RejectIncident(ID, "非事故", security, OFFICE, at("2025-01-09T09:00"))),
          "教务处");
      refused(
          proposed().when(new ReturnProposal(ID, "不清", security, OFFICE, at("2025-01-15T10:00"))),
          "教务处");
    }
  }

  /** I2315: an examination was leaked on purpose. */
  @Test
  void aMajorIncidentIsDecidedAndClosedAfterTheMeasures() {
    Instant decided = at("2024-07-12T10:00");
    var report =
        AnyIncident.report("D05", "2024-07-03T08:00", "2024-07-03T09:40", Quantity.of("EX-04", 1));
    List<IncidentCommand> steps =
        List.of(
            report,
            new AcceptIncident(ID, null, OFFICE, at("2024-07-03T10:20")),
            new InvestigateIncident(
                ID, List.of(new PanelMember("u-9", "O05")), null, OFFICE, at("2024-07-04T09:00")),
            new ProposeGrade(ID, null, null, "T0273", null, OFFICE, at("2024-07-09T09:00")));

    then(
        fixture
            .givenCommands(steps)
            .when(
                new DecideIncident(
                    ID,
                    null,
                    null,
                    List.of("记过", "调离教学岗位"),
                    List.of(),
                    "校办〔2024〕18号",
                    Authority.ofLeadership(),
                    OFFICE,
                    decided,
                    null)),
        IncidentDecided.class,
        event -> {
          assertThat(event.severity()).isEqualTo(Severity.MAJOR);
          assertThat(event.consequences()).containsExactly("记过", "调离教学岗位");
          assertThat(event.term()).isEqualTo("2023-24/2");
          assertThat(event.person()).isEqualTo("T0273");
        });
  }

  private static Object[] with(IncidentCommand[] first, IncidentCommand... then) {
    IncidentCommand[] all = Arrays.copyOf(first, first.length + then.length);
    System.arraycopy(then, 0, all, first.length, then.length);
    return all;
  }

  private TestExecutor<Incident> investigating() {
    return fixture.givenCommands((Object[]) toInvestigation());
  }

  private TestExecutor<Incident> proposed() {
    return fixture.givenCommands(with(toInvestigation(), propose()));
  }

  private TestExecutor<Incident> decided() {
    return fixture.givenCommands(with(toInvestigation(), propose(), decide()));
  }

  private TestExecutor<Incident> served() {
    return fixture.givenCommands((Object[]) toService());
  }

  private TestExecutor<Incident> heard() {
    return fixture.givenCommands((Object[]) toHearing());
  }

  private static IncidentCommand[] toInvestigation() {
    return new IncidentCommand[] {
      REPORT,
      accept(),
      new InvestigateIncident(
          ID, List.of(new PanelMember("u-9", "O05")), null, OFFICE, at("2025-01-09T10:00"))
    };
  }

  private static IncidentCommand[] toService() {
    IncidentCommand[] before = toInvestigation();
    return new IncidentCommand[] {before[0], before[1], before[2], propose(), decide(), serve()};
  }

  private static IncidentCommand[] toHearing() {
    IncidentCommand[] before = toService();
    return new IncidentCommand[] {
      before[0],
      before[1],
      before[2],
      before[3],
      before[4],
      before[5],
      appeal("2025-01-23T10:00"),
      new AdvanceAppeal(ID, IncidentStep.INFORM, null, OFFICE, at("2025-02-17T10:00")),
      new AdvanceAppeal(ID, IncidentStep.HAND_OVER, null, OFFICE, at("2025-02-19T10:00")),
      new AdvanceAppeal(ID, IncidentStep.INQUIRE, "建议变更", OFFICE, at("2025-02-27T10:00"))
    };
  }

  private static AcceptIncident accept() {
    return new AcceptIncident(ID, null, OFFICE, at("2025-01-09T09:00"));
  }

  private static ProposeGrade propose() {
    return new ProposeGrade(ID, null, null, null, null, OFFICE, at("2025-01-14T10:00"));
  }

  private static DecideIncident decide() {
    return decide(null);
  }

  private static DecideIncident decide(@Nullable Quorum quorum) {
    return new DecideIncident(
        ID,
        null,
        null,
        List.of("通报批评"),
        List.of(),
        null,
        COMMITTEE,
        OFFICE,
        at("2025-01-16T10:00"),
        quorum);
  }

  private static ServeNotice serve() {
    return new ServeNotice(ID, "当面送达", OFFICE, at("2025-01-17T10:00"));
  }

  private static AppealDecision appeal(String when) {
    return new AppealDecision(ID, "已安排接替", OFFICE, at(when));
  }

  private static DecideAppeal voted(@Nullable Quorum quorum) {
    return new DecideAppeal(
        ID,
        IncidentStep.CHANGE,
        Severity.GENERAL,
        "已安排接替",
        List.of(),
        COMMITTEE,
        OFFICE,
        at("2025-02-28T10:00"),
        quorum);
  }

  private static DecideAppeal change() {
    return new DecideAppeal(
        ID,
        IncidentStep.CHANGE,
        Severity.GENERAL,
        "已安排接替，12分钟后到位",
        List.of(new PanelMember("u-4", "O04")),
        COMMITTEE,
        OFFICE,
        at("2025-02-28T10:00"),
        new Quorum(7, 5, 4));
  }

  private static Due due(String step, Instant since, String day) {
    return Due.of("incident." + step, since, at(day + "T23:59:59"));
  }

  private static void refused(ResultValidator<Incident> result, String why) {
    result
        .expectException(Rejection.class)
        .expectExceptionMessage(containsString(why))
        .expectNoEvents();
  }

  private static <E extends IncidentEvent> void then(
      ResultValidator<Incident> result, Class<E> type, Consumer<E> expected) {
    result
        .expectSuccessfulHandlerExecution()
        .expectEventsMatching(
            Matchers.predicate(
                events -> {
                  @Nullable Object last = last(events);
                  assertThat(last).isInstanceOf(type);
                  expected.accept(type.cast(last));
                  return true;
                }));
  }

  private static @Nullable Object last(List<?> events) {
    return events.isEmpty() ? null : ((EventMessage<?>) events.getLast()).getPayload();
  }
}
