package io.vigil.query.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseFilter;
import io.vigil.api.casework.CaseFilter.Standing;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.TakenStep;
import io.vigil.api.check.CheckKind;
import io.vigil.api.check.FindCheckHistory;
import io.vigil.api.check.FindDueChecks;
import io.vigil.api.selfcheck.CheckedItem;
import io.vigil.api.selfcheck.FindSelfChecks;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingClosed;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingNoted;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFinished;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckOverdue;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckPlanned;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckStarted;
import io.vigil.api.selfcheck.SelfCheckLevel;
import io.vigil.api.selfcheck.SelfCheckState;
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
 * Two faculties that check themselves: the first one late, with two findings of which one is
 * closed; the second one never.
 */
class SelfCheckIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant PLANNED = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-07-19T15:59:59Z");
  private static final Instant LATER = Instant.parse("2026-07-28T02:00:00Z");
  private static final Instant CLOSING = Instant.parse("2026-09-28T15:59:59Z");
  private static final By CLERK = By.of("u-1", "DEPARTMENT", "page");
  private static final Due FINISH = Due.of("self-check.finish", PLANNED, DUE);
  private static final Due CLOSE = Due.of("self-check.close-finding", LATER, CLOSING);

  @BeforeAll
  static void aTerm() {
    readSide.given(
        Facts.unit("SC", UnitKind.SCHOOL, null),
        Facts.unit("SD1", UnitKind.FACULTY, "SC"),
        Facts.unit("SD2", UnitKind.FACULTY, "SC"),
        planned("one", "SD1"),
        planned("two", "SD2"),
        new SelfCheckStarted("one", CLERK, PLANNED, PLANNED, FINISH),
        overdue("one", "SD1"),
        overdue("two", "SD2"));
    readSide.given(
        noted("f-1"),
        noted("f-2"),
        new SelfCheckFinished(
            "one",
            List.of(new CheckedItem("作业布置与批改", false, null)),
            "已自查",
            true,
            CLERK,
            LATER,
            LATER,
            CLOSE),
        new SelfCheckFindingClosed("one", "f-1", "已补改", false, CLERK, LATER, LATER, CLOSE));
  }

  private static SelfCheckPlanned planned(String id, String unit) {
    return new SelfCheckPlanned(
        id,
        SelfCheckLevel.DEPARTMENT,
        "process",
        "教学过程规范管理",
        unit,
        "2025-26/2",
        List.of("作业布置与批改"),
        CLERK,
        PLANNED,
        PLANNED,
        FINISH);
  }

  private static SelfCheckOverdue overdue(String id, String unit) {
    return new SelfCheckOverdue(
        id,
        SelfCheckLevel.DEPARTMENT,
        "process",
        "教学过程规范管理",
        unit,
        "2025-26/2",
        By.clock(),
        DUE,
        DUE,
        null);
  }

  private static SelfCheckFindingNoted noted(String finding) {
    return new SelfCheckFindingNoted(
        "one", finding, "作业布置与批改", "缺批改", CLOSE, CLERK, LATER, LATER, CLOSE);
  }

  @Test
  void whatWaitsStandsFirstAndEachHasItsNumber() {
    FindSelfChecks.Result found = find(null, List.of());

    assertThat(found)
        .extracting(
            FindSelfChecks.Result::total,
            FindSelfChecks.Result::done,
            FindSelfChecks.Result::late,
            FindSelfChecks.Result::overdue)
        .containsExactly(2L, 1L, 1L, 1L);
    assertThat(found.items())
        .extracting(
            FindSelfChecks.Item::number,
            FindSelfChecks.Item::state,
            FindSelfChecks.Item::late,
            FindSelfChecks.Item::findings,
            FindSelfChecks.Item::openFindings)
        .containsExactly(
            tuple("自查〔2026〕0002号", SelfCheckState.OVERDUE, false, 0, 0),
            tuple("自查〔2026〕0001号", SelfCheckState.DONE, true, 2, 1));
  }

  @Test
  void whatIsOverdueStillWaitsForThoseWhoseTurnItWas() {
    assertThat(waiting(Standing.OVERDUE, "self-check.finish")).containsExactly("two");
    assertThat(waiting(Standing.ALL, "self-check.close-finding")).containsExactly("one");
    assertThat(waiting(Standing.OVERDUE, "self-check.close-finding")).isEmpty();
  }

  private static List<String> waiting(Standing standing, String turn) {
    var filter = new CaseFilter(standing, List.of(), null, List.of(turn));
    return readSide
        .query(
            new FindSelfChecks(null, null, List.of("SC"), null, null, 10, filter),
            FindSelfChecks.Result.class)
        .items()
        .stream()
        .map(FindSelfChecks.Item::checkId)
        .toList();
  }

  @Test
  void aDepartmentSeesItsOwn() {
    assertThat(find(null, List.of("SD1")).items())
        .extracting(FindSelfChecks.Item::checkId)
        .containsExactly("one");
    assertThat(find("SC", List.of()).total()).isEqualTo(2);
  }

  @Test
  void theHistoryTellsEachStepInTheOrderInWhichItWasDone() {
    FindCheckHistory.Result history =
        readSide.query(new FindCheckHistory("one"), FindCheckHistory.Result.class);

    assertThat(history.steps())
        .extracting(TakenStep::step)
        .containsExactly(
            "plan", "start", "overdue", "note-finding", "note-finding", "finish", "close-finding");
    assertThat(history.steps().get(2).by().actor()).isEqualTo("system");
    assertThat(history.findings())
        .extracting(FindCheckHistory.Finding::state, FindCheckHistory.Finding::settled)
        .containsExactly(tuple("closed", "已补改"), tuple("open", null));
  }

  @Test
  void theClockTellsThoseAloneWhoseNextStepIsDue() {
    assertThat(due(CLOSING)).isEmpty();
    assertThat(due(CLOSING.plusSeconds(1)))
        .containsExactly(new FindDueChecks.Item(CheckKind.SELF_CHECK, "one"));
  }

  private static List<FindDueChecks.Item> due(Instant now) {
    return readSide.query(new FindDueChecks(now, 10), FindDueChecks.Result.class).items();
  }

  @Test
  void aRebuildIsEqualRowForRow() {
    List<Map<String, Object>> checks = rows("self_check");
    List<Map<String, Object>> steps = rows("check_step");

    readSide.get(Rebuilder.class).rebuild("query.check");

    assertThat(rows("self_check")).isEqualTo(checks).hasSize(2);
    assertThat(rows("check_step")).isEqualTo(steps);
  }

  private static List<Map<String, Object>> rows(String view) {
    return readSide
        .jdbc()
        .sql("SELECT to_jsonb(v)::text AS row FROM board.%s AS v ORDER BY 1".formatted(view))
        .query()
        .listOfRows();
  }

  private static FindSelfChecks.Result find(@Nullable String unit, List<String> scopes) {
    return readSide.query(
        new FindSelfChecks(null, unit, scopes, null, null, 10), FindSelfChecks.Result.class);
  }
}
