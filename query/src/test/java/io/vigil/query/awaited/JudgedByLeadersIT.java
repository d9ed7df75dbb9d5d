package io.vigil.query.awaited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.AlertEvent.AlertSuppressed;
import io.vigil.api.alert.FindAlerts;
import io.vigil.api.alert.FindSuppressions;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.alert.Receiver;
import io.vigil.api.awaited.CountCases;
import io.vigil.api.awaited.FindAwaited;
import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.LeaderTurn;
import io.vigil.api.complaint.Closing;
import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAcknowledged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAssigned;
import io.vigil.api.complaint.ComplaintEvent.ComplaintClosed;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintEvent.ComplaintWithdrawn;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.complaint.FindComplaint;
import io.vigil.api.complaint.FindComplaintPlaces;
import io.vigil.api.complaint.FindComplaints;
import io.vigil.api.complaint.Taken;
import io.vigil.api.diagnosis.CountEvidence;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.timeline.FindUnitLife;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.ResponseEvent.AnswerAwaited;
import io.vigil.api.warning.ResponseEvent.ClosureConfirmed;
import io.vigil.api.warning.ResponseEvent.ConfirmationAwaited;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.VerificationAwaited;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The quality office and a faculty answer warnings, and people complain of both. */
class JudgedByLeadersIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-09T15:59:59Z");
  private static final Instant LATER = DUE.plusSeconds(1);
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final List<String> OFFICES =
      List.of("warning.verify", "warning.confirm", "warning.recheck", "complaint.triage");
  private static final List<String> LEADERS =
      OFFICES.stream().map(step -> step + LeaderTurn.SUFFIX).toList();

  @BeforeAll
  static void answersAndComplaintsOfTheOfficeAndOfAFaculty() {
    readSide
        .jdbc()
        .sql(
            """
            CREATE OR REPLACE FUNCTION board.quality_office() RETURNS text
            LANGUAGE sql STABLE AS $$ SELECT CAST('JO' AS text) $$
            """)
        .update();
    readSide.given(
        Facts.unit("J", UnitKind.SCHOOL, null),
        Facts.unit("JO", UnitKind.OFFICE, "J"),
        Facts.unit("JF", UnitKind.FACULTY, "J"));
    for (String unit : List.of("JO", "JF")) {
      readSide.given(
          raised("verify-" + unit, unit),
          new VerificationAwaited(
              "verify-" + unit,
              CloseReason.MEASURED,
              new Cause(2, 0),
              within("warning.verify"),
              By.clock(),
              NOW,
              NOW),
          raised("confirm-" + unit, unit),
          new ConfirmationAwaited(
              "confirm-" + unit, within("warning.confirm"), By.clock(), NOW, NOW),
          raised("recheck-" + unit, unit),
          new ClosureConfirmed(
              "recheck-" + unit,
              true,
              "质委会纪要〔2026〕4号",
              null,
              within("warning.recheck"),
              OFFICE,
              NOW,
              NOW,
              "warning|recheck-" + unit));
      readSide.given(
          late("verify-" + unit, "warning.verify"),
          closed("confirm-" + unit),
          late("confirm-" + unit, "warning.confirm"),
          closed("recheck-" + unit),
          late("recheck-" + unit, "warning.recheck"),
          raised("answer-" + unit, unit),
          new AnswerAwaited(
              "answer-" + unit,
              Colour.RED,
              ResponseState.NEW,
              within("warning.answer.red"),
              By.clock(),
              NOW,
              NOW),
          late("answer-" + unit, "warning.answer.red"));
      readSide.given(complaint("complaint-" + unit, unit, ComplaintKind.COMPLAINT));
    }
    readSide.given(complaint("question", "JO", ComplaintKind.INQUIRY));
  }

  private static WarningClosed closed(String id) {
    return new WarningClosed(id, CloseReason.MEASURED, new Cause(3, 0), NOW);
  }

  private static SupervisionRaised late(String id, String step) {
    return new SupervisionRaised(id, 2, step, By.clock(), LATER, LATER);
  }

  private static Awaited within(String step) {
    return new Awaited(Due.of(step, NOW, DUE), NOW);
  }

  private static WarningRaised raised(String id, String unit) {
    LocalDate day = LocalDate.of(2026, 11, 2);
    return new WarningRaised(
        id,
        OccurrenceRule.INCIDENT.code(),
        unit,
        List.of("J", unit),
        Colour.RED,
        day,
        false,
        Evidence.of(new Occurrence(OccurrenceRule.INCIDENT, id, "实训室火情"), day, Colour.RED),
        new Cause(1, 0),
        NOW);
  }

  private static VigilEvent[] complaint(String id, String unit, ComplaintKind kind) {
    Due triage = Due.of("complaint.triage", NOW, DUE);
    return new VigilEvent[] {
      new ComplaintReceived(
          id,
          unit,
          kind,
          ComplaintLevel.COLLEGE,
          ComplaintChannel.WEB,
          null,
          null,
          null,
          "p|" + id,
          "张三",
          null,
          "问卷",
          "问卷做了三遍",
          false,
          null,
          DUE.plusSeconds(10 * 86_400),
          new Taken(OFFICE, NOW, NOW, List.of(triage))),
      new ComplaintAcknowledged(id, new Taken(OFFICE, NOW, NOW, List.of(triage)))
    };
  }

  @Test
  void nobodyIsAskedToJudgeTheirOwnAnswerOrToSortWhatComplainsOfThem() {
    assertThat(awaited(LEADERS))
        .containsExactlyInAnyOrder("verify-JO", "confirm-JO", "recheck-JO", "complaint-JO");
    assertThat(awaited(OFFICES))
        .containsExactlyInAnyOrder(
            "verify-JF", "confirm-JF", "recheck-JF", "complaint-JF", "question");
  }

  @Test
  void bothTogetherAreAllThatIsAwaited() {
    assertThat(items(List.of()))
        .hasSize(11)
        .allMatch(item -> item.forLeaders() == awaited(LEADERS).contains(item.caseId()));
  }

  @Test
  void theListOfWarningsAgreesThoughSomeOfThemAreOver() {
    assertThat(listed(FindWarnings.Filter.NEEDS_HAND, LEADERS))
        .containsExactlyInAnyOrder("verify-JO", "confirm-JO", "recheck-JO");
    assertThat(listed(FindWarnings.Filter.NEEDS_HAND, OFFICES))
        .containsExactlyInAnyOrder("verify-JF", "confirm-JF", "recheck-JF");
    assertThat(listed(FindWarnings.Filter.OVERDUE, OFFICES))
        .containsExactlyInAnyOrder("verify-JF", "confirm-JF", "recheck-JF");
  }

  @Test
  void whatIsLeftToJudgeIsAwaitedOfTheOfficeAndNotOfTheUnitThatAnswered() {
    assertThat(of("JF")).containsExactlyInAnyOrder("answer-JF", "complaint-JF");
    assertThat(of("JO"))
        .containsExactlyInAnyOrder(
            "verify-JF", "confirm-JF", "recheck-JF", "answer-JO", "complaint-JO", "question");
  }

  private static List<String> of(String unit) {
    return readSide
        .query(new FindAwaited(null, null, List.of(unit), List.of(), 20), FindAwaited.Result.class)
        .items()
        .stream()
        .map(FindAwaited.Item::caseId)
        .toList();
  }

  @Test
  void theOfficeSeesNothingOfWhatComplainsOfIt() {
    assertThat(seen(false)).contains("complaint-JO", "complaint-JF", "question");
    assertThat(seen(true)).contains("complaint-JF", "question").doesNotContain("complaint-JO");
    assertThat(listedComplaints(false)).contains("complaint-JO", "complaint-JF", "question");
    assertThat(listedComplaints(true))
        .contains("complaint-JF", "question")
        .doesNotContain("complaint-JO");
  }

  @Test
  void whatComplainsOfTheOfficeStaysSoWhenAnotherUnitIsToAnswerIt() {
    Due reply = Due.of("complaint.reply", NOW, DUE);
    readSide.given(complaint("handed-over", "JO", ComplaintKind.COMPLAINT));
    readSide.given(
        new ComplaintAssigned("handed-over", "JF", new Taken(OFFICE, NOW, NOW, List.of(reply))));

    assertThat(listedComplaints(true)).doesNotContain("handed-over");
    assertThat(of("JF")).contains("handed-over");
    assertThat(awaited(List.of("complaint.reply"))).containsExactly("handed-over");
    var found =
        readSide.query(new FindComplaint("handed-over", null), FindComplaint.Result.class).found();
    assertThat(found).extracting(FindComplaint.Found::ofTheOffice).isEqualTo(true);

    readSide.given(
        new ComplaintWithdrawn("handed-over", null, new Taken(OFFICE, NOW, NOW, List.of()), null));
  }

  private static List<String> seen(boolean ofTheOffice) {
    return readSide
        .query(
            new FindAwaited(null, null, List.of("J"), ofTheOffice, List.of(), 20),
            FindAwaited.Result.class)
        .items()
        .stream()
        .map(FindAwaited.Item::caseId)
        .toList();
  }

  private static List<String> listedComplaints(boolean ofTheOffice) {
    return readSide
        .query(
            new FindComplaints(
                List.of(),
                List.of(),
                ofTheOffice,
                NOW,
                true,
                false,
                null,
                null,
                null,
                null,
                null,
                0,
                20),
            FindComplaints.Result.class)
        .items()
        .stream()
        .map(FindComplaints.Item::id)
        .toList();
  }

  @Test
  void theOfficeHearsOfItNeitherInAlertsNorInPlacesClustersLifeAndEvidence() {
    for (String unit : List.of("JO", "JF")) {
      readSide.given(complaint("over-" + unit, unit, ComplaintKind.COMPLAINT));
      readSide.given(
          new ComplaintClosed(
              "over-" + unit,
              Closing.SATISFIED,
              null,
              new Taken(OFFICE, NOW, NOW, List.of()),
              null),
          told("over-" + unit, unit),
          new AlertSuppressed(
              List.of("held-over-" + unit), HoldReason.QUIET_HOURS, null, null, NOW),
          new ClusterFound(
              "unit|" + unit + "|",
              new ComplaintObject(null, unit, null),
              "complaint-" + unit,
              Colour.BLUE,
              List.of("complaint-" + unit, "over-" + unit),
              NOW,
              NOW));
    }

    assertThat(alerts(false)).contains("over-JO", "over-JF");
    assertThat(alerts(true)).contains("over-JF").doesNotContain("over-JO");
    assertThat(heldBack(false)).contains("held-over-JO", "held-over-JF");
    assertThat(heldBack(true)).contains("held-over-JF").doesNotContain("held-over-JO");
    assertThat(places(false).rows()).extracting(this::about).contains("JO", "JF");
    assertThat(places(true).rows()).extracting(this::about).contains("JF").doesNotContain("JO");
    assertThat(places(false).clusters()).hasSize(2);
    assertThat(places(true).clusters())
        .extracting(one -> one.object().unit(), FindComplaintPlaces.Cluster::members)
        .containsExactly(tuple("JF", List.of("complaint-JF", "over-JF")));
    assertThat(life())
        .extracting(FindUnitLife.Item::unit, FindUnitLife.Item::what)
        .contains(tuple("JF", "COMPLAINT"), tuple("JO", "INQUIRY"))
        .doesNotContain(tuple("JO", "COMPLAINT"));
    assertThat(
            readSide
                .query(new CountEvidence(null, List.of("J")), CountEvidence.Result.class)
                .rows())
        .filteredOn(row -> row.kind() == EvidenceKind.COMPLAINT)
        .extracting(CountEvidence.Row::count)
        .containsExactly(1L);
  }

  private static AlertCreated told(String complaint, String unit) {
    return new AlertCreated(
        "notice-" + complaint,
        CaseKind.COMPLAINT,
        complaint,
        null,
        NoticeKind.ASSIGNED,
        null,
        unit,
        List.of("J", unit),
        null,
        null,
        "/complaints/" + complaint,
        NOW,
        List.of(
            new Receiver("told-" + complaint, AlertChannel.INBOX, "leader", "LEADER", false),
            new Receiver("held-" + complaint, AlertChannel.MAIL, "leader", "LEADER", false)),
        NOW,
        null,
        null);
  }

  private static List<String> alerts(boolean ofTheOffice) {
    return readSide
        .query(
            new FindAlerts(null, "office", false, null, List.of(), ofTheOffice, 0, 50),
            FindAlerts.Result.class)
        .items()
        .stream()
        .map(FindAlerts.Item::caseId)
        .toList();
  }

  private static List<String> heldBack(boolean ofTheOffice) {
    return readSide
        .query(
            new FindSuppressions("office", List.of(), ofTheOffice, 0, 50),
            FindSuppressions.Result.class)
        .items()
        .stream()
        .map(FindSuppressions.Item::alertId)
        .toList();
  }

  private static FindComplaintPlaces.Result places(boolean ofTheOffice) {
    return readSide.query(
        new FindComplaintPlaces(LocalDate.of(2026, 11, 9), List.of("J"), ofTheOffice),
        FindComplaintPlaces.Result.class);
  }

  private String about(FindComplaintPlaces.Row row) {
    return row.kind() == ComplaintKind.COMPLAINT ? row.object().unit() : "";
  }

  private static List<FindUnitLife.Item> life() {
    return readSide
        .query(
            new FindUnitLife(
                "J",
                NOW.minusSeconds(1),
                LATER,
                List.of(),
                Set.of(FindUnitLife.Kind.COMPLAINTS),
                100),
            FindUnitLife.Result.class)
        .items();
  }

  @Test
  void nobodyIsLateForWhatOthersHaveToJudge() {
    assertThat(overdue("JF")).as("its answer").isEqualTo(1);
    assertThat(overdue("JO")).as("its answer and three judgements").isEqualTo(4);
    assertThat(overdue("J")).as("with three judgements of the leaders").isEqualTo(8);
  }

  private static long overdue(String unit) {
    return readSide
        .query(new CountCases(LATER.plusSeconds(1), NOW, List.of(unit)), CountCases.Result.class)
        .overdue();
  }

  @Test
  void theHistorySaysWhoseLatenessItIs() {
    assertThat(
            readSide
                .jdbc()
                .sql(
                    """
                    SELECT s.warning_id || ' ' || CASE WHEN s.of_the_judge
                      THEN board.judging_unit(w.responsible, w.unit_path) ELSE w.unit END
                    FROM board.warning_response_step AS s
                    JOIN board.warning AS w ON w.id = s.warning_id
                    WHERE s.step = 'supervision-overdue'
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "verify-JF JO",
            "confirm-JF JO",
            "recheck-JF JO",
            "answer-JF JF",
            "verify-JO J",
            "confirm-JO J",
            "recheck-JO J",
            "answer-JO JO");
  }

  private static List<String> listed(FindWarnings.Filter filter, List<String> turns) {
    var query =
        new FindWarnings("J", true, null, filter, null, null, List.of(), false, 0, 20, turns);
    return readSide.query(query, FindWarnings.Result.class).items().stream()
        .map(FindWarnings.Item::id)
        .toList();
  }

  private static List<String> awaited(List<String> steps) {
    return items(steps).stream().map(FindAwaited.Item::caseId).toList();
  }

  private static List<FindAwaited.Item> items(List<String> steps) {
    FindAwaited.Result found =
        readSide.query(
            new FindAwaited(null, null, List.of("J"), steps, 20), FindAwaited.Result.class);
    assertThat(found.total()).isEqualTo(found.items().size());
    return found.items();
  }
}
