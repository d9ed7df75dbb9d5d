package io.vigil.app.axon.serialization;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisFrozen;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisOpened;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisOverdue;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisPublished;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisReturned;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisSubmitted;
import io.vigil.api.diagnosis.DiagnosisEvent.PartNamed;
import io.vigil.api.diagnosis.DiagnosisEvent.PartWritten;
import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.review.Material;
import io.vigil.api.review.MaterialState;
import io.vigil.api.review.Measures;
import io.vigil.api.review.Outcome;
import io.vigil.api.review.Reading;
import io.vigil.api.review.ReviewEvent.AppliedAgain;
import io.vigil.api.review.ReviewEvent.ConclusionRecorded;
import io.vigil.api.review.ReviewEvent.ConflictNamed;
import io.vigil.api.review.ReviewEvent.ExpertAppointed;
import io.vigil.api.review.ReviewEvent.MatchOverridden;
import io.vigil.api.review.ReviewEvent.MaterialSet;
import io.vigil.api.review.ReviewEvent.MaterialsPublished;
import io.vigil.api.review.ReviewEvent.MeasuresJudged;
import io.vigil.api.review.ReviewEvent.ReviewAnnounced;
import io.vigil.api.review.ReviewEvent.ReviewConcluded;
import io.vigil.api.review.ReviewEvent.ReviewMoved;
import io.vigil.api.review.ReviewEvent.ReviewStepOverdue;
import io.vigil.api.review.ReviewEvent.Revisited;
import io.vigil.api.review.ReviewEvent.SelfConclusionsTaken;
import io.vigil.api.review.Tie;
import io.vigil.api.studentform.StudentFormEvent.StudentFormHandedIn;
import io.vigil.api.studentform.StudentFormEvent.StudentFormReturned;
import io.vigil.api.studentform.StudentFormEvent.StudentFormWritten;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the samples of self-diagnoses and reviews say, as objects. */
final class DiagnosisHistory {
  private static final Instant AT = Instant.parse("2026-11-19T01:30:00Z");
  private static final Instant RECORDED = Instant.parse("2026-11-20T00:00:00.123Z");
  private static final LocalDate DAY = LocalDate.parse("2026-12-21");
  private static final By BY = new By("u-1", "QUALITY_OFFICE", "page", "u-2");
  private static final Due DUE =
      new Due("diagnosis.submit", AT, Instant.parse("2026-11-20T15:59:59Z"), DAY, DAY);
  private static final List<PartNamed> PARTS =
      List.of(new PartNamed("overview", null, null), new PartNamed("5.2", "质量事故管控", "Incidents"));
  private static final CitedValue VALUE =
      new CitedValue(
          "SCH-28",
          "质量事故发生率",
          "SCHOOL",
          "2025-26",
          LocalDate.parse("2026-08-31"),
          1.46,
          "incidents/100 staff",
          1.0);
  private static final Material MATERIAL =
      new Material(
          "plan", "诊改实施方案", "Plan", MaterialState.READY, "https://example.edu.cn/plan", "第三版");
  private static final String D = "d-1";
  private static final String R = "r-1";
  private static final String E = "expert-1";

  private DiagnosisHistory() {}

  static Stream<VigilEvent> events() {
    return Stream.of(diagnoses(), reviews(), studentForms()).flatMap(one -> one);
  }

  private static Stream<VigilEvent> studentForms() {
    String form = "student-form~u-9~2026-27";
    By student = new By("u-9", "STUDENT", "page", null);
    return Stream.of(
        new StudentFormWritten(
            form,
            "u-9",
            "P06-2401",
            List.of("LL", "D02", "P06", "P06-2401"),
            "2026-27",
            List.of(Box.GAP, Box.EFFECT),
            List.of("英语差两分", "尚未开始"),
            List.of(VALUE),
            true,
            student,
            AT,
            RECORDED),
        new StudentFormHandedIn(form, "u-9", student, AT, RECORDED),
        new StudentFormReturned(form, "u-9", "写具体些", BY, AT, RECORDED));
  }

  private static Stream<VigilEvent> diagnoses() {
    return Stream.of(
        new DiagnosisOpened(
            D,
            DiagnosisLevel.SCHOOL,
            "SCHOOL",
            List.of("SCHOOL"),
            "2025-26",
            "elements-15",
            "1",
            PARTS,
            BY,
            AT,
            RECORDED,
            DUE),
        new PartWritten(
            D,
            "SCHOOL",
            "5.2",
            List.of(Box.PROBLEMS, Box.EFFECT),
            List.of("成绩录入迟", "降至 1.46"),
            "PARTLY",
            List.of(VALUE),
            true,
            BY,
            AT,
            RECORDED,
            DUE),
        new DiagnosisSubmitted(
            D, 2, "elements-15", "1", Map.of("5.2", "PARTLY"), true, BY, AT, RECORDED, DUE),
        new DiagnosisReturned(D, "SCHOOL", "请补充数据", BY, AT, RECORDED, DUE),
        new DiagnosisFrozen(D, "院发〔2026〕31号", BY, AT, RECORDED, DUE),
        new DiagnosisPublished(D, "https://example.edu.cn/d", BY, AT, RECORDED, DUE),
        new DiagnosisOverdue(
            D, DiagnosisLevel.SCHOOL, "SCHOOL", List.of("3.2"), BY, AT, RECORDED, DUE));
  }

  private static Stream<VigilEvent> reviews() {
    return Stream.of(
        new ReviewAnnounced(
            R,
            "SCHOOL",
            "2025-26",
            "elements-15",
            "1",
            PARTS,
            DAY,
            List.of(MATERIAL),
            BY,
            AT,
            RECORDED,
            DUE),
        new ReviewMoved(R, DAY, "推迟一周", BY, AT, RECORDED, DUE),
        new ConflictNamed(R, E, "专家九", Tie.COACHES, "辅导过本校", BY, AT, RECORDED, DUE),
        new ExpertAppointed(R, E, "专家一", "外校", BY, AT, RECORDED, DUE),
        new MaterialSet(R, MATERIAL, BY, AT, RECORDED, DUE),
        new MaterialsPublished(R, "https://example.edu.cn/r", true, BY, AT, RECORDED, DUE),
        new SelfConclusionsTaken(R, D, Map.of("5.2", "PARTLY"), BY, AT, RECORDED, DUE),
        new ConclusionRecorded(R, "5.2", E, "MET", "数据充分", BY, AT, RECORDED, DUE),
        new MatchOverridden(R, "5.2", E, true, "差距已如实写明", BY, AT, RECORDED, DUE),
        new MeasuresJudged(R, Measures.STRONG, "成效明显", BY, AT, RECORDED, DUE),
        new ReviewConcluded(
            R,
            9,
            15,
            List.of("5.2"),
            Measures.STRONG,
            Reading.AND,
            Outcome.TO_BE_IMPROVED,
            Outcome.ABNORMAL,
            "教评〔2026〕8号",
            BY,
            AT,
            RECORDED,
            DUE),
        new Revisited(R, "回访两天", BY, AT, RECORDED, DUE),
        new AppliedAgain(R, "r-2", BY, AT, RECORDED, DUE),
        new ReviewStepOverdue(R, DUE, BY, AT, RECORDED, DUE));
  }
}
