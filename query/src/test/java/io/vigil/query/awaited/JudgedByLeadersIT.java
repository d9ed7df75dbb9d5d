package io.vigil.query.awaited;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.awaited.FindAwaited;
import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.LeaderTurn;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAcknowledged;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.Taken;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.ResponseEvent.ClosureConfirmed;
import io.vigil.api.warning.ResponseEvent.ConfirmationAwaited;
import io.vigil.api.warning.ResponseEvent.VerificationAwaited;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The quality office and a faculty answer warnings, and people complain of both. */
class JudgedByLeadersIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-09T15:59:59Z");
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
      readSide.given(complaint("complaint-" + unit, unit, ComplaintKind.COMPLAINT));
    }
    readSide.given(complaint("question", "JO", ComplaintKind.INQUIRY));
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
        .hasSize(9)
        .allMatch(item -> item.forLeaders() == awaited(LEADERS).contains(item.caseId()));
  }

  @Test
  void theListOfWarningsAgrees() {
    assertThat(listed(LEADERS)).contains("verify-JO").doesNotContain("verify-JF");
    assertThat(listed(OFFICES)).contains("verify-JF").doesNotContain("verify-JO");
  }

  private static List<String> listed(List<String> turns) {
    var query =
        new FindWarnings(
            "J",
            true,
            null,
            FindWarnings.Filter.NEEDS_HAND,
            null,
            null,
            List.of(),
            false,
            0,
            20,
            turns);
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
