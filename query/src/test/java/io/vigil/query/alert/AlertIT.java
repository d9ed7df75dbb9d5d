package io.vigil.query.alert;

import static org.assertj.core.api.Assertions.assertThat;
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
import io.vigil.api.grading.Colour;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        created(
            "n3", "w3", List.of("AL"), receiver("b-raised", AlertChannel.INBOX, "clerk", "OFFICE")),
        told(
            "n4",
            "w3",
            NoticeKind.CLOSED,
            AT.plusSeconds(300),
            List.of("AL"),
            receiver("b-closed", AlertChannel.INBOX, "clerk", "OFFICE")));
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
        at);
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
