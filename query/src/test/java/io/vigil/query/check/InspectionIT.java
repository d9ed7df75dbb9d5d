package io.vigil.query.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseFilter;
import io.vigil.api.casework.CaseFilter.Standing;
import io.vigil.api.casework.Due;
import io.vigil.api.check.FindCheckHistory;
import io.vigil.api.contingency.ContingencyEvent.ActivationEnded;
import io.vigil.api.contingency.ContingencyEvent.DrillHeld;
import io.vigil.api.contingency.ContingencyEvent.PlanActivated;
import io.vigil.api.contingency.ContingencyEvent.PlanReviewOverdue;
import io.vigil.api.contingency.ContingencyEvent.PlanVersionIssued;
import io.vigil.api.contingency.FindContingencyPlans;
import io.vigil.api.contingency.PlanState;
import io.vigil.api.inspection.FindInspections;
import io.vigil.api.inspection.InspectionEvent.InspectionCarriedOut;
import io.vigil.api.inspection.InspectionEvent.InspectionFindingNoted;
import io.vigil.api.inspection.InspectionEvent.InspectionFindingRechecked;
import io.vigil.api.inspection.InspectionEvent.InspectionOverdue;
import io.vigil.api.inspection.InspectionEvent.InspectionPlanned;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.InspectionState;
import io.vigil.api.inspection.Observed;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A mid-term check that is overdue, an observed lesson with a finding that is not put right, and
 * two contingency plans: one revised after it was activated, one overdue for review.
 */
class InspectionIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant PLANNED = Instant.parse("2026-08-31T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-15T15:59:59Z");
  private static final Instant SEEN = Instant.parse("2026-10-22T02:00:00Z");
  private static final Instant AGAIN = Instant.parse("2026-11-05T02:00:00Z");
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final Due RECHECK = Due.of("inspection.recheck", SEEN, AGAIN);
  private static final Due LATER = Due.of("inspection.recheck", AGAIN, DUE);
  private static final Due REVIEW = Due.of("contingency.review", PLANNED, DUE);

  @BeforeAll
  static void aTerm() {
    readSide.given(
        Facts.unit("IC", UnitKind.SCHOOL, null),
        Facts.unit("ID1", UnitKind.FACULTY, "IC"),
        new InspectionPlanned(
            "mid",
            InspectionKind.MIDTERM,
            "ID1",
            "2026-27/1",
            PLANNED,
            OFFICE,
            PLANNED,
            PLANNED,
            Due.of("inspection.carry-out", PLANNED, DUE)),
        new InspectionCarriedOut(
            "lesson",
            InspectionKind.OBSERVATION,
            "ID1",
            new Observed("实训楼 301", "C06-1", "T0109", null, null, 38, 40, 71.5, "内容陈旧"),
            false,
            OFFICE,
            SEEN,
            SEEN,
            null),
        new InspectionFindingNoted(
            "lesson", "f-1", "无授课计划", "finding-9", RECHECK, OFFICE, SEEN, SEEN, RECHECK),
        new InspectionFindingRechecked(
            "lesson", "f-1", false, "仍无", LATER, OFFICE, AGAIN, AGAIN, LATER),
        new InspectionOverdue(
            "mid", InspectionKind.MIDTERM, "ID1", "2026-27/1", By.clock(), DUE, DUE, null));
    readSide.given(
        issued("plan-1", 1),
        new DrillHeld("plan-1", "d-1", 320, "疏散", OFFICE, SEEN, SEEN, REVIEW),
        new PlanActivated("plan-1", "a-1", "I2315", 1, "试卷泄露", OFFICE, SEEN, SEEN, REVIEW),
        new ActivationEnded("plan-1", "a-1", "重考完成", OFFICE, AGAIN, AGAIN, REVIEW),
        issued("plan-1", 2),
        issued("plan-2", 1),
        new PlanReviewOverdue("plan-2", "实训安全", "IC", 1, By.clock(), DUE, DUE, null));
  }

  private static PlanVersionIssued issued(String plan, int version) {
    return new PlanVersionIssued(
        plan, "实训安全", "IC", version, null, List.of("报告"), OFFICE, PLANNED, PLANNED, REVIEW);
  }

  @Test
  void whatWaitsStandsFirstWithWhatWasSeen() {
    FindInspections.Result found = find(Set.of(), null);

    assertThat(found.overdue()).isEqualTo(1);
    assertThat(found.items())
        .extracting(
            FindInspections.Item::number,
            FindInspections.Item::state,
            FindInspections.Item::findings,
            FindInspections.Item::openFindings)
        .containsExactly(
            tuple("检查〔2026〕0001号", InspectionState.OVERDUE, 0, 0),
            tuple("检查〔2026〕0002号", InspectionState.DONE, 1, 1));
    assertThat(found.items().getLast().observed())
        .isEqualTo(new Observed("实训楼 301", "C06-1", "T0109", null, null, 38, 40, 71.5, "内容陈旧"));
  }

  @Test
  void whatIsOverdueStillWaitsForThoseWhoseTurnItWas() {
    assertThat(waiting("inspection.carry-out")).containsExactly("mid");
    assertThat(waiting("inspection.recheck")).containsExactly("lesson");
  }

  private static List<String> waiting(String turn) {
    var filter = new CaseFilter(Standing.ALL, List.of(), null, List.of(turn));
    return readSide
        .query(
            new FindInspections(null, null, List.of("IC"), Set.of(), null, null, 10, filter),
            FindInspections.Result.class)
        .items()
        .stream()
        .map(FindInspections.Item::inspectionId)
        .toList();
  }

  @Test
  void areFoundByKindAndTerm() {
    assertThat(find(Set.of(InspectionKind.OBSERVATION), null).total()).isEqualTo(1);
    assertThat(find(Set.of(), "2026-27/1").items())
        .extracting(FindInspections.Item::inspectionId)
        .containsExactly("mid");
  }

  @Test
  void aFindingThatIsNotPutRightIsDueLaterAndStaysOpen() {
    assertThat(
            readSide
                .query(new FindCheckHistory("lesson"), FindCheckHistory.Result.class)
                .findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.state()).isEqualTo("open");
              assertThat(finding.due()).isEqualTo(DUE);
              assertThat(finding.linked()).isEqualTo("finding-9");
            });
  }

  @Test
  void theBoardTellsNoTeacher() {
    assertThat(
            readSide
                .jdbc()
                .sql("SELECT to_jsonb(v)::text FROM board.inspection AS v")
                .query(String.class)
                .list())
        .hasSize(2)
        .noneMatch(row -> row.contains("T0109"));
  }

  @Test
  void aPlanShowsItsVersionInForceItsDrillsAndActivations() {
    assertThat(plans())
        .extracting(
            FindContingencyPlans.Item::planId,
            plan -> plan.version().number(),
            FindContingencyPlans.Item::state,
            FindContingencyPlans.Item::drills,
            FindContingencyPlans.Item::incidentId)
        .containsExactlyInAnyOrder(
            tuple("plan-1", 2, PlanState.IN_FORCE, 1L, "I2315"),
            tuple("plan-2", 1, PlanState.REVIEW_OVERDUE, 0L, null));
  }

  @Test
  void aRebuildChangesNothing() {
    FindInspections.Result before = find(Set.of(), null);
    List<FindContingencyPlans.Item> plansBefore = plans();

    readSide.get(Rebuilder.class).rebuild("query.check");

    assertThat(find(Set.of(), null)).isEqualTo(before);
    assertThat(plans()).isEqualTo(plansBefore);
  }

  private static FindInspections.Result find(Set<InspectionKind> kinds, @Nullable String term) {
    return readSide.query(
        new FindInspections(null, null, List.of("IC"), kinds, term, null, 10),
        FindInspections.Result.class);
  }

  private static List<FindContingencyPlans.Item> plans() {
    return readSide
        .query(new FindContingencyPlans(null), FindContingencyPlans.Result.class)
        .items();
  }
}
