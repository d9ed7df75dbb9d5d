package io.vigil.query.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.tally.Severity;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindRecurrences;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.WarningEvent.WarningAggravated;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecurrenceIT {
  private static final Cause CAUSE = new Cause(1, 0);

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @Test
  void aValueIsBackWhereItsSeriesIsOutsideAgainWithinTwelveMonthsOfTheEnd() {
    readSide.given(
        ofValue("spring", "Q1", "2025-03-03"),
        closed("spring", "2025-05-05"),
        ofValue("back", "Q1", "2026-05-04"),
        ofValue("other unit", "Q2", "2025-09-01"));

    assertThat(recurrences("spring"))
        .containsExactly(
            new FindRecurrences.Item(
                "spring",
                LocalDate.of(2025, 5, 5),
                "back",
                LocalDate.of(2026, 5, 4),
                Colour.YELLOW,
                true));
    assertThat(recurrences("back")).isEqualTo(recurrences("spring"));
  }

  @Test
  void aYearLaterOrWithdrawnOrMissingItIsNotBack() {
    readSide.given(
        ofValue("over", "Q3", "2025-03-03"),
        closed("over", "2025-05-05"),
        raised("missing", "SCH-05", "Q3", "2025-06-02", "delivery", null, Colour.YELLOW),
        ofValue("wrong data", "Q3", "2025-09-01"),
        new WarningWithdrawn("wrong data", WithdrawReason.DATA_CORRECTED, CAUSE, at("2025-09-02")),
        ofValue("a year later", "Q3", "2026-05-05"));

    assertThat(recurrences("over")).isEmpty();
  }

  @Test
  void theSameIncidentIsBackOnceItWasOverAndNoLess() {
    readSide.given(
        ofEvent("first", "2025-03-03", "CT-02", Colour.ORANGE),
        ofEvent("meanwhile", "2025-04-07", "CT-02", Colour.ORANGE),
        closed("first", "2025-05-05"),
        ofEvent("less", "2025-06-02", "CT-02", Colour.YELLOW),
        ofEvent("another", "2025-07-07", "EX-04", Colour.RED),
        ofEvent("again", "2025-09-01", "CT-02", Colour.ORANGE));

    assertThat(recurrences("first"))
        .extracting(
            FindRecurrences.Item::again,
            FindRecurrences.Item::colour,
            FindRecurrences.Item::relapse)
        .containsExactly(tuple("less", Colour.YELLOW, false), tuple("again", Colour.ORANGE, true));
  }

  @Test
  void anotherRoomIsAnotherTroubleAndTheNextTermIsTheSame() {
    OccurrenceRule complaints = OccurrenceRule.COMPLAINT_CLUSTER;
    OccurrenceRule selfCheck = OccurrenceRule.SELF_CHECK_OVERDUE;
    readSide.given(
        happened("one room", "2025-03-03", complaints, "实训楼 2101"),
        happened("another room", "2025-04-07", complaints, "实训楼 2305"),
        happened("autumn", "2025-03-03", selfCheck, "消防安全 2024-25/1"),
        happened("spring term", "2025-04-07", selfCheck, "消防安全 2024-25/2"),
        closed("one room", "2025-05-05"),
        closed("autumn", "2025-05-05"),
        happened("another room later", "2025-06-02", complaints, "实训楼 2305"),
        happened("one room again", "2025-09-01", complaints, "实训楼 2101"));

    assertThat(recurrences("one room"))
        .extracting(FindRecurrences.Item::again)
        .containsExactly("one room again");
    assertThat(recurrences("autumn"))
        .extracting(FindRecurrences.Item::again)
        .containsExactly("spring term");
  }

  @Test
  void whatJoinedTheNextCaseWasNotOver() {
    OccurrenceRule selfCheck = OccurrenceRule.SELF_CHECK_OVERDUE;
    readSide.given(
        happened("joined", "2025-03-03", selfCheck, "实验室安全 2024-25/1"),
        happened("next", "2025-04-07", selfCheck, "实验室安全 2024-25/2"),
        new WarningClosed("joined", CloseReason.JOINED, new Cause(2, 0), at("2025-04-07")));

    assertThat(recurrences("joined")).isEmpty();
  }

  @Test
  void whatJoinedOneThatJoinedAnotherInTurnGoesOnAsTheLast() {
    readSide.given(
        unchecked("autumn owed", "2025-03-03"),
        unchecked("spring owed", "2025-04-07"),
        new WarningClosed("autumn owed", CloseReason.JOINED, new Cause(2, 0), at("2025-04-07")),
        unchecked("next autumn owed", "2025-09-01"),
        new WarningClosed("spring owed", CloseReason.JOINED, new Cause(3, 0), at("2025-09-01")));

    assertThat(
            readSide
                .jdbc()
                .sql(
                    """
                    SELECT j.warning_id || ' > ' || j.newer || ' > ' || j.goes_on_as
                    FROM board.warning_joined AS j
                    WHERE j.warning_id LIKE '%owed'
                    ORDER BY j.warning_id
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "autumn owed > spring owed > next autumn owed",
            "spring owed > next autumn owed > next autumn owed");
  }

  @Test
  void aCaseThatIsTakenUpAgainIsHeldAgainstItsWorstBeforeItWasOver() {
    readSide.given(
        happened("lighter", "2025-03-03", OccurrenceRule.COMPLAINT_CLUSTER, "1号公寓"),
        closed("lighter", "2025-05-05"),
        resumed("lighter", "2025-06-02", Colour.BLUE),
        happened("equal", "2025-03-03", OccurrenceRule.COMPLAINT_CLUSTER, "2号公寓"),
        closed("equal", "2025-05-05"),
        resumed("equal", "2025-06-02", Colour.YELLOW),
        happened("graver", "2025-03-03", OccurrenceRule.COMPLAINT_CLUSTER, "3号公寓"),
        closed("graver", "2025-05-05"),
        resumed("graver", "2025-06-02", Colour.BLUE),
        new WarningAggravated("graver", Colour.BLUE, Colour.ORANGE, CAUSE, at("2025-06-09")),
        closed("graver", "2025-07-07"),
        resumed("graver", "2025-08-04", Colour.YELLOW));

    assertThat(recurrences("lighter"))
        .containsExactly(
            new FindRecurrences.Item(
                "lighter",
                LocalDate.of(2025, 5, 5),
                "lighter",
                LocalDate.of(2025, 6, 2),
                Colour.BLUE,
                false));
    assertThat(recurrences("equal"))
        .extracting(FindRecurrences.Item::colour, FindRecurrences.Item::relapse)
        .containsExactly(tuple(Colour.YELLOW, true));
    assertThat(recurrences("graver"))
        .extracting(FindRecurrences.Item::colour, FindRecurrences.Item::relapse)
        .containsExactly(tuple(Colour.YELLOW, false), tuple(Colour.ORANGE, true));
  }

  private static WarningResumed resumed(String id, String day, Colour colour) {
    return new WarningResumed(id, colour, evidence(id), new Cause(3, 0), at(day));
  }

  private static Evidence evidence(String id) {
    return happened(id, "2025-06-02", OccurrenceRule.COMPLAINT_CLUSTER, id).evidence();
  }

  private static WarningRaised happened(
      String id, String day, OccurrenceRule rule, String subject) {
    var what = new Occurrence(rule, id, subject);
    return raised(id, rule.code(), "Q10", day, Evidence.OCCURRENCE, what, Colour.YELLOW);
  }

  private static WarningRaised unchecked(String id, String day) {
    OccurrenceRule rule = OccurrenceRule.SELF_CHECK_OVERDUE;
    var what = new Occurrence(rule, id, "危化品");
    return raised(id, rule.code(), "Q11", day, Evidence.OCCURRENCE, what, Colour.YELLOW);
  }

  private static List<FindRecurrences.Item> recurrences(String id) {
    return readSide.query(new FindRecurrences(List.of(id)), FindRecurrences.Result.class).items();
  }

  private static WarningRaised ofValue(String id, String unit, String day) {
    return raised(id, "SCH-05", unit, day, "threshold", null, Colour.YELLOW);
  }

  private static WarningRaised ofEvent(String id, String day, String clause, Colour colour) {
    var what =
        new Occurrence(
            OccurrenceRule.INCIDENT, "incident-" + id, clause, Severity.SERIOUS, 1, List.of());
    return raised(id, "INCIDENT", "Q9", day, Evidence.OCCURRENCE, what, colour);
  }

  private static WarningRaised raised(
      String id,
      String point,
      String unit,
      String day,
      String detector,
      @Nullable Occurrence what,
      Colour colour) {
    LocalDate since = LocalDate.parse(day);
    var rule =
        new JudgingRule(
            Direction.LOWER_IS_BETTER,
            "%",
            Facts.LINES,
            Colour.RED,
            null,
            1,
            1,
            PeriodKind.SCHOOL_YEAR);
    var evidence =
        new Evidence(
            detector,
            new PeriodSpan(day, since, since),
            null,
            null,
            rule,
            new Grade(colour, Grade.Reason.WARNING_VALUE, 18.0),
            colour,
            false,
            1,
            0,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            what);
    return new WarningRaised(
        id, point, unit, List.of(unit), colour, since, false, evidence, CAUSE, at(day));
  }

  private static WarningClosed closed(String id, String day) {
    return new WarningClosed(id, CloseReason.MEASURED, CAUSE, at(day));
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T02:00:00Z");
  }
}
