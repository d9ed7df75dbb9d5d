package io.vigil.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.api.complaint.ComplaintMeasures.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComplaintMeasuresTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 11, 30);
  private static final LocalDate RECEIVED = LocalDate.of(2025, 11, 10);
  private static final LocalDate DUE = LocalDate.of(2025, 11, 20);
  private static final Offset<Double> EXACT = within(1e-9);

  @Test
  void whatWasClosedLateIsHandledButNotInTime() {
    ComplaintMeasures measures = november(closed(9, DUE), closed(1, DUE.plusDays(3)));

    assertThat(measures.handlingRate()).isEqualTo(1.0);
    assertThat(measures.inTimeRate()).isEqualTo(0.9);
  }

  @Test
  void whatIsNotYetDueIsNoShortcomingAndWhatIsOverdueIs() {
    ComplaintMeasures measures = november(closed(9, DUE), open(1, DUE), open(3, LAST.plusDays(2)));

    assertThat(measures.due()).isEqualTo(10);
    assertThat(measures.handlingRate()).isEqualTo(0.9);
  }

  /** Hot water in a dormitory: three of fourteen that were due in November answered in December. */
  @Test
  void aMonthThatWasNotCompleteAtItsEndIsOnceTheLateAnswersAreThere() {
    List<Standing> inTime = closed(11, DUE);

    ComplaintMeasures atMonthEnd = november(inTime, open(3, LocalDate.of(2025, 11, 27)));
    ComplaintMeasures now = november(inTime, closed(3, LocalDate.of(2025, 12, 5)));

    assertThat(atMonthEnd.handled()).isEqualTo(11);
    assertThat(atMonthEnd.due()).isEqualTo(14);
    assertThat(atMonthEnd.handlingRate()).isCloseTo(11 / 14.0, EXACT);
    assertThat(now.handlingRate()).isEqualTo(1.0);
    assertThat(now.inTimeRate()).isCloseTo(11 / 14.0, EXACT);
  }

  @Test
  void aReplyThatIsNotTheEndDoesNotCountAsHandled() {
    Standing replied = new Standing(RECEIVED, DUE, ComplaintState.REPLIED, DUE, null, null, false);

    assertThat(november(List.of(replied)).handlingRate()).isZero();
  }

  @Test
  void whatBecameAnIncidentIsHandledWithoutAReply() {
    Standing converted =
        new Standing(RECEIVED, DUE, ComplaintState.CONVERTED_TO_INCIDENT, null, DUE, null, false);
    ComplaintMeasures measures = november(List.of(converted));

    assertThat(measures.handlingRate()).isEqualTo(1.0);
    assertThat(measures.inTimeRate()).isEqualTo(1.0);
    assertThat(measures.incidentRate()).isEqualTo(1.0);
  }

  @Test
  void whatWasNotForTheCollegeToAnswerIsLeftOut() {
    List<Standing> leftOut =
        List.of(
                ComplaintState.NOT_ACCEPTED,
                ComplaintState.WITHDRAWN,
                ComplaintState.MERGED,
                ComplaintState.TRANSFERRED)
            .stream()
            .map(state -> new Standing(RECEIVED, DUE, state, null, DUE, null, false))
            .toList();
    ComplaintMeasures measures = november(leftOut);

    assertThat(measures.received()).isEqualTo(4);
    assertThat(measures.due()).isZero();
    assertThat(measures.repeatRate()).isEqualTo(0.25);
  }

  @Test
  void whereNothingWasDueThereIsNoRate() {
    ComplaintMeasures measures = november(open(2, LAST.plusDays(5)));

    assertThat(measures.handlingRate()).isNull();
    assertThat(measures.inTimeRate()).isNull();
    assertThat(measures.satisfactionRate()).isNull();
    assertThat(measures.meanDays()).isNull();
  }

  @Test
  void satisfactionIsAShareOfThoseWhoSaidSomething() {
    ComplaintMeasures measures = november(judged(60, true), judged(19, false), closed(52, DUE));

    assertThat(measures.judged()).isEqualTo(79);
    assertThat(measures.satisfactionRate()).isCloseTo(60 / 79.0, EXACT);
  }

  @Test
  void complaintsAreRelatedToThousandStudents() {
    assertThat(perThousand(131, 8_503)).isEqualTo("15.4");
    assertThat(perThousand(118, 8_568)).isEqualTo("13.8");
    assertThat(perThousand(112, 8_640)).isEqualTo("13.0");
    assertThat(november(closed(1, DUE)).perThousand(null)).isNull();
  }

  private static String perThousand(int complaints, double students) {
    return "%.1f".formatted(november(closed(complaints, DUE)).perThousand(students));
  }

  @Test
  void theMeanIsFromReceiptToTheEnd() {
    assertThat(
            november(closed(1, RECEIVED.plusDays(4)), closed(1, RECEIVED.plusDays(7))).meanDays())
        .isEqualTo(5.5);
  }

  @SafeVarargs
  private static ComplaintMeasures november(List<Standing>... complaints) {
    List<Standing> all = new ArrayList<>();
    for (List<Standing> some : complaints) {
      all.addAll(some);
    }
    return ComplaintMeasures.of(all, FIRST, LAST);
  }

  private static List<Standing> closed(int count, LocalDate on) {
    return closed(count, on, null);
  }

  private static List<Standing> judged(int count, boolean satisfied) {
    return closed(count, DUE, satisfied);
  }

  private static List<Standing> closed(int count, LocalDate on, @Nullable Boolean satisfied) {
    return Collections.nCopies(
        count, new Standing(RECEIVED, DUE, ComplaintState.CLOSED, on, on, satisfied, false));
  }

  private static List<Standing> open(int count, LocalDate due) {
    return Collections.nCopies(
        count, new Standing(RECEIVED, due, ComplaintState.INVESTIGATING, null, null, null, false));
  }
}
