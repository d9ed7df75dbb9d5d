package io.vigil.monitor.occurrence;

import static io.vigil.monitor.occurrence.AnyCase.complaint;
import static io.vigil.monitor.occurrence.AnyCase.counted;
import static io.vigil.monitor.occurrence.AnyCase.found;
import static io.vigil.monitor.occurrence.AnyCase.november;
import static io.vigil.monitor.occurrence.AnyCase.overdue;
import static io.vigil.monitor.occurrence.AnyCase.replied;
import static io.vigil.monitor.occurrence.AnyCase.uncounted;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints about a canteen, and one that waits for an answer. */
class ComplaintWarningsTest {
  private static final List<String> THREE = List.of("c1", "c2", "c3");
  private static final List<String> FIVE = List.of("c1", "c2", "c3", "c4", "c5");

  private final PaperDesk desk = new PaperDesk().given(AnyCase.unit());

  private void threeInAWeek() {
    desk.given(counted("c1", 2), counted("c2", 4), counted("c3", 6), found(Colour.BLUE, 6, THREE));
  }

  @Test
  void complaintsThatPileUpAreWarnedOfSinceTheFirstOfThem() {
    threeInAWeek();

    assertThat(desk.said()).containsExactly("raise COMPLAINT BLUE");
    var raised = desk.raised();
    assertThat(raised.unitPath()).isEqualTo(AnyCase.PATH);
    assertThat(raised.since()).isEqualTo(LocalDate.of(2026, 11, 2));
    var what = Objects.requireNonNull(raised.evidence().occurrence());
    assertThat(what.subject()).isEqualTo("第二食堂");
    assertThat(what.count()).isEqualTo(3);
    assertThat(what.members()).isEqualTo(THREE);
  }

  @Test
  void moreOfThemMakeItWorse() {
    threeInAWeek();
    desk.given(counted("c4", 7), counted("c5", 8), found(Colour.YELLOW, 8, FIVE));

    assertThat(desk.said()).containsExactly("raise COMPLAINT BLUE", "change to YELLOW");
  }

  @Test
  void itIsCalmWhenFewerThanThreeCameWithinThirtyDays() {
    threeInAWeek();
    desk.given(counted("c4", 20)).dayBegins(november(4 + 30).minusSeconds(1));
    assertThat(desk.said()).hasSize(1);

    desk.dayBegins(november(4 + 30));

    assertThat(desk.said()).containsExactly("raise COMPLAINT BLUE", "clear");
  }

  @Test
  void itIsOverWhenTheyDoNotPileUpAgainWithinThirtyDaysMore() {
    itIsCalmWhenFewerThanThreeCameWithinThirtyDays();
    desk.dayBegins(november(4 + 60).minusSeconds(1));
    assertThat(desk.said()).hasSize(2);

    desk.dayBegins(november(4 + 60));

    assertThat(desk.said()).containsExactly("raise COMPLAINT BLUE", "clear", "close NO_RECURRENCE");
  }

  @Test
  void whatPilesUpAgainWhileItIsWatchedIsTheSameWarningResumed() {
    itIsCalmWhenFewerThanThreeCameWithinThirtyDays();
    desk.given(
        counted("c5", 36),
        counted("c6", 37),
        counted("c7", 38),
        found(Colour.BLUE, 38, List.of("c5", "c6", "c7")));
    desk.dayBegins(november(36 + 30)).dayBegins(november(36 + 60));

    assertThat(desk.said())
        .containsExactly(
            "raise COMPLAINT BLUE", "clear", "resume BLUE", "clear", "close NO_RECURRENCE");
  }

  @Test
  void whatPilesUpAfterThatIsAnotherWarning() {
    itIsOverWhenTheyDoNotPileUpAgainWithinThirtyDaysMore();
    String first = desk.raised().warningId();

    desk.given(
        counted("c7", 90),
        counted("c8", 91),
        counted("c9", 92),
        found(Colour.BLUE, 92, List.of("c7", "c8", "c9")));

    assertThat(desk.said()).endsWith("raise COMPLAINT BLUE");
    assertThat(desk.raised().warningId()).isNotEqualTo(first);
  }

  @Test
  void whatPilesUpAgainBeforeThatIsTheSameWarning() {
    threeInAWeek();
    desk.given(
        counted("c4", 30), counted("c5", 33), found(Colour.BLUE, 33, List.of("c3", "c4", "c5")));

    assertThat(desk.said()).containsExactly("raise COMPLAINT BLUE");
  }

  @Test
  void aComplaintThatIsToldLateDoesNotTakeUpAgainWhatIsOver() {
    itIsOverWhenTheyDoNotPileUpAgainWithinThirtyDaysMore();
    desk.given(counted("late", 5), uncounted("late", 5));

    assertThat(desk.said()).hasSize(3).endsWith("close NO_RECURRENCE");
  }

  @Test
  void whatWasNotOverByWhatIsToldLateGoesOn() {
    itIsOverWhenTheyDoNotPileUpAgainWithinThirtyDaysMore();
    desk.given(
        counted("late1", 40),
        counted("late2", 50),
        counted("late3", 55),
        found(Colour.BLUE, 55, List.of("late1", "late2", "late3")));

    assertThat(desk.said()).endsWith("close NO_RECURRENCE", "resume BLUE");
  }

  @Test
  void clustersOfHistoryAreOverAtOnceAndGoOnWhereMoreIsTold() {
    Instant now = november(100);
    desk.given(
        counted("c1", 2, now),
        counted("c2", 4, now),
        counted("c3", 6, now),
        found(Colour.BLUE, 6, THREE, now),
        counted("c4", 7, now),
        counted("c5", 8, now),
        found(Colour.YELLOW, 8, FIVE, now));

    assertThat(desk.said())
        .containsExactly(
            "raise COMPLAINT BLUE", "clear", "close NO_RECURRENCE", "change to YELLOW");
    assertThat(desk.raised().historical()).isTrue();
  }

  @Test
  void ofFiveComplaintsOfWhichFourAreMergedNoWarningStays() {
    threeInAWeek();
    desk.given(
        counted("c4", 7),
        counted("c5", 8),
        found(Colour.YELLOW, 8, FIVE),
        uncounted("c2", 9),
        found(Colour.BLUE, 7, List.of("c1", "c3", "c4")),
        uncounted("c3", 9),
        found(Colour.BLUE, 8, List.of("c1", "c4", "c5")),
        uncounted("c4", 9),
        uncounted("c5", 9));

    assertThat(desk.said())
        .containsExactly(
            "raise COMPLAINT BLUE",
            "change to YELLOW",
            "change to BLUE",
            "withdraw DECISION_CHANGED");
  }

  @Test
  void whatPilesUpAfterItWasWithdrawnIsAnotherWarning() {
    threeInAWeek();
    desk.given(uncounted("c3", 7));
    String first = desk.raised().warningId();

    desk.given(counted("c4", 8), found(Colour.BLUE, 8, List.of("c1", "c2", "c4")));

    assertThat(desk.said()).endsWith("withdraw DECISION_CHANGED", "raise COMPLAINT BLUE");
    assertThat(desk.raised().warningId()).isNotEqualTo(first);
  }

  @Test
  void whatIsSaidOfAWholeUnitIsNoWarning() {
    var unit = new ComplaintObject(null, "O12", "食堂餐饮");
    desk.given(
        new ClusterFound(unit.id(), unit, "c1", Colour.YELLOW, FIVE, november(8), november(8)));

    assertThat(desk.said()).isEmpty();
  }

  @Test
  void aComplaintThatIsNotAnsweredInTimeIsWarnedOfAndWorseOnceTheCollegeIsLateToo() {
    desk.given(
        complaint("c1", null, 2),
        overdue("c1", ComplaintLevel.DEPARTMENT, 9),
        overdue("c1", ComplaintLevel.DEPARTMENT, 10),
        overdue("c1", ComplaintLevel.COLLEGE, 16),
        replied("c1", 17));

    assertThat(desk.said())
        .containsExactly("raise COMPLAINT BLUE", "change to YELLOW", "clear", "close CASE_CLOSED");
    assertThat(Objects.requireNonNull(desk.raised().evidence().occurrence()).subject())
        .isEqualTo("第二食堂");
  }

  @ParameterizedTest
  @ValueSource(strings = {"complaint.reply", "complaint.outer"})
  void theWarningSaysWhatWasNotDoneInTime(String step) {
    desk.given(complaint("c1", null, 2), overdue("c1", step, ComplaintLevel.DEPARTMENT, 9));

    assertThat(Objects.requireNonNull(desk.raised().evidence().occurrence()).step())
        .isEqualTo(step);
  }

  @Test
  void aComplaintThatIsAnsweredInTimeIsNotWarnedOf() {
    desk.given(complaint("c1", null, 2), replied("c1", 5));

    assertThat(desk.said()).isEmpty();
  }

  @Test
  void whatIsReopenedAndLateAgainIsTheSameWarning() {
    desk.given(
        complaint("c1", null, 2),
        overdue("c1", ComplaintLevel.DEPARTMENT, 9),
        replied("c1", 10),
        overdue("c1", ComplaintLevel.DEPARTMENT, 20));

    assertThat(desk.said())
        .containsExactly("raise COMPLAINT BLUE", "clear", "close CASE_CLOSED", "resume BLUE");
  }

  @Test
  void ofASealedReportTheBodyThatMayReadItIsWarnedAndNothingIsSaid() {
    desk.given(complaint("c1", "O02", 2), overdue("c1", ComplaintLevel.DEPARTMENT, 9));

    assertThat(desk.raised().unit()).isEqualTo("O02");
    assertThat(Objects.requireNonNull(desk.raised().evidence().occurrence()).subject()).isNull();
  }
}
