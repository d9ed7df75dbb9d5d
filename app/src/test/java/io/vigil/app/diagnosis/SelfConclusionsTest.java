package io.vigil.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.diagnosis.DiagnosisScheme.Named;
import io.vigil.api.diagnosis.DiagnosisScheme.Point;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.app.diagnosis.SelfConclusions.Conclusion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a college concludes of an element is held against what is there of its points. */
class SelfConclusionsTest {
  private static final Conclusion MET = conclusion("达成", true, false);
  private static final Conclusion PARTLY = conclusion("基本达成", false, false);
  private static final Conclusion NOT_MET = conclusion("未达成", false, true);

  private static Conclusion conclusion(String name, boolean best, boolean worst) {
    return new Conclusion("d-1", "2025-26", new Named(name, name, name), best, worst);
  }

  private static TaskTable.Row row(String point, TaskStage stage) {
    return row(point, stage, 0);
  }

  private static TaskTable.Row row(String point, TaskStage stage, long denied) {
    var facts = new TaskFacts(0, null, 0, 0, 0, 0, 0, null, null);
    return new TaskTable.Row(point, point, point, "", "", stage, facts, denied, null);
  }

  private static List<String> against(Conclusion conclusion, TaskTable.Row... rows) {
    return conclusion.contradictedBy(List.of(rows)).stream().map(TaskTable.Row::point).toList();
  }

  @Test
  void allIsWellDoesNotAgreeWithPointsWithoutMaterialOrInTrouble() {
    assertThat(
            against(
                MET,
                row("2.1.1", TaskStage.NOT_BEGUN),
                row("2.1.2", TaskStage.TROUBLED),
                row("2.1.3", TaskStage.UNDER_WAY),
                row("2.1.4", TaskStage.STALE)))
        .containsExactly("2.1.1", "2.1.2");
  }

  @Test
  void allIsWellDoesNotAgreeWithIncidentsThatTheTaskSaysThereAreNoneOf() {
    TaskTable.Row culture = row("1.1.3", TaskStage.UNDER_WAY, 4);

    assertThat(against(MET, culture, row("1.1.1", TaskStage.UNDER_WAY))).containsExactly("1.1.3");
    assertThat(against(PARTLY, culture)).isEmpty();
    assertThat(TeachingIncidents.areDeniedBy("到课率达90%以上，无责任教学事故；定期会诊")).isTrue();
    assertThat(TeachingIncidents.areDeniedBy("教学事故及时认定")).isFalse();
  }

  @Test
  void partlyAgreesWithTroubleButNotWithNothingAtAll() {
    assertThat(against(PARTLY, row("2.1.1", TaskStage.NOT_BEGUN), row("2.1.2", TaskStage.TROUBLED)))
        .isEmpty();
    assertThat(
            against(PARTLY, row("2.3.1", TaskStage.NOT_BEGUN), row("2.3.2", TaskStage.NOT_BEGUN)))
        .containsExactly("2.3.1", "2.3.2");
    assertThat(against(NOT_MET, row("2.3.1", TaskStage.NOT_BEGUN))).isEmpty();
  }

  @Test
  void aWarningOfWhatHappenedBelongsToThePointsThatItsCaseIsEvidenceOf() {
    var fire = new EventWarnings.Open(EvidenceKind.INCIDENT, true);
    var lateGrades = new EventWarnings.Open(EvidenceKind.INCIDENT, false);

    assertThat(fire.belongsTo(point(EvidenceKind.INCIDENT, null))).isTrue();
    assertThat(fire.belongsTo(point(EvidenceKind.COMPLAINT, "matter:HAZARD"))).isTrue();
    assertThat(lateGrades.belongsTo(point(EvidenceKind.COMPLAINT, "matter:HAZARD"))).isFalse();
    assertThat(fire.belongsTo(point(EvidenceKind.SURVEY, null))).isFalse();
  }

  private static Point point(EvidenceKind kind, @Nullable String group) {
    List<String> groups = group == null ? List.of() : List.of(group);
    return new Point("4.2.1", "安全", "Safety", "", List.of(), List.of(kind), true, groups);
  }

  @Test
  void fewIncidentsOfTheWholeCollegeAreToldToThoseWhoReadThem() {
    Map<String, Long> byYear = Map.of("2024-25", 4L, "2025-26", 5L);

    assertThat(new TeachingIncidents.Told(byYear, true).of("2024-25")).isEqualTo(4);
    var outside = new TeachingIncidents.Told(byYear, false);
    assertThat(outside.of("2024-25")).isNull();
    assertThat(outside.of("2025-26")).isEqualTo(5);
    assertThat(outside.of("2023-24")).isZero();
  }
}
