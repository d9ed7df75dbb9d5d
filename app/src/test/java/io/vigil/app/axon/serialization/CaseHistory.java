package io.vigil.app.axon.serialization;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.finding.FindingEvent.FindingAnswered;
import io.vigil.api.finding.FindingEvent.FindingConverted;
import io.vigil.api.finding.FindingEvent.FindingDismissed;
import io.vigil.api.finding.FindingEvent.FindingHandedOver;
import io.vigil.api.finding.FindingEvent.FindingNoted;
import io.vigil.api.finding.FindingEvent.FindingRechecked;
import io.vigil.api.finding.FindingEvent.FindingSettled;
import io.vigil.api.finding.FindingEvent.FindingStepOverdue;
import io.vigil.api.finding.FindingKind;
import io.vigil.api.incident.AppealOutcome;
import io.vigil.api.incident.Assessment;
import io.vigil.api.incident.ConsequenceKind;
import io.vigil.api.incident.IncidentEvent.AppealAdvanced;
import io.vigil.api.incident.IncidentEvent.AppealDecided;
import io.vigil.api.incident.IncidentEvent.AppealLapsed;
import io.vigil.api.incident.IncidentEvent.GradeProposed;
import io.vigil.api.incident.IncidentEvent.IncidentAccepted;
import io.vigil.api.incident.IncidentEvent.IncidentAppealed;
import io.vigil.api.incident.IncidentEvent.IncidentAssessed;
import io.vigil.api.incident.IncidentEvent.IncidentClosed;
import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentEvent.IncidentRectified;
import io.vigil.api.incident.IncidentEvent.IncidentRejected;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentEvent.IncidentStepOverdue;
import io.vigil.api.incident.IncidentEvent.IncidentTakenOver;
import io.vigil.api.incident.IncidentEvent.InvestigationBegun;
import io.vigil.api.incident.IncidentEvent.MeasurePlanned;
import io.vigil.api.incident.IncidentEvent.NoticeServed;
import io.vigil.api.incident.IncidentEvent.ProposalReturned;
import io.vigil.api.incident.IncidentEvent.RectificationVerified;
import io.vigil.api.incident.IncidentEvent.StatementRecorded;
import io.vigil.api.incident.IncidentEvent.TimeExtended;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.incident.PanelMember;
import io.vigil.api.incident.PostType;
import io.vigil.api.incident.Quorum;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.rulebook.DirectRules;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import io.vigil.api.warning.TypicalCause;
import io.vigil.app.axon.serialization.History.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the samples of findings and incidents say, as objects. */
final class CaseHistory {
  private static final Instant AT = Instant.parse("2025-01-08T01:00:00Z");
  private static final Instant RECORDED = Instant.parse("2025-01-08T07:00:00.123Z");
  private static final LocalDate DAY = LocalDate.of(2025, 1, 8);
  private static final By BY = new By("u-1", "DATA_OWNER", "page", "u-2");
  private static final Due DUE =
      new Due(
          "incident.propose",
          AT,
          Instant.parse("2025-02-19T15:59:59Z"),
          LocalDate.of(2025, 1, 20),
          LocalDate.of(2025, 2, 16));
  private static final Quantity QUANTITY = new Quantity("EX-02", 12.5, true);
  private static final List<String> PATH = List.of("COLLEGE", "FACULTY");
  private static final List<PanelMember> PANEL = List.of(new PanelMember("u-9", "OFFICE"));
  private static final String ID = "i-1";
  private static final String PERSON = "T-1";

  private CaseHistory() {}

  /**
   * @param post {@code null} as in events from before it was told
   */
  static IncidentReported reported(@Nullable PostType post) {
    return reported(post, PERSON);
  }

  private static IncidentReported reported(@Nullable PostType post, String subject) {
    return new IncidentReported(
        ID,
        IncidentSource.FINDING,
        "f-1",
        "FACULTY",
        PATH,
        "EXAM",
        "考试与成绩",
        "教学类",
        "教务处",
        false,
        AT,
        DAY,
        "2024-25",
        "2024-25/1",
        "1号教学楼",
        QUANTITY,
        "2023",
        Severity.SERIOUS,
        37,
        PERSON,
        subject,
        "监考缺岗",
        true,
        BY,
        AT,
        RECORDED,
        DUE,
        post);
  }

  /** Events that name the person concerned. */
  static Stream<VigilEvent> ofPerson(String subject) {
    return Stream.of(
        reported(PostType.TEACHER, subject), stated(subject), proposed(subject), decided(subject));
  }

  private static StatementRecorded stated(String subject) {
    return new StatementRecorded(ID, PERSON, subject, "已安排接替", false, BY, AT, RECORDED, DUE);
  }

  private static GradeProposed proposed(String subject) {
    return new GradeProposed(
        ID,
        QUANTITY,
        "2023",
        Severity.GENERAL,
        Severity.SERIOUS,
        PERSON,
        subject,
        "无人接替",
        BY,
        AT,
        RECORDED,
        DUE);
  }

  /** With how many voted for it. */
  static Sample voted() {
    return Sample.of(
        new AppealDecided(
            ID,
            AppealOutcome.CHANGED,
            Severity.SERIOUS,
            Severity.GENERAL,
            PERSON,
            "12分钟后到位",
            PANEL,
            BY,
            AT,
            RECORDED,
            DUE,
            new Quorum(7, 5, 4)),
        "-votes");
  }

  /** Of a course. */
  static Sample concerning() {
    var told = new Assessment(List.of(), null, null, null, List.of(), "C06-1");
    return Sample.of(new IncidentAssessed(ID, told, BY, AT, RECORDED, DUE), "-concerned");
  }

  /** Under rules that say what warns by itself. */
  static Sample direct() {
    return Sample.of(decided(PERSON, new DirectRules(2, 4, List.of("SF-02")), null), "-direct");
  }

  /** By a committee that voted. */
  static Sample votedFor() {
    return Sample.of(decided(PERSON, null, new Quorum(9, 7, 6)), "-votes");
  }

  private static IncidentDecided decided(String subject) {
    return decided(subject, null, null);
  }

  private static IncidentDecided decided(
      String subject, @Nullable DirectRules direct, @Nullable Quorum quorum) {
    return new IncidentDecided(
        ID,
        "FACULTY",
        PATH,
        "EXAM",
        "2024-25",
        "2024-25/1",
        QUANTITY,
        "2023",
        Severity.SERIOUS,
        Severity.GENERAL,
        PERSON,
        subject,
        "情节较轻",
        List.of("通报批评"),
        PANEL,
        "教〔2025〕3号",
        null,
        BY,
        AT,
        RECORDED,
        DUE,
        direct,
        quorum);
  }

  static List<VigilEvent> events() {
    return List.of(
        reported(null),
        new IncidentAccepted(ID, null, "属实", BY, AT, RECORDED, DUE),
        new IncidentRejected(ID, null, "未缺岗", BY, AT, RECORDED, DUE),
        new InvestigationBegun(ID, PANEL, null, "两人调查", BY, AT, RECORDED, DUE),
        stated(PERSON),
        new TimeExtended(ID, null, "当事人出差", BY, AT, RECORDED, DUE),
        new IncidentTakenOver(ID, "教务处", DUE, BY, AT, RECORDED, DUE),
        proposed(PERSON),
        new ProposalReturned(ID, null, "事实不清", BY, AT, RECORDED, DUE),
        decided(PERSON),
        new NoticeServed(ID, null, "当面送达", BY, AT, RECORDED, DUE),
        new AppealLapsed(ID, BY, AT, RECORDED, DUE),
        new IncidentAppealed(ID, PERSON, "已安排接替", BY, AT, RECORDED, DUE),
        new AppealAdvanced(ID, IncidentStep.INQUIRE, PERSON, "建议变更", BY, AT, RECORDED, DUE),
        new AppealDecided(
            ID,
            AppealOutcome.CHANGED,
            Severity.SERIOUS,
            Severity.GENERAL,
            PERSON,
            "12分钟后到位",
            PANEL,
            BY,
            AT,
            RECORDED,
            DUE),
        new IncidentAssessed(
            ID,
            new Assessment(
                List.of(TypicalCause.RULES, TypicalCause.TEACHERS),
                2.0,
                350.5,
                1,
                List.of(ConsequenceKind.CRITICISM, ConsequenceKind.PAY)),
            BY,
            AT,
            RECORDED,
            DUE),
        new MeasurePlanned(ID, null, "监考培训", "教务处", DAY, BY, AT, RECORDED, DUE),
        new IncidentRectified(ID, null, "已培训", BY, AT, RECORDED, DUE),
        new RectificationVerified(ID, true, null, "有效", BY, AT, RECORDED, DUE),
        new IncidentClosed(ID, null, "结案", BY, AT, RECORDED, DUE),
        new IncidentStepOverdue(ID, DUE, BY, AT, RECORDED, DUE),
        new FindingNoted(
            "f-1",
            FindingKind.INVIGILATION,
            "FACULTY",
            PATH,
            "1号教学楼",
            "finding|f-1",
            "监考不在场",
            36,
            40,
            BY,
            AT,
            RECORDED,
            DUE),
        new FindingSettled("f-1", "已到岗", true, BY, AT, RECORDED, DUE, null),
        new FindingHandedOver("f-1", "请核实", BY, AT, RECORDED, DUE, null),
        new FindingAnswered("f-1", "已调整", BY, AT, RECORDED, DUE, null),
        new FindingRechecked("f-1", false, "仍缺岗", BY, AT, RECORDED, DUE, null),
        new FindingConverted("f-1", false, ID, BY, AT, RECORDED, DUE),
        new FindingDismissed("f-1", "已请假", BY, AT, RECORDED, DUE, null),
        new FindingStepOverdue("f-1", DUE, BY, AT, RECORDED, DUE));
  }
}
