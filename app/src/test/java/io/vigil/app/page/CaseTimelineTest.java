package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.tally.Severity;
import io.vigil.api.timeline.FindHappenings;
import io.vigil.api.timeline.FindHappenings.Kind;
import io.vigil.api.timeline.FindSigns;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.WarningState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseTimelineTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final FindHappenings.Item LEAK = happened(Kind.INCIDENT, "leak", "2024-07-03");
  private static final FindHappenings.Item LATER = happened(Kind.INCIDENT, "later", "2025-01-08");

  @Test
  void theIncidentIsTheOneThatTheCaseIsAboutAndNoLaterOne() {
    var before = happened(Kind.STUDENT_NOTE, "note", "2024-06-20");

    assertThat(CaseTimeline.incident(about("later"), List.of(before, LEAK, LATER)))
        .isEqualTo(LATER);
    assertThat(CaseTimeline.incident(about("leak"), List.of(before, LATER))).isNull();
  }

  @Test
  void whereNoIncidentRaisedTheCaseItIsTheFirstAfterTheSign() {
    var sign = happened(Kind.WARNING, "w-2", "2024-12-20");
    FindWarnings.Item ofComplaints =
        item(new Occurrence(OccurrenceRule.COMPLAINT_CLUSTER, "place|第二食堂", "第二食堂"));

    assertThat(CaseTimeline.incident(ofComplaints, List.of(LEAK, sign, LATER))).isEqualTo(LATER);
  }

  @Test
  void theLeadIsFromTheFirstSignOfTheIncidentAndWithoutOneThereIsNone() {
    var first = happened(Kind.STUDENT_NOTE, "note", "2024-06-20");
    var second = happened(Kind.WARNING, "w-2", "2024-06-28");

    assertThat(lead(first, second)).isEqualTo(new CaseTimeline.Lead(LocalDate.of(2024, 6, 20), 13));
    assertThat(lead()).isNull();
    assertThat(lead(happened(Kind.STUDENT_NOTE, "note", "2024-07-03"))).isNull();
  }

  @Test
  void whoDoesNotSeeEverySignIsToldOfNoLead() {
    var second = happened(Kind.WARNING, "w-2", "2024-06-28");

    assertThat(CaseTimeline.lead(LEAK, new FindSigns.Result(List.of(second), true), ZONE)).isNull();
  }

  private static CaseTimeline.@Nullable Lead lead(FindHappenings.Item... signs) {
    return CaseTimeline.lead(LEAK, new FindSigns.Result(List.of(signs), false), ZONE);
  }

  @Test
  void daysAreCountedByTheCalendarWhateverTheHour() {
    var evening =
        new FindHappenings.Item(
            Kind.WARNING,
            "w-2",
            Instant.parse("2024-06-20T10:05:00Z"),
            "D05",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    assertThat(lead(evening)).isEqualTo(new CaseTimeline.Lead(LocalDate.of(2024, 6, 20), 13));
  }

  private static FindWarnings.Item about(String incident) {
    return item(
        new Occurrence(OccurrenceRule.INCIDENT, incident, "EX-04", Severity.MAJOR, 1, List.of()));
  }

  private static FindWarnings.Item item(Occurrence occurrence) {
    LocalDate day = LocalDate.of(2024, 7, 12);
    return new FindWarnings.Item(
        "w-1",
        occurrence.rule().code(),
        "质量事故",
        null,
        "D05",
        "经济管理学院",
        UnitKind.FACULTY,
        Colour.RED,
        Colour.RED,
        WarningState.OPEN,
        Instant.parse("2024-07-12T02:00:00Z"),
        LocalDate.of(2024, 7, 3),
        false,
        Evidence.of(occurrence, day, Colour.RED),
        null,
        0,
        0,
        null);
  }

  @Test
  void complaintsThatPileUpAreASignFromTheFirstOfThemOn() {
    FindHappenings.Item pile =
        happened(Kind.WARNING, "w-3", "2024-06-20", "第二食堂", null, LocalDate.of(2024, 6, 17));

    assertThat(lead(pile)).isEqualTo(new CaseTimeline.Lead(LocalDate.of(2024, 6, 17), 16));
  }

  private static FindHappenings.Item happened(Kind kind, String id, String day) {
    return happened(kind, id, day, null, null, null);
  }

  private static FindHappenings.Item happened(
      Kind kind,
      String id,
      String day,
      @Nullable String place,
      @Nullable String matter,
      @Nullable LocalDate since) {
    return new FindHappenings.Item(
        kind,
        id,
        Instant.parse(day + "T02:30:00Z"),
        "D05",
        null,
        null,
        null,
        null,
        null,
        null,
        place,
        matter,
        since);
  }
}
