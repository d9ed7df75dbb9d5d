package io.vigil.monitor.occurrence;

import static io.vigil.monitor.occurrence.AnyCase.appeal;
import static io.vigil.monitor.occurrence.AnyCase.closed;
import static io.vigil.monitor.occurrence.AnyCase.decided;
import static io.vigil.monitor.occurrence.AnyCase.november;
import static io.vigil.monitor.occurrence.AnyCase.reported;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentIds;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.rulebook.DirectRules;
import io.vigil.api.tally.Severity;
import io.vigil.api.warning.OccurrenceRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentRulesTest {
  private final PaperDesk desk = new PaperDesk();

  @ParameterizedTest
  @CsvSource({"GENERAL,BLUE", "SERIOUS,ORANGE", "MAJOR,RED"})
  void aDecidedIncidentIsWarnedOfByItsGrade(Severity severity, String colour) {
    desk.given(reported("i1", 2), decided("i1", severity, null, 5));

    assertThat(desk.said()).containsExactly("raise INCIDENT " + colour);
  }

  @Test
  void anErrorIsCountedAndRaisesNothing() {
    desk.given(reported("i1", 2), decided("i1", Severity.LAPSE, "T0433", 5));

    assertThat(desk.said()).isEmpty();
  }

  @Test
  void theWarningSaysWhatHappenedSinceWhenAndWhereAndNoPerson() {
    desk.given(reported("i1", 2), decided("i1", Severity.SERIOUS, "T0433", 5));

    var raised = desk.raised();
    assertThat(raised.since()).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(raised.unitPath()).isEqualTo(AnyCase.PATH);
    assertThat(raised.historical()).isFalse();
    assertThat(raised.evidence().period().code()).isEqualTo("2026-11-05");
    var what = Objects.requireNonNull(raised.evidence().occurrence());
    assertThat(what.rule()).isEqualTo(OccurrenceRule.INCIDENT);
    assertThat(what.caseId()).isEqualTo("i1");
    assertThat(what.subject()).isEqualTo("SF-02");
    assertThat(what.severity()).isEqualTo(Severity.SERIOUS);
    assertThat(raised.toString()).doesNotContain("T0433");
  }

  @Test
  void whatIsMajorOfASafetyClauseIsAResponsibleCasualty() {
    desk.given(reported("i1", 2), decided("i1", Severity.MAJOR, null, 5));

    assertThat(Objects.requireNonNull(desk.raised().evidence().occurrence()).rule())
        .isEqualTo(OccurrenceRule.CASUALTY);
  }

  @Test
  void theRulesThatItWasDecidedUnderSayWhichClausesAreAboutSafety() {
    desk.given(reported("i1", 2), under("i1", Severity.MAJOR, 5, new DirectRules(3, 3, List.of())));

    assertThat(Objects.requireNonNull(desk.raised().evidence().occurrence()).rule())
        .isEqualTo(OccurrenceRule.INCIDENT);
  }

  @Test
  void theRulesThatItWasDecidedUnderSayHowManyAddUpAndHowManyAreAPattern() {
    DirectRules strict = new DirectRules(2, 2, List.of("SF-02"));

    desk.given(
        reported("i1", 2),
        under("i1", Severity.GENERAL, 5, strict),
        reported("i2", 3),
        under("i2", Severity.GENERAL, 6, strict));

    assertThat(desk.said())
        .containsExactly(
            "raise INCIDENT BLUE",
            "raise INCIDENT BLUE",
            "raise INCIDENT ORANGE",
            "raise INCIDENT YELLOW");
  }

  private static IncidentDecided under(String id, Severity severity, int day, DirectRules rules) {
    return decided(id, severity, "T0433", november(day), november(day), rules);
  }

  @Test
  void ofASealedCaseNothingIsSaid() {
    desk.given(
        reported("i1", IncidentSource.OFFICE, true, 2), decided("i1", Severity.SERIOUS, null, 5));

    assertThat(Objects.requireNonNull(desk.raised().evidence().occurrence()).subject()).isNull();
  }

  @Test
  void itIsOverWithItsCase() {
    desk.given(reported("i1", 2), decided("i1", Severity.MAJOR, null, 5), closed("i1", 20));

    assertThat(desk.said()).containsExactly("raise INCIDENT RED", "clear", "close CASE_CLOSED");
  }

  @Test
  void anAppealThatMakesItMilderChangesItsColour() {
    desk.given(
        reported("i1", 2),
        decided("i1", Severity.SERIOUS, null, 5),
        appeal("i1", Severity.GENERAL, 12));

    assertThat(desk.said()).containsExactly("raise INCIDENT ORANGE", "change to BLUE");
  }

  @Test
  void aDecisionThatIsRevokedWithdrawsIt() {
    desk.given(
        reported("i1", 2),
        decided("i1", Severity.SERIOUS, null, 5),
        appeal("i1", null, 12),
        closed("i1", 20));

    assertThat(desk.said()).containsExactly("raise INCIDENT ORANGE", "withdraw DECISION_CHANGED");
  }

  @Test
  void whatWasDecidedLongBeforeItWasRecordedIsHistoryAndStaysOpenUntilTheCaseIsClosed() {
    desk.given(
        reported("i1", 2), decided("i1", Severity.MAJOR, null, november(5), november(5 + 31)));

    assertThat(desk.said()).containsExactly("raise INCIDENT RED");
    assertThat(desk.raised().historical()).isTrue();
  }

  @Test
  void thirtyDaysAreNoHistory() {
    desk.given(
        reported("i1", 2), decided("i1", Severity.MAJOR, null, november(5), november(5 + 30)));

    assertThat(desk.raised().historical()).isFalse();
  }

  @Test
  void threeErrorsOfOnePersonInATermAreWarnedOfUntilTheCaseThatTheyMakeIsClosed() {
    String made = IncidentIds.ofAccumulation("T0433", "2026-27/1");
    given("T0433", Severity.LAPSE, Severity.LAPSE, Severity.LAPSE);
    assertThat(desk.said()).containsExactly("raise INCIDENT ORANGE");
    var what = Objects.requireNonNull(desk.raised().evidence().occurrence());
    assertThat(what.rule()).isEqualTo(OccurrenceRule.ACCUMULATION);
    assertThat(what.count()).isEqualTo(3);
    assertThat(what.members()).containsExactly("i1", "i2", "i3");
    assertThat(desk.raised().toString()).doesNotContain("T0433");

    desk.given(
        reported(made, IncidentSource.ACCUMULATION, false, 10),
        decided(made, Severity.GENERAL, "T0433", 12),
        closed(made, 20));

    assertThat(desk.said()).containsExactly("raise INCIDENT ORANGE", "clear", "close CASE_CLOSED");
  }

  @Test
  void errorsAndGeneralIncidentsOfOnePersonAddUpTogether() {
    given("T0433", Severity.LAPSE, Severity.GENERAL, Severity.LAPSE);

    assertThat(desk.said()).containsExactly("raise INCIDENT BLUE", "raise INCIDENT ORANGE");
  }

  @Test
  void errorsOfDifferentPersonsDoNotAddUp() {
    desk.given(
        reported("i1", 2),
        decided("i1", Severity.LAPSE, "T0433", 3),
        reported("i2", 5),
        decided("i2", Severity.LAPSE, "T0440", 6),
        reported("i3", 8),
        decided("i3", Severity.LAPSE, "T0433", 9));

    assertThat(desk.said()).isEmpty();
  }

  @Test
  void oneClauseThreeTimesInAUnitAndTermIsAPattern() {
    given(null, Severity.GENERAL, Severity.GENERAL, Severity.GENERAL);

    assertThat(desk.said())
        .isEqualTo(
            List.of(
                "raise INCIDENT BLUE",
                "raise INCIDENT BLUE",
                "raise INCIDENT BLUE",
                "raise INCIDENT YELLOW"));
    assertThat(Objects.requireNonNull(desk.raised().evidence().occurrence()).rule())
        .isEqualTo(OccurrenceRule.SAME_CLAUSE);
    assertThat(desk.raised().since()).isEqualTo(LocalDate.of(2026, 11, 2));
  }

  @Test
  void aPatternThatAnAppealBreaksIsWithdrawnAndMayComeBack() {
    oneClauseThreeTimesInAUnitAndTermIsAPattern();
    String first = desk.raised().warningId();

    desk.given(
        appeal("i2", null, 12), reported("i4", 14), decided("i4", Severity.GENERAL, null, 15));

    assertThat(desk.said().subList(4, 8))
        .containsExactly(
            "withdraw DECISION_CHANGED",
            "withdraw DECISION_CHANGED",
            "raise INCIDENT BLUE",
            "raise INCIDENT YELLOW");
    assertThat(desk.raised().warningId()).isNotEqualTo(first);
  }

  @Test
  void whatWasTakenInIsNotTakenInAgain() {
    var decision = decided("i1", Severity.SERIOUS, null, 5);
    desk.given(reported("i1", 2), decision).again(decision);

    assertThat(desk.said()).containsExactly("raise INCIDENT ORANGE");
  }

  @Test
  void theIdFollowsFromTheCase() {
    desk.given(reported("i1", 2), decided("i1", Severity.SERIOUS, null, 5));
    var another = new PaperDesk();
    another.given(reported("i0", 1), reported("i1", 2), decided("i1", Severity.MAJOR, null, 9));

    assertThat(another.raised().warningId()).isEqualTo(desk.raised().warningId());
  }

  /** Cases of one clause and unit, decided one after another. */
  private void given(@Nullable String person, Severity... grades) {
    for (int i = 0; i < grades.length; i++) {
      String id = "i" + (i + 1);
      desk.given(reported(id, 2 + 3 * i), decided(id, grades[i], person, 3 + 3 * i));
    }
  }
}
