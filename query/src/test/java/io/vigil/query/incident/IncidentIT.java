package io.vigil.query.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.awaited.CountChanges;
import io.vigil.api.awaited.FindAwaited;
import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseFilter;
import io.vigil.api.casework.CaseFilter.Standing;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.CaseStep;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.FindCaseNumbers;
import io.vigil.api.finding.FindDueFindings;
import io.vigil.api.finding.FindFindings;
import io.vigil.api.finding.FindingEvent.FindingConverted;
import io.vigil.api.finding.FindingEvent.FindingNoted;
import io.vigil.api.finding.FindingEvent.FindingStepOverdue;
import io.vigil.api.finding.FindingKind;
import io.vigil.api.finding.FindingState;
import io.vigil.api.grading.Colour;
import io.vigil.api.incident.AppealOutcome;
import io.vigil.api.incident.Assessment;
import io.vigil.api.incident.ConsequenceKind;
import io.vigil.api.incident.CountIncidents;
import io.vigil.api.incident.FindAccumulations;
import io.vigil.api.incident.FindDueIncidents;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.incident.IncidentEvent.AppealDecided;
import io.vigil.api.incident.IncidentEvent.IncidentAccepted;
import io.vigil.api.incident.IncidentEvent.IncidentAssessed;
import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentEvent.IncidentStepOverdue;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.incident.IncidentState;
import io.vigil.api.incident.PanelMember;
import io.vigil.api.incident.PostType;
import io.vigil.api.incident.Quorum;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import io.vigil.api.timeline.FindHappenings;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.TypicalCause;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A case whose grade an appeal changed, one that was revoked, a sealed one, one that is overdue,
 * and three errors of one person.
 */
class IncidentIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant AT = Instant.parse("2025-01-08T02:00:00Z");
  private static final Instant LATER = AT.plus(Duration.ofDays(8));
  private static final By BY = By.of("u-1", "DATA_OWNER", "api");
  private static final Due DUE = Due.of("incident.propose", AT, AT.plus(Duration.ofDays(5)));
  private static final Due NEXT = Due.of("incident.decide", LATER, LATER.plus(Duration.ofDays(5)));
  private static final Assessment COSTLY =
      new Assessment(List.of(TypicalCause.RULES), 2.5, 5000.0, 3, List.of(ConsequenceKind.PAY))
          .concerning("IC-1");
  private static final Assessment CHEAP =
      new Assessment(List.of(TypicalCause.TEACHERS), 1.0, null, null, List.of()).concerning("IC-2");
  private static final Due SORT = Due.of("finding.sort", AT, AT.plus(Duration.ofDays(2)));

  @BeforeAll
  static void cases() {
    readSide.given(
        Facts.unit("IS", UnitKind.SCHOOL, null),
        Facts.unit("ID", UnitKind.FACULTY, "IS"),
        reported("changed", "T1", false),
        decided("changed", "T1", Severity.SERIOUS),
        appeal("changed", AppealOutcome.CHANGED, Severity.GENERAL),
        reported("revoked", "T2", false),
        decided("revoked", "T2", Severity.GENERAL),
        appeal("revoked", AppealOutcome.REVOKED, null),
        reported("sealed", "T3", true),
        reported("own", null, true, "Name of ID"),
        reported("overdue", null, false),
        reported("moved", "T4", false));
    readSide.given(
        new IncidentStepOverdue("overdue", DUE, By.clock(), DUE.at(), LATER, DUE),
        new IncidentStepOverdue("moved", DUE, By.clock(), DUE.at(), LATER, DUE),
        new IncidentAccepted("moved", null, null, BY, LATER, LATER, NEXT),
        lapse(1),
        decided("lapse-1", "T9", Severity.LAPSE),
        lapse(2),
        decided("lapse-2", "T9", Severity.LAPSE),
        lapse(3),
        decided("lapse-3", "T9", Severity.LAPSE),
        noted("f-1"),
        noted("f-2"),
        new FindingConverted("f-1", false, "changed", BY, LATER, LATER, null),
        new FindingStepOverdue("f-2", SORT, By.clock(), SORT.at(), LATER, SORT),
        assessed("sealed", COSTLY, DUE),
        assessed("moved", COSTLY, NEXT),
        assessed("moved", CHEAP, NEXT),
        assessed("revoked", COSTLY, null));
    readSide.given(assessed("revoked", CHEAP, null));
  }

  @Test
  void decidedIncidentsOfAGroupAreCountedByYearWithoutErrorsRevokedAndSealedOnes() {
    String group = one("changed", List.of()).group();
    String year = one("changed", List.of()).schoolYear();

    assertThat(counted(group)).containsExactly(Map.entry(year, 1L));
    assertThat(counted("no such group")).isEmpty();
  }

  private static Map<String, Long> counted(String group) {
    return readSide.query(new CountIncidents(Set.of(group)), CountIncidents.Result.class).byYear();
  }

  @Test
  void whatHappenedInAClassIsToldToThoseWhoMayReadItsCase() {
    readSide.given(Facts.unit("IC-2", UnitKind.CLASS_GROUP, "ID"));

    assertThat(happenings("ID"))
        .filteredOn(item -> item.caseId().equals("moved"))
        .singleElement()
        .satisfies(item -> assertThat(item.unit()).isEqualTo("IC-2"));
    assertThat(happenings("IC-2")).isEmpty();
  }

  private static List<FindHappenings.Item> happenings(String scope) {
    return readSide
        .query(
            new FindHappenings(
                "IC-2", AT.minusSeconds(86_400), LATER.plusSeconds(86_400), List.of(scope), 50),
            FindHappenings.Result.class)
        .items();
  }

  private static IncidentAssessed assessed(String id, Assessment told, @Nullable Due due) {
    return new IncidentAssessed(id, told, BY, LATER, LATER, due);
  }

  private static IncidentReported lapse(int number) {
    return reported("lapse-" + number, "T9", false);
  }

  private static IncidentReported reported(String id, @Nullable String person, boolean sealed) {
    return reported(id, person, sealed, "教务处");
  }

  private static IncidentReported reported(
      String id, @Nullable String person, boolean sealed, String body) {
    return new IncidentReported(
        id,
        IncidentSource.OFFICE,
        null,
        "ID",
        List.of("IS", "ID"),
        "EXAM",
        "考试与成绩",
        "教学类",
        body,
        sealed,
        AT,
        LocalDate.of(2025, 1, 8),
        "2024-25",
        "2024-25/1",
        "1号教学楼",
        new Quantity("EX-02", 12, true),
        "2023",
        Severity.SERIOUS,
        37,
        person,
        person == null ? "incident|" + id : person,
        "监考缺岗",
        true,
        BY,
        AT,
        AT,
        DUE,
        PostType.LAB_STAFF);
  }

  private static IncidentDecided decided(String id, String person, Severity severity) {
    return new IncidentDecided(
        id,
        "ID",
        List.of("IS", "ID"),
        "EXAM",
        "2024-25",
        "2024-25/1",
        new Quantity("EX-02", 12, true),
        "2023",
        Severity.SERIOUS,
        severity,
        person,
        person,
        "无人接替",
        List.of("通报批评"),
        List.of(new PanelMember("u-2", "O05"), new PanelMember("u-3", "O06")),
        "教〔2025〕3号",
        Authority.ofOffice("O05"),
        BY,
        LATER,
        LATER,
        null,
        null,
        new Quorum(9, 7, 6));
  }

  private static AppealDecided appeal(
      String id, AppealOutcome outcome, @Nullable Severity severity) {
    return new AppealDecided(
        id, outcome, Severity.SERIOUS, severity, "T1", "已安排接替", List.of(), BY, LATER, LATER, null);
  }

  private static FindingNoted noted(String id) {
    return new FindingNoted(
        id,
        FindingKind.WALK_THROUGH,
        "ID",
        List.of("IS", "ID"),
        "3号实训楼",
        "finding|" + id,
        "无人上课",
        36,
        40,
        BY,
        AT,
        AT,
        SORT);
  }

  @Test
  void showsBothGradesAndTheReasonOfAChange() {
    FindIncidents.Item item = one("changed", List.of());

    assertThat(item.firstSeverity()).isEqualTo(Severity.SERIOUS);
    assertThat(item.severity()).isEqualTo(Severity.GENERAL);
    assertThat(item.state()).isEqualTo(IncidentState.CHANGED);
    assertThat(item.quantity()).isEqualTo(new Quantity("EX-02", 12, true));
    assertThat(item.late()).isTrue();
    assertThat(item.steps())
        .extracting(CaseStep::step, CaseStep::grade, CaseStep::note)
        .containsExactly(
            tuple("reported", "SERIOUS", "1号教学楼"),
            tuple("decided", "SERIOUS", "无人接替；通报批评；教〔2025〕3号"),
            tuple("appeal-changed", "GENERAL", "已安排接替"));
  }

  @Test
  void tellsInWhoseNameTheGradeThatHoldsWasDecidedAndWhoTookPart() {
    FindIncidents.Item changed = one("changed", List.of());

    assertThat(changed.decidedBy()).isEqualTo(Authority.ofCommittee());
    assertThat(changed.votes()).isEqualTo(new Quorum(9, 7, 6));
    assertThat(changed.panels())
        .containsExactly(
            new FindIncidents.Panel(
                "decided",
                LATER,
                List.of(new PanelMember("u-2", "O05"), new PanelMember("u-3", "O06"))));
    assertThat(one("lapse-1", List.of()).decidedBy()).isEqualTo(Authority.ofOffice("O05"));
    assertThat(one("overdue", List.of()).decidedBy()).isNull();
  }

  @Test
  void numbersCasesInTheOrderOfTheStore() {
    assertThat(one("changed", List.of()).number()).isEqualTo("事故〔2025〕0001号");
    assertThat(one("lapse-3", List.of()).number()).isEqualTo("差错〔2025〕0009号");
  }

  @Test
  void theWarningAboutAnIncidentAsksForNoPlanOfItsOwn() {
    var what =
        new Occurrence(OccurrenceRule.INCIDENT, "changed", "EX-02", Severity.SERIOUS, 1, List.of());
    LocalDate day = LocalDate.ofInstant(Facts.NOW, ReadSide.ZONE);
    Due plan = Due.of("warning.plan", Facts.NOW, Facts.NOW.plus(Duration.ofDays(10)));
    readSide.given(
        new WarningRaised(
            "about",
            "INCIDENT",
            "ID",
            List.of("IS", "ID"),
            Colour.ORANGE,
            day,
            false,
            Evidence.of(what, day, Colour.ORANGE),
            new Cause(1, 0),
            Facts.NOW),
        new WarningAcknowledged(
            "about", null, new Awaited(plan, plan.at()), BY, Facts.NOW, Facts.NOW, null));

    FindResponses.Answer answer =
        readSide
            .query(new FindResponses(List.of("about")), FindResponses.Result.class)
            .answers()
            .getFirst();

    assertThat(answer.awaited()).as("it was asked for before").isNull();
    assertThat(answer.incident())
        .isEqualTo(new FindResponses.AtIncident("changed", true, 0, null, null));
  }

  @Test
  void onlyWhatWasDecidedToBeAnIncidentIsCalledOne() {
    assertThat(one("overdue", List.of()).number()).startsWith("事件〔2025〕");
    assertThat(one("revoked", List.of()).number()).startsWith("事件〔2025〕");
    assertThat(one("lapse-1", List.of()).number()).startsWith("差错〔2025〕");
    assertThat(
            readSide
                .query(
                    new FindCaseNumbers(CaseKind.INCIDENT, List.of("changed", "lapse-3", "moved")),
                    FindCaseNumbers.Result.class)
                .numbers()
                .values())
        .extracting(number -> number.substring(0, 2))
        .containsExactlyInAnyOrder("事故", "差错", "事件");
    assertThat(
            readSide
                .query(
                    new FindAwaited(null, null, List.of("ID"), List.of("incident.decide"), 10),
                    FindAwaited.Result.class)
                .items())
        .extracting(FindAwaited.Item::number)
        .allMatch(number -> number.startsWith("事件〔"));
  }

  @Test
  void hidesTheTextOfASealedCaseFromAllButItsBody() {
    FindIncidents.Item hidden = one("sealed", List.of());
    FindIncidents.Item open = one("sealed", List.of("教务处"));

    assertThat(hidden.description()).isNull();
    assertThat(hidden.person()).isNull();
    assertThat(hidden.steps()).allMatch(step -> step.note() == null);
    assertThat(open.description()).isEqualTo("监考缺岗");
    assertThat(open.person()).isEqualTo("T3");
  }

  @Test
  void whatIsTakenBackOfAnAssessmentHoldsNoLongerInWhateverBatchesItIsTold() {
    assertThat(one("moved", List.of()).assessment()).isEqualTo(CHEAP);
    assertThat(one("revoked", List.of()).assessment()).isEqualTo(CHEAP);
  }

  @Test
  void whatASealedCaseCostIsReadByItsBodyAlone() {
    assertThat(one("sealed", List.of("教务处")).assessment()).isEqualTo(COSTLY);
    assertThat(one("sealed", List.of()).assessment()).isNull();
  }

  @Test
  void aSealedCaseAboutItsOwnBodyIsReadByTheLeadershipToo() {
    assertThat(ofLeadership("own").description()).isEqualTo("监考缺岗");
    assertThat(ofLeadership("sealed").description()).isNull();
    assertThat(one("own", List.of()).description()).isNull();
  }

  private static FindIncidents.Item ofLeadership(String id) {
    return readSide
        .query(
            new FindIncidents(id, null, null, null, List.of(), List.of(), true, true, 0, 1),
            FindIncidents.Result.class)
        .items()
        .getFirst();
  }

  @Test
  void ofSealedCasesEverybodyButTheirBodyIsToldTheNumberAlone() {
    FindIncidents.Result others = find(null, null, null, List.of());
    FindIncidents.Result body =
        readSide.query(
            new FindIncidents(null, null, null, null, List.of(), List.of("教务处"), false, 0, 20),
            FindIncidents.Result.class);

    assertThat(others.sealed()).isEqualTo(2);
    assertThat(others.total()).isEqualTo(others.items().size());
    assertThat(others.items()).noneMatch(FindIncidents.Item::sealed);
    assertThat(body.sealed()).isEqualTo(1);
    assertThat(body.total()).isEqualTo(others.total() + 1);
    assertThat(body.items()).extracting(FindIncidents.Item::id).contains("sealed");
  }

  @Test
  void listsErrorsApart() {
    assertThat(find(null, true, null, List.of()).total()).isEqualTo(3);
    assertThat(find(null, false, null, List.of()).total()).isEqualTo(4);
    assertThat(find(true, false, null, List.of()).items())
        .extracting(FindIncidents.Item::id)
        .containsExactlyInAnyOrder("changed", "revoked", "overdue", "moved");
  }

  @Test
  void narrowsIncidentsToWhatIsLateOrOfAStateOrACategoryOrWaitsForSomebody() {
    assertThat(narrowed(CaseFilter.of(Standing.OVERDUE))).containsExactly("overdue");
    assertThat(narrowed(CaseFilter.of(Standing.NEEDS_HAND)))
        .containsExactlyInAnyOrder("changed", "revoked", "overdue", "moved");
    assertThat(narrowed(CaseFilter.of(Standing.CLOSED))).isEmpty();
    assertThat(narrowed(new CaseFilter(Standing.ALL, List.of("accepted"), null, List.of())))
        .containsExactly("moved");
    assertThat(narrowed(new CaseFilter(Standing.ALL, List.of(), "nothing", List.of()))).isEmpty();
    assertThat(narrowed(new CaseFilter(Standing.ALL, List.of(), null, List.of("incident.decide"))))
        .contains("moved")
        .doesNotContain("overdue");
  }

  private static List<String> narrowed(CaseFilter filter) {
    var query =
        new FindIncidents(
            null, null, false, null, List.of(), List.of(), false, false, 0, 20, filter);
    return readSide.query(query, FindIncidents.Result.class).items().stream()
        .map(FindIncidents.Item::id)
        .toList();
  }

  @Test
  void whatCameInSomeDaysIsCountedAndOfIncidentsWhatWasDecidedToBeOne() {
    assertThat(changes(AT, List.of()).incidents()).isZero();
    assertThat(changes(LATER, List.of()).incidents()).isEqualTo(1);
    assertThat(changes(LATER, List.of("elsewhere")).incidents()).isZero();
    assertThat(changes(AT, List.of()).findings()).isEqualTo(2);
    assertThat(changes(AT, List.of("elsewhere")).isNothing()).isTrue();
    assertThat(changes(AT.plusSeconds(1), List.of()).findings()).isZero();
  }

  private static CountChanges.Result changes(Instant from, List<String> scopes) {
    return readSide.query(
        new CountChanges(from, from.plus(Duration.ofDays(1)), scopes), CountChanges.Result.class);
  }

  @Test
  void narrowsFindingsToWhatIsLateOrOver() {
    assertThat(narrowedFindings(CaseFilter.of(Standing.OVERDUE))).containsExactly("f-2");
    assertThat(narrowedFindings(CaseFilter.of(Standing.CLOSED))).contains("f-1");
    assertThat(narrowedFindings(CaseFilter.of(Standing.NEEDS_HAND)))
        .contains("f-2")
        .doesNotContain("f-1");
  }

  private static List<String> narrowedFindings(CaseFilter filter) {
    var query = new FindFindings(null, List.of(), null, List.of(), false, 0, 20, filter);
    return readSide.query(query, FindFindings.Result.class).items().stream()
        .map(FindFindings.Item::id)
        .toList();
  }

  @Test
  void staysInsideTheScope() {
    assertThat(find(null, null, null, List.of("ID")).total()).isEqualTo(7);
    assertThat(find(null, null, null, List.of("elsewhere")).total()).isZero();
    assertThat(find(null, null, "IS", List.of()).total()).isEqualTo(7);
  }

  @Test
  void countsWhatIsDecidedAndWasNotRevoked() {
    assertThat(
            readSide
                .jdbc()
                .sql("SELECT severity, count FROM board.incident_count ORDER BY severity")
                .query((row, n) -> tuple(row.getString(1), row.getLong(2)))
                .list())
        .containsExactly(tuple("GENERAL", 1L), tuple("LAPSE", 3L));
  }

  @Test
  void findsWhatIsDueUntilTheCaseWasTold() {
    var ids = readSide.query(new FindDueIncidents(LATER, 10), FindDueIncidents.Result.class);
    var findings = readSide.query(new FindDueFindings(LATER, 10), FindDueFindings.Result.class);

    assertThat(ids.incidentIds()).containsExactly("own", "sealed");
    assertThat(findings.findingIds()).isEmpty();
    assertThat(one("overdue", List.of()).overdue()).isTrue();
    assertThat(one("moved", List.of()).overdue()).isFalse();
  }

  @Test
  void addsUpTheErrorsOfAPerson() {
    var found =
        readSide.query(
            new FindAccumulations(3, List.of(), List.of(), true, 10),
            FindAccumulations.Result.class);

    assertThat(found.rows())
        .extracting(
            FindAccumulations.Row::person,
            FindAccumulations.Row::term,
            FindAccumulations.Row::errors)
        .containsExactly(tuple("T9", "2024-25/1", 3));
  }

  @Test
  void addsUpTheErrorsOfTheTermsThatAreAskedAbout() {
    assertThat(adding("2024-25/1").rows()).hasSize(1);
    assertThat(adding("2024-25/2").rows()).isEmpty();
  }

  private static FindAccumulations.Result adding(String term) {
    return readSide.query(
        new FindAccumulations(3, List.of(term), List.of(), true, 10),
        FindAccumulations.Result.class);
  }

  @Test
  void showsWhatBecameOfAFinding() {
    assertThat(findings("f-1").items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.number()).isEqualTo("发现〔2025〕0001号");
              assertThat(item.state()).isEqualTo(FindingState.CONVERTED);
              assertThat(item.incidentId()).isEqualTo("changed");
              assertThat(item.text()).isEqualTo("无人上课");
              assertThat(item.dueAt()).isNull();
              assertThat(item.steps()).hasSize(2);
            });
    assertThat(findings("f-2").items())
        .singleElement()
        .satisfies(item -> assertThat(item.overdue()).isTrue());
  }

  @Test
  void aRebuildChangesNothing() {
    FindIncidents.Item before = one("changed", List.of());
    FindFindings.Result findings = findings("f-1");

    readSide.get(Rebuilder.class).rebuild("query.incident");
    readSide.get(Rebuilder.class).rebuild("query.finding");

    assertThat(one("changed", List.of())).isEqualTo(before);
    assertThat(findings("f-1")).isEqualTo(findings);
  }

  private static FindFindings.Result findings(String id) {
    return readSide.query(
        new FindFindings(id, List.of(), null, List.of(), true, 0, 10), FindFindings.Result.class);
  }

  private static FindIncidents.Item one(String id, List<String> bodies) {
    return readSide
        .query(
            new FindIncidents(id, null, null, null, List.of(), bodies, true, 0, 1),
            FindIncidents.Result.class)
        .items()
        .getFirst();
  }

  private static FindIncidents.Result find(
      @Nullable Boolean open,
      @Nullable Boolean lapses,
      @Nullable String unit,
      List<String> scopes) {
    return readSide.query(
        new FindIncidents(null, open, lapses, unit, scopes, List.of(), false, 0, 20),
        FindIncidents.Result.class);
  }
}
