package io.vigil.query.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.AlertEvent.AlertAcknowledged;
import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.AlertEvent.AlertDelivered;
import io.vigil.api.alert.AlertEvent.AlertFailed;
import io.vigil.api.alert.AlertEvent.AlertOpened;
import io.vigil.api.alert.AlertEvent.AlertSent;
import io.vigil.api.alert.AlertEvent.AlertSuppressed;
import io.vigil.api.alert.AlertState;
import io.vigil.api.alert.CountUnread;
import io.vigil.api.alert.FindAlerts;
import io.vigil.api.alert.FindSuppressions;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.alert.Receiver;
import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.FindCaseNumbers;
import io.vigil.api.finding.FindingEvent.FindingNoted;
import io.vigil.api.finding.FindingKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.ResponseEvent.AnswerAwaited;
import io.vigil.api.warning.ResponseEvent.ClosureConfirmed;
import io.vigil.api.warning.ResponseEvent.ConfirmationAwaited;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.ResponseEvent.WarningSigned;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A red case of a faculty of which its dean, its group and the president are told; the dean
 * acknowledges, the president's mail was refused, the group's robot was busy first. And a case of a
 * teacher.
 */
class AlertIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");
  private static final By DEAN = By.of("dean", "DEPARTMENT", "link");

  @BeforeAll
  static void aRedCase() {
    readSide.given(
        Facts.unit("AL", UnitKind.SCHOOL, null),
        Facts.unit("AF", UnitKind.FACULTY, "AL"),
        Facts.unit("AT", UnitKind.TEACHER, "AF"),
        raised("w1"),
        created(
            "n1",
            "w1",
            List.of("AL", "AF"),
            receiver("a-inbox", AlertChannel.INBOX, "dean", "DEPARTMENT"),
            receiver("a-group", AlertChannel.WECOM, "AF", "DEPARTMENT"),
            receiver("a-mail", AlertChannel.MAIL, "president", "LEADER"),
            receiver("a-nobody", AlertChannel.INBOX, "role:QUALITY_OFFICE", "QUALITY_OFFICE")),
        new AlertSuppressed(List.of("a-nobody"), HoldReason.NOBODY, null, "QUALITY_OFFICE", AT),
        new AlertSuppressed(
            List.of("a-group"), HoldReason.RATE_LIMIT, AT.plusSeconds(60), null, AT),
        new AlertSent("m1", List.of("a-group"), 1, AT.plusSeconds(60)),
        new AlertDelivered("m1", List.of("a-group"), AT.plusSeconds(61)),
        new AlertSent("m2", List.of("a-mail"), 1, AT),
        new AlertFailed(
            "m2", List.of("a-mail"), 1, "SMTP_ADDRESS", "no such user", null, AT.plusSeconds(1)),
        new AlertOpened(List.of("a-inbox"), DEAN, AT.plusSeconds(90)),
        new AlertAcknowledged(List.of("a-inbox"), DEAN, AT.plusSeconds(99), AT.plusSeconds(100)),
        created(
            "n2",
            "w2",
            List.of("AL", "AF", "AT"),
            receiver("a-teacher", AlertChannel.INBOX, "teacher", "DEPARTMENT")),
        ofASealedCase(receiver("a-sealed", AlertChannel.INBOX, "discipline", "DATA_OWNER")),
        new AlertSuppressed(List.of("a-sealed"), HoldReason.QUIET_HOURS, AT, null, AT),
        new FindingNoted(
            "f-al",
            FindingKind.WALK_THROUGH,
            "AF",
            List.of("AL", "AF"),
            null,
            "finding|f-al",
            "无人上课",
            null,
            null,
            DEAN,
            AT,
            AT,
            null),
        created(
            "n3", "w3", List.of("AL"), receiver("b-raised", AlertChannel.INBOX, "clerk", "OFFICE")),
        told(
            "n4",
            "w3",
            NoticeKind.CLOSED,
            AT.plusSeconds(300),
            List.of("AL"),
            receiver("b-closed", AlertChannel.INBOX, "clerk", "OFFICE")),
        told(
            "n6",
            "i6",
            NoticeKind.APPEAL_OPEN,
            AT,
            List.of("AL", "AF"),
            receiver("a-concerned", AlertChannel.INBOX, "li", "CONCERNED")),
        new AlertSuppressed(List.of("a-concerned"), HoldReason.DUPLICATE, null, null, AT));
  }

  private static WarningRaised raised(String warningId) {
    return raised(warningId, Colour.RED);
  }

  private static WarningRaised raised(String warningId, Colour colour) {
    LocalDate day = LocalDate.of(2026, 11, 20);
    var what = new Occurrence(OccurrenceRule.SELF_CHECK_OVERDUE, "check-1", "消防安全");
    return new WarningRaised(
        warningId,
        what.rule().code(),
        "AF",
        List.of("AL", "AF"),
        colour,
        day,
        false,
        Evidence.of(what, day, colour),
        new Cause(1, 0),
        AT);
  }

  private static AlertCreated created(
      String notice, String caseId, List<String> path, Receiver... receivers) {
    return told(notice, caseId, NoticeKind.RAISED, AT, path, receivers);
  }

  private static AlertCreated told(
      String notice,
      String caseId,
      NoticeKind what,
      Instant at,
      List<String> path,
      Receiver... receivers) {
    return new AlertCreated(
        notice,
        CaseKind.WARNING,
        caseId,
        null,
        what,
        Colour.RED,
        path.getLast(),
        path,
        "STU-17",
        null,
        "/warnings/" + caseId,
        at,
        List.of(receivers),
        at,
        null,
        null);
  }

  private static AlertCreated ofASealedCase(Receiver... receivers) {
    return new AlertCreated(
        "n5",
        CaseKind.COMPLAINT,
        "c5",
        "诉求〔2026〕0012号",
        NoticeKind.ASSIGNED,
        null,
        "AF",
        List.of("AF"),
        null,
        AT,
        "/complaints/c5",
        AT,
        List.of(receivers),
        AT,
        "complaint.reply",
        true);
  }

  private static Receiver receiver(String id, AlertChannel channel, String recipient, String role) {
    return new Receiver(id, channel, recipient, role, true);
  }

  private static List<String> found(
      @Nullable String recipient, boolean inbox, @Nullable AlertState state, String... scopes) {
    return readSide
        .query(
            new FindAlerts(null, recipient, inbox, state, List.of(scopes), 0, 50),
            FindAlerts.Result.class)
        .items()
        .stream()
        .map(FindAlerts.Item::alertId)
        .toList();
  }

  private static List<String> heldBackFrom(String viewer, String scope) {
    return readSide
        .query(new FindSuppressions(viewer, List.of(scope), 0, 50), FindSuppressions.Result.class)
        .items()
        .stream()
        .map(FindSuppressions.Item::alertId)
        .toList();
  }

  private static FindAlerts.Item one(String id) {
    return readSide
        .query(new FindAlerts(id, null, false, null, List.of(), 0, 50), FindAlerts.Result.class)
        .items()
        .getFirst();
  }

  @Test
  void anAlertIsAsFarAsItsLastStep() {
    assertThat(one("a-inbox").state()).isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(one("a-group").state()).isEqualTo(AlertState.DELIVERED);
    assertThat(one("a-mail").state()).isEqualTo(AlertState.FAILED);
    assertThat(one("a-nobody").state()).isEqualTo(AlertState.SUPPRESSED);
    assertThat(found(null, false, AlertState.FAILED)).containsExactly("a-mail");
  }

  @Test
  void anAlertSaysTheNumberThatItsWarningHasByNow() {
    assertThat(one("a-inbox").number()).isEqualTo("预警〔2026〕0001号");
    assertThat(
            readSide
                .jdbc()
                .sql("SELECT count(*) FROM board.alert WHERE case_id = 'w2' AND number IS NULL")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void anAlertOfAnIncidentSaysWhatThisIsCalledByNow() {
    readSide.given(
        new IncidentReported(
            "i1",
            IncidentSource.OFFICE,
            null,
            "AF",
            List.of("AL", "AF"),
            "EXAM",
            "考试与成绩",
            "教学类",
            "教务处",
            false,
            AT,
            LocalDate.of(2026, 11, 20),
            "2026-27",
            "2026-27/1",
            null,
            null,
            "2023",
            null,
            null,
            null,
            "incident|i1",
            null,
            false,
            DEAN,
            AT,
            AT,
            null,
            null),
        new AlertCreated(
            "n6",
            CaseKind.INCIDENT,
            "i1",
            "事故〔2026〕0001号",
            NoticeKind.ASSIGNED,
            null,
            "AF",
            List.of("AL", "AF"),
            null,
            null,
            "/findings/incidents/i1",
            AT,
            List.of(receiver("a-incident", AlertChannel.INBOX, "dean", "DEPARTMENT")),
            AT,
            "incident.propose",
            false));

    assertThat(one("a-incident").called()).isEqualTo("UNDECIDED");
    assertThat(one("a-incident").number()).isEqualTo("事件〔2026〕0001号");
    assertThat(one("a-inbox").called()).isNull();
  }

  @Test
  void whoSignsOnThePageHasSignedTheAlertToo() {
    readSide.given(raised("w-red"), toSign("n7", "w-red", "a-signer", "a-other"));
    assertThat(one("a-signer").state()).isEqualTo(AlertState.DELIVERED);

    readSide.given(
        new WarningSigned(
            "w-red",
            null,
            By.of("a-signer", "LEADER", "page"),
            AT.plusSeconds(60),
            AT.plusSeconds(60),
            null));

    assertThat(one("a-signer").state()).isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(one("a-other").state()).isEqualTo(AlertState.DELIVERED);
  }

  private static AlertCreated toSign(String notice, String caseId, String... accounts) {
    return created(
        notice,
        caseId,
        List.of("AL"),
        Stream.of(accounts)
            .map(one -> receiver(one, AlertChannel.INBOX, one, "LEADER"))
            .toArray(Receiver[]::new));
  }

  @Test
  void anAlertThatItsCaseHasLeftBehindAsksForNothing() {
    readSide.given(
        raised("w-left", Colour.YELLOW),
        raised("w-over"),
        asked("w-left", "answer.yellow"),
        asked("w-over", "answer.red"),
        asking("n8", "w-left", Colour.YELLOW, "warning.answer.yellow", "a-left"),
        asking("n9", "w-over", Colour.RED, "warning.answer.red", "a-over"));
    assertThat(one("a-left").moot()).isFalse();
    assertThat(one("a-over").moot()).isFalse();

    readSide.given(
        new WarningAcknowledged("w-left", null, awaited("plan"), DEAN, AT, AT, null),
        new WarningClosed("w-over", CloseReason.MEASURED, new Cause(2, 0), AT.plusSeconds(60)));

    assertThat(one("a-left").moot()).isTrue();
    assertThat(one("a-over").moot()).isTrue();
    assertThat(one("a-inbox").moot()).isFalse();
  }

  @Test
  void anAlertOfWhatIsStillToDoOnceARedCaseIsOverAsksForIt() {
    readSide.given(
        raised("w-confirm"),
        new WarningClosed("w-confirm", CloseReason.MEASURED, new Cause(2, 0), AT.plusSeconds(60)),
        new ConfirmationAwaited("w-confirm", awaited("confirm"), By.clock(), AT, AT),
        asking("n10", "w-confirm", Colour.RED, "warning.confirm", "a-confirm"));
    assertThat(one("a-confirm").moot()).isFalse();

    readSide.given(
        new ClosureConfirmed(
            "w-confirm", true, "质委〔2026〕4号", null, awaited("recheck"), DEAN, AT, AT, null));
    assertThat(one("a-confirm").moot()).isTrue();
  }

  private static AnswerAwaited asked(String id, String step) {
    return new AnswerAwaited(
        id, Colour.YELLOW, ResponseState.NEW, awaited(step), By.clock(), AT, AT);
  }

  private static Awaited awaited(String step) {
    return new Awaited(Due.of("warning." + step, AT, AT.plusSeconds(600)), AT.plusSeconds(300));
  }

  private static AlertCreated asking(
      String notice, String caseId, Colour colour, String awaited, String alert) {
    return new AlertCreated(
        notice,
        CaseKind.WARNING,
        caseId,
        null,
        NoticeKind.RAISED,
        colour,
        "AF",
        List.of("AL", "AF"),
        null,
        AT.plusSeconds(600),
        "/warnings/" + caseId,
        AT,
        List.of(receiver(alert, AlertChannel.INBOX, "secretary", "DEPARTMENT")),
        AT,
        awaited,
        false);
  }

  @Test
  void theChainSaysWhoDidWhatAndWhatTheChannelSaid() {
    assertThat(one("a-group").chain())
        .extracting(FindAlerts.Step::step)
        .containsExactly("suppressed", "sent", "delivered");
    assertThat(one("a-inbox").chain())
        .extracting(FindAlerts.Step::step, FindAlerts.Step::actor, FindAlerts.Step::channel)
        .containsExactly(tuple("opened", "dean", "link"), tuple("acknowledged", "dean", "link"));
    assertThat(one("a-mail").chain().getLast().detail()).isEqualTo("SMTP_ADDRESS no such user");
  }

  @Test
  void everyNamedRoleMustAcknowledgeARedCase() {
    assertThat(one("a-inbox").outstanding()).containsExactly("LEADER");
  }

  @Test
  void aPersonsCaseIsSeenByThePersonAlone() {
    assertThat(found(null, false, null)).doesNotContain("a-teacher");
    assertThat(found(null, false, null, "AF")).doesNotContain("a-teacher");
    assertThat(found(null, false, null, "AT")).containsExactly("a-teacher");
    assertThat(found("teacher", true, null)).containsExactly("a-teacher");
  }

  @Test
  void whatIsSealedIsSeenByThoseAloneWhoWereTold() {
    assertThat(found(null, false, null)).doesNotContain("a-sealed");
    assertThat(found("dean", false, null, "AF")).doesNotContain("a-sealed");
    assertThat(found("discipline", false, null, "AF")).contains("a-sealed");
    FindAlerts.Item sealed =
        readSide
            .query(
                new FindAlerts("a-sealed", "discipline", false, null, List.of("AF"), 0, 1),
                FindAlerts.Result.class)
            .items()
            .getFirst();
    assertThat(sealed.colour()).isNull();
    assertThat(sealed.awaited()).isEqualTo("complaint.reply");
    assertThat(heldBackFrom("dean", "AF")).doesNotContain("a-sealed");
  }

  @Test
  void whomACaseConcernsInPersonIsShownToNobodyElse() {
    assertThat(found(null, false, null)).doesNotContain("a-concerned");
    assertThat(found("dean", false, null, "AF")).doesNotContain("a-concerned");
    assertThat(found("li", false, null)).contains("a-concerned");
    assertThat(heldBackFrom("dean", "AF")).doesNotContain("a-concerned");
  }

  @Test
  void whoReadsTheBoardsDoesNotLearnWhomACaseConcernsInPerson() {
    readSide.asBoardReader(
        () -> {
          assertThat(shown("board.alert")).contains("a-inbox", "a-sealed");
          assertThat(shown("board.alert")).doesNotContain("a-concerned");
          assertThat(shown("board.alert_step")).contains("a-inbox", "a-sealed");
          assertThat(shown("board.alert_step")).doesNotContain("a-concerned");
        });

    FindAlerts.Item own =
        readSide
            .query(
                new FindAlerts("a-concerned", "li", false, null, List.of(), 0, 1),
                FindAlerts.Result.class)
            .items()
            .getFirst();
    assertThat(own.chain()).extracting(FindAlerts.Step::step).containsExactly("suppressed");
  }

  private static List<String> shown(String view) {
    return readSide.jdbc().sql("SELECT alert_id FROM " + view).query(String.class).list();
  }

  @Test
  void casesAreCalledByTheirNumbers() {
    var query = new FindCaseNumbers(CaseKind.FINDING, List.of("f-al", "not-known"));

    assertThat(readSide.query(query, FindCaseNumbers.Result.class).numbers())
        .containsExactly(Map.entry("f-al", "发现〔2026〕0001号"));
    for (CaseKind kind : List.of(CaseKind.WARNING, CaseKind.COMPLAINT, CaseKind.INCIDENT)) {
      assertThat(
              readSide
                  .query(
                      new FindCaseNumbers(kind, List.of("not-known")), FindCaseNumbers.Result.class)
                  .numbers())
          .isEmpty();
    }
  }

  @Test
  void aDepartmentSeesItsOwnSubtree() {
    assertThat(found(null, false, null, "AF")).contains("a-inbox", "a-group", "a-mail");
    assertThat(found(null, false, null, "ELSEWHERE")).isEmpty();
  }

  @Test
  void anInboxTellsOnlyWhereACaseStands() {
    assertThat(found("clerk", true, null)).containsExactly("b-closed");
    assertThat(found("clerk", false, null, "AL")).contains("b-raised", "b-closed");
    assertThat(readSide.query(new CountUnread(List.of("clerk")), CountUnread.Result.class).unread())
        .containsEntry("clerk", 1L);
  }

  @Test
  void whatWasNotOpenedIsCounted() {
    var query = new CountUnread(List.of("dean", "teacher", "nobody"));
    assertThat(readSide.query(query, CountUnread.Result.class).unread())
        .containsExactlyEntriesOf(Map.of("teacher", 1L));
  }

  @Test
  void ofTheUnreadOnlyThoseAreAskingThatSomebodyHasToAnswer() {
    var query = new CountUnread(List.of("teacher", "clerk"));
    assertThat(readSide.query(query, CountUnread.Result.class).asking())
        .containsOnly(entry("teacher", 1L), entry("clerk", 0L));
  }

  @Test
  void whatWasHeldBackIsListedWithItsReason() {
    var found =
        readSide.query(new FindSuppressions(null, List.of(), 0, 50), FindSuppressions.Result.class);
    assertThat(found.items())
        .extracting(FindSuppressions.Item::alertId, FindSuppressions.Item::reason)
        .containsExactlyInAnyOrder(
            tuple("a-nobody", HoldReason.NOBODY), tuple("a-group", HoldReason.RATE_LIMIT));
  }

  @Test
  void aRebuildChangesNothing() {
    var query = new FindAlerts(null, null, false, null, List.of(), 0, 50);
    FindAlerts.Result before = readSide.query(query, FindAlerts.Result.class);

    readSide.get(Rebuilder.class).rebuild("query.alert");

    assertThat(readSide.query(query, FindAlerts.Result.class)).isEqualTo(before);
  }
}
