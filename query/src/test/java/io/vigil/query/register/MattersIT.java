package io.vigil.query.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.matter.FindMatters;
import io.vigil.api.matter.MatterEvent.MatterAssigned;
import io.vigil.api.matter.MatterEvent.MatterClosed;
import io.vigil.api.matter.MatterEvent.MatterOverdue;
import io.vigil.api.matter.MatterEvent.MatterRecorded;
import io.vigil.api.matter.MatterEvent.MatterReportedDone;
import io.vigil.api.matter.MatterGrade;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.matter.MatterState;
import io.vigil.api.meeting.AgendaItem;
import io.vigil.api.meeting.Decision;
import io.vigil.api.meeting.FindMeetings;
import io.vigil.api.meeting.MeetingEvent.MeetingCalled;
import io.vigil.api.meeting.MeetingEvent.MinutesRecorded;
import io.vigil.api.meeting.MeetingKind;
import io.vigil.api.practice.FindPractices;
import io.vigil.api.practice.PracticeEvent.PracticeProposed;
import io.vigil.api.practice.PracticeEvent.PracticeSettled;
import io.vigil.api.practice.PracticeKind;
import io.vigil.api.practice.PracticeState;
import io.vigil.api.survey.FindSurveys;
import io.vigil.api.survey.Respondents;
import io.vigil.api.survey.SurveyEvent.SurveyEvaluated;
import io.vigil.api.survey.SurveyEvent.SurveyOpened;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A hazard that is late, one that is closed, a meeting with a decision, a case and a survey. */
class MattersIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant FOUND = Instant.parse("2026-11-02T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-09T15:59:59Z");
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final By BY = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final Due UNTIL = Due.of("matter.done", FOUND, DUE);

  @BeforeAll
  static void registers() {
    readSide.given(
        Facts.unit("MC", UnitKind.SCHOOL, null),
        Facts.unit("MD1", UnitKind.FACULTY, "MC"),
        Facts.unit("MD2", UnitKind.FACULTY, "MC"),
        found("m-1", MatterKind.HAZARD, "MD1", null, UNTIL),
        new MatterOverdue("m-1", By.clock(), DUE, NOW, null),
        found("m-2", MatterKind.HAZARD, "MC", null, null),
        new MatterAssigned("m-2", "MD2", "牵头", BY, FOUND, FOUND, UNTIL),
        new MatterReportedDone("m-2", "已清理", false, BY, FOUND, FOUND, null),
        new MatterClosed("m-2", "已复查", BY, NOW, NOW, null),
        new MeetingCalled(
            "g-1",
            "MC",
            "例会",
            FOUND,
            List.of(new AgendaItem("到课率", "/warnings/w")),
            BY,
            FOUND,
            FOUND,
            MeetingKind.SAFETY),
        new MinutesRecorded(
            "g-1", "研究", List.of(new Decision("m-3", "调课", "MD1", DUE)), BY, NOW, NOW),
        found("m-3", MatterKind.DECISION, "MD1", "g-1", UNTIL));
    readSide.given(
        new PracticeProposed(
            "p-1", PracticeKind.GOOD_PRACTICE, "MD1", "订单班", "成效", null, BY, FOUND, FOUND),
        new PracticeSettled("p-1", PracticeState.ADOPTED, "质委〔2026〕4号", "可推广", BY, NOW, NOW),
        new SurveyOpened(
            "s-1",
            Respondents.PARENTS,
            "MC",
            "家长",
            "2025-26",
            8600,
            1200,
            List.of("教学", "食堂"),
            null,
            BY,
            FOUND,
            FOUND),
        new SurveyEvaluated("s-1", 960, List.of(91.0, 84.5), 87.75, "食堂偏低", BY, NOW, NOW));
  }

  private static MatterRecorded found(
      String id, MatterKind kind, String unit, @Nullable String source, @Nullable Due due) {
    return new MatterRecorded(
        id, kind, unit, null, source, "通道堵塞", MatterGrade.SERIOUS, BY, FOUND, FOUND, due);
  }

  private static FindMatters.Result matters(@Nullable MatterKind kind, String... scopes) {
    return readSide.query(
        new FindMatters(null, kind, null, null, List.of(scopes), 10), FindMatters.Result.class);
  }

  private static List<FindMeetings.Item> meetings() {
    return readSide.query(new FindMeetings(null, List.of(), 10), FindMeetings.Result.class).items();
  }

  private static List<FindPractices.Item> practices() {
    return readSide.query(new FindPractices(null), FindPractices.Result.class).items();
  }

  private static List<FindSurveys.Item> surveys() {
    return readSide.query(new FindSurveys(null, List.of()), FindSurveys.Result.class).items();
  }

  @Test
  void whatIsOverdueStandsFirstAndWhatIsClosedLast() {
    FindMatters.Result hazards = matters(MatterKind.HAZARD);

    assertThat(hazards.open()).isEqualTo(1);
    assertThat(hazards.overdue()).isEqualTo(1);
    assertThat(hazards.items())
        .extracting(
            FindMatters.Item::matterId,
            FindMatters.Item::unit,
            FindMatters.Item::state,
            FindMatters.Item::late)
        .containsExactly(
            tuple("m-1", "MD1", MatterState.OVERDUE, true),
            tuple("m-2", "MD2", MatterState.CLOSED, false));
  }

  @Test
  void aDepartmentSeesWhatItSeesTo() {
    assertThat(matters(null, "MD1").items())
        .extracting(FindMatters.Item::matterId)
        .containsExactly("m-1", "m-3");
  }

  @Test
  void aMeetingShowsWhatBecameOfItsDecisions() {
    assertThat(meetings())
        .singleElement()
        .satisfies(
            meeting -> {
              assertThat(meeting.agenda()).containsExactly(new AgendaItem("到课率", "/warnings/w"));
              assertThat(meeting.kind()).isEqualTo(MeetingKind.SAFETY);
              assertThat(meeting.decisions()).isEqualTo(1);
              assertThat(meeting.open()).isEqualTo(1);
            });
  }

  @Test
  void casesAndSurveysShowWhatCameOfThem() {
    assertThat(practices())
        .extracting(FindPractices.Item::state, FindPractices.Item::document)
        .containsExactly(tuple(PracticeState.ADOPTED, "质委〔2026〕4号"));
    assertThat(surveys())
        .extracting(FindSurveys.Item::result, FindSurveys.Item::returned, FindSurveys.Item::scores)
        .containsExactly(tuple(87.75, 80.0, List.of(91.0, 84.5)));
  }

  @Test
  void aRebuildChangesNothing() {
    var before = List.of(matters(null), meetings(), practices(), surveys());

    readSide.get(Rebuilder.class).rebuild("query.register");

    assertThat(List.of(matters(null), meetings(), practices(), surveys())).isEqualTo(before);
  }
}
