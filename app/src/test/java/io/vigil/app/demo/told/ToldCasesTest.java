package io.vigil.app.demo.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.complaint.ComplaintCommand.PassComplaintTime;
import io.vigil.api.complaint.ComplaintCommand.ReceiveComplaint;
import io.vigil.api.complaint.ComplaintCommand.TakeComplaintStep;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.api.incident.IncidentCommand;
import io.vigil.api.incident.IncidentCommand.DecideIncident;
import io.vigil.api.incident.IncidentCommand.InvestigateIncident;
import io.vigil.api.incident.IncidentCommand.ReportIncident;
import io.vigil.api.incident.IncidentIds;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.incident.PanelMember;
import io.vigil.api.rulebook.DecisionLevel;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.cases.DemoCases;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ToldCasesTest {
  private static final DemoCases CASES = new DemoCases();
  private static final Cast CAST = new Cast(List.of());
  private static final List<ToldCase> INCIDENTS = new ToldIncidents(CASES, CAST).all().toList();
  private static final List<ToldCase> COMPLAINTS = new ToldComplaints(CASES, CAST).all().toList();

  @Test
  void everyIncidentLapseAndComplaintIsACaseOfItsOwn() {
    assertThat(INCIDENTS).hasSize(39 + 54).extracting(ToldCase::id).doesNotHaveDuplicates();
    assertThat(COMPLAINTS).hasSize(396).extracting(ToldCase::id).doesNotHaveDuplicates();
  }

  @Test
  void casesAreOpenedInTheOrderOfTime() {
    assertThat(INCIDENTS).extracting(ToldCase::openedAt).isSorted();
    assertThat(COMPLAINTS).extracting(ToldCase::openedAt).isSorted();
  }

  @Test
  void stepsFollowOneAnotherAndNoneComesAfterTheOpening() {
    assertThat(Stream.concat(INCIDENTS.stream(), COMPLAINTS.stream()))
        .allSatisfy(
            one ->
                assertThat(one.commands().stream().map(ToldCasesTest::at))
                    .isSorted()
                    .startsWith(one.openedAt())
                    .allMatch(at -> !at.isAfter(Deliveries.OPENING)));
  }

  private static Instant at(Object command) {
    return switch (command) {
      case IncidentCommand incident -> incident.at();
      case ReceiveComplaint receipt -> receipt.at();
      case TakeComplaintStep step -> step.at();
      case PassComplaintTime time -> time.at();
      default -> throw new AssertionError(command);
    };
  }

  @Test
  void whatAddsUpIsTheCaseThatTheProductWouldMakeOfIt() {
    assertThat(reports(IncidentSource.ACCUMULATION))
        .singleElement()
        .extracting(ReportIncident::incidentId)
        .isEqualTo(IncidentIds.ofAccumulation("T0352", "2024-25/2"));
  }

  @Test
  void theComplaintThatBecameAnIncidentIsAnsweredAndRatedAllTheSame() {
    ReportIncident incident = reports(IncidentSource.COMPLAINT).findFirst().orElseThrow();

    List<TakeComplaintStep> steps =
        COMPLAINTS.stream()
            .filter(one -> one.id().equals(incident.sourceId()))
            .flatMap(one -> one.commands().stream())
            .filter(TakeComplaintStep.class::isInstance)
            .map(TakeComplaintStep.class::cast)
            .toList();

    assertThat(steps)
        .filteredOn(step -> step.step() == ComplaintStep.CONVERT_TO_INCIDENT)
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.details().other()).isEqualTo(incident.incidentId());
              assertThat(step.at()).isEqualTo(incident.at());
            });
    assertThat(steps.getLast().step()).isEqualTo(ComplaintStep.SATISFIED);
  }

  @Test
  void whoInquiredIsNotOfTheCommitteeThatDecides() {
    List<ToldCase> byCommittee =
        INCIDENTS.stream()
            .filter(one -> decisions(one).anyMatch(ToldCasesTest::isOfTheCommittee))
            .toList();

    assertThat(byCommittee).hasSizeGreaterThan(5);
    assertThat(byCommittee)
        .allSatisfy(
            one ->
                assertThat(decisions(one).flatMap(decision -> decision.panel().stream()))
                    .hasSizeGreaterThan(2)
                    .doesNotContainAnyElementsOf(inquiring(one)));
    assertThat(byCommittee.stream().flatMap(ToldCasesTest::decisions))
        .filteredOn(ToldCasesTest::isOfTheCommittee)
        .extracting(DecideIncident::quorum)
        .doesNotContainNull();
  }

  private static List<PanelMember> inquiring(ToldCase incident) {
    return of(incident, InvestigateIncident.class)
        .flatMap(inquiry -> inquiry.panel().stream())
        .toList();
  }

  private static Stream<DecideIncident> decisions(ToldCase incident) {
    return of(incident, DecideIncident.class);
  }

  private static <T> Stream<T> of(ToldCase incident, Class<T> kind) {
    return incident.commands().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static boolean isOfTheCommittee(DecideIncident decision) {
    return decision.authority().level() == DecisionLevel.COMMITTEE;
  }

  private static Stream<ReportIncident> reports(IncidentSource source) {
    return INCIDENTS.stream()
        .map(one -> (ReportIncident) one.commands().getFirst())
        .filter(report -> report.source() == source);
  }
}
