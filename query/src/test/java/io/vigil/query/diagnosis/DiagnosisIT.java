package io.vigil.query.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentEvent.Attached;
import io.vigil.api.attachment.AttachmentEvent.AttachmentRemoved;
import io.vigil.api.attachment.AttachmentForm;
import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.contingency.ContingencyEvent.DrillHeld;
import io.vigil.api.contingency.ContingencyEvent.PlanVersionIssued;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointDefined;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.CountEvidence;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisOpened;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisOverdue;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisReturned;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisSubmitted;
import io.vigil.api.diagnosis.DiagnosisEvent.PartNamed;
import io.vigil.api.diagnosis.DiagnosisEvent.PartWritten;
import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.DiagnosisState;
import io.vigil.api.diagnosis.EvidenceFolder;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.diagnosis.FindChain;
import io.vigil.api.diagnosis.FindDiagnoses;
import io.vigil.api.diagnosis.FindDueDiagnoses;
import io.vigil.api.diagnosis.FindEvidence;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.review.FindReviews;
import io.vigil.api.review.Material;
import io.vigil.api.review.MaterialState;
import io.vigil.api.review.Measures;
import io.vigil.api.review.Outcome;
import io.vigil.api.review.Reading;
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
import io.vigil.api.review.ReviewEvent.SelfConclusionsTaken;
import io.vigil.api.review.ReviewState;
import io.vigil.api.review.Tie;
import io.vigil.api.standard.Execution;
import io.vigil.api.standard.StandardEvent.ExecutionChecked;
import io.vigil.api.standard.StandardEvent.StandardIssued;
import io.vigil.api.standard.StandardKind;
import io.vigil.api.survey.Respondents;
import io.vigil.api.survey.SurveyEvent.SurveyEvaluated;
import io.vigil.api.survey.SurveyEvent.SurveyOpened;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A college that diagnosed itself late, was reviewed, and left evidence on the way. */
class DiagnosisIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant OPENED = Instant.parse("2026-09-10T01:00:00Z");
  private static final Instant DUE_AT = Instant.parse("2026-11-20T15:59:59Z");
  private static final Instant LATER = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant RECORDED_LATE = Instant.parse("2026-11-25T01:00:00Z");
  private static final LocalDate ON_SITE = LocalDate.of(2026, 12, 21);
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final Due SUBMIT = Due.of("diagnosis.submit", OPENED, DUE_AT);
  private static final Due PUBLISH = Due.of("review.publish", OPENED, DUE_AT);
  private static final List<PartNamed> ELEMENTS =
      List.of(
          new PartNamed("1.1", "质量保证理念", "Philosophy"),
          new PartNamed("5.2", "质量事故管控", "Incidents"));
  private static final EvidenceFolder FOLDER =
      new EvidenceFolder(
          List.of(EvidenceKind.CONTINGENCY_PLAN, EvidenceKind.ATTACHMENT),
          "5.2",
          List.of("5.2.3"),
          List.of("教学管理"));
  private static final CitedValue VALUE =
      new CitedValue(
          "SCH-28", "质量事故发生率", "DX", "2025-26", LocalDate.of(2026, 8, 31), 1.2, "件", 2.0);

  @BeforeAll
  static void aYear() {
    readSide.given(
        Facts.unit("DX", UnitKind.SCHOOL, null),
        Facts.unit("DXF", UnitKind.FACULTY, "DX"),
        new DiagnosisOpened(
            "d-1",
            DiagnosisLevel.SCHOOL,
            "DX",
            List.of("DX"),
            "2025-26",
            "elements-15",
            "1",
            ELEMENTS,
            OFFICE,
            OPENED,
            OPENED,
            SUBMIT),
        written("1.1", "一稿", false),
        written("1.1", "二稿", true));
    readSide.given(
        written("5.2", "事故管控", true),
        new DiagnosisOverdue(
            "d-1", DiagnosisLevel.SCHOOL, "DX", List.of(), By.clock(), DUE_AT, LATER, null),
        new DiagnosisSubmitted(
            "d-1", 1, "elements-15", "1", Map.of("1.1", "MET"), true, OFFICE, LATER, LATER, null),
        new DiagnosisOpened(
            "d-2",
            DiagnosisLevel.DEPARTMENT,
            "DXF",
            List.of("DX", "DXF"),
            "2025-26",
            "elements-15",
            "1",
            List.of(new PartNamed("whole", null, null)),
            OFFICE,
            OPENED,
            OPENED,
            SUBMIT),
        new DiagnosisReturned("d-2", "DXF", "请补充", OFFICE, LATER, LATER, SUBMIT),
        Facts.unit("DXT", UnitKind.TEACHER, "DXF"),
        new DiagnosisOpened(
            "d-3",
            DiagnosisLevel.TEACHER,
            "DXT",
            List.of("DX", "DXF", "DXT"),
            "2022-23",
            "elements-15",
            "1",
            List.of(new PartNamed("whole", null, null)),
            OFFICE,
            OPENED,
            OPENED,
            null),
        new PartWritten(
            "d-3",
            "DXT",
            "whole",
            List.of(Box.ATTAINMENT),
            List.of("赵敏的课堂"),
            "MET",
            List.of(),
            true,
            OFFICE,
            OPENED,
            OPENED,
            null),
        new DiagnosisReturned("d-3", "DXT", "赵敏请补充", OFFICE, LATER, LATER, null));
    readSide.given(
        new ReviewAnnounced(
            "r-1",
            "DX",
            "2025-26",
            "elements-15",
            "1",
            ELEMENTS,
            ON_SITE.minusDays(7),
            List.of(material("plan", MaterialState.MISSING), material("own", MaterialState.READY)),
            OFFICE,
            OPENED,
            OPENED,
            PUBLISH),
        new ReviewMoved("r-1", ON_SITE, "推迟一周", OFFICE, OPENED, OPENED, PUBLISH),
        new MaterialSet(
            "r-1", material("extra", MaterialState.IN_WORK), OFFICE, OPENED, OPENED, PUBLISH),
        new MaterialSet(
            "r-1", material("plan", MaterialState.READY), OFFICE, OPENED, OPENED, PUBLISH),
        new ExpertAppointed("r-1", "e-1", "专家一", "外校", OFFICE, OPENED, OPENED, PUBLISH),
        new ConflictNamed(
            "r-1", "e-2", "专家二", Tie.COACHES, "辅导过本校", OFFICE, OPENED, OPENED, PUBLISH),
        new MaterialsPublished("r-1", "https://example.edu.cn", true, OFFICE, LATER, LATER, null),
        new SelfConclusionsTaken(
            "r-1", "d-1", Map.of("1.1", "MET", "5.2", "MET"), OFFICE, LATER, LATER, null),
        concluded("1.1", "MET"),
        concluded("5.2", "PARTLY"),
        new MatchOverridden("r-1", "5.2", "e-1", true, "差距如实写明", OFFICE, LATER, LATER, null),
        new MeasuresJudged("r-1", Measures.FAIR, null, OFFICE, LATER, LATER, null),
        new ReviewConcluded(
            "r-1",
            2,
            2,
            List.of(),
            Measures.FAIR,
            Reading.AND,
            Outcome.TO_BE_IMPROVED,
            Outcome.EFFECTIVE,
            "教评〔2026〕8号",
            OFFICE,
            LATER,
            LATER,
            Due.of("review.apply-again", LATER, DUE_AT)),
        new ReviewAnnounced(
            "r-2",
            "DX",
            "2026-27",
            "elements-15",
            "1",
            ELEMENTS,
            ON_SITE.plusYears(1),
            List.of(),
            OFFICE,
            LATER,
            LATER,
            PUBLISH));
    readSide.given(
        point(),
        new LinesSet("SCH-28", Lines.of(1, 2, 3, ON_SITE), null, "质委〔2026〕5号", LATER),
        new LinesSet("SCH-28", Lines.of(1, 2, 3, ON_SITE.plusDays(1)), null, null, LATER),
        new PlanVersionIssued(
            "p-1", "消防", "DXF", 4, null, List.of(), OFFICE, OPENED, OPENED, SUBMIT),
        new DrillHeld("p-1", "drill-1", 300, "疏散", OFFICE, LATER, LATER, SUBMIT),
        attached("a-1"),
        attached("a-2"),
        new AttachmentRemoved("a-2", "传错", OFFICE, LATER, LATER));
    readSide.given(
        issued("s-1", StandardKind.STANDARD, "师资队伍", "兼职教师标准", 1, OPENED),
        issued("s-1", StandardKind.STANDARD, "师资队伍", "兼职教师标准", 2, RECORDED_LATE),
        issued("s-2", StandardKind.RULE, "教学管理", "调课办法", 1, OPENED),
        new ExecutionChecked("s-2", Execution.FOLLOWED, "抽查十次", OFFICE, OPENED, OPENED, null),
        new SurveyOpened(
            "q-1",
            Respondents.EMPLOYERS,
            "DX",
            "用人单位调研",
            "2025-26",
            90,
            80,
            List.of("是否满意"),
            "SCH-28",
            OFFICE,
            OPENED,
            OPENED),
        new SurveyEvaluated("q-1", 60, List.of(91.0), 91.0, "满意", OFFICE, LATER, LATER));
  }

  private static StandardIssued issued(
      String id, StandardKind kind, String group, String name, int version, Instant recordedAt) {
    return new StandardIssued(
        id,
        kind,
        group,
        name,
        "DX",
        version,
        "质委〔2026〕%d号".formatted(version),
        "按程序修订",
        OFFICE,
        OPENED,
        recordedAt,
        null);
  }

  private static ControlPointDefined point() {
    return new ControlPointDefined(
        new ControlPointDefinition(
            "SCH-28",
            "质量事故发生率",
            null,
            Level.SCHOOL,
            "5.2",
            "count",
            Direction.LOWER_IS_BETTER,
            PeriodKind.SCHOOL_YEAR,
            PeriodKind.SCHOOL_YEAR,
            1,
            1,
            null,
            Colour.ORANGE,
            true,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null),
        OPENED);
  }

  private static PartWritten written(String part, String text, boolean complete) {
    return new PartWritten(
        "d-1",
        "DX",
        part,
        List.of(Box.ATTAINMENT),
        List.of(text),
        "MET",
        List.of(VALUE),
        complete,
        OFFICE,
        OPENED,
        OPENED,
        SUBMIT);
  }

  private static Material material(String code, MaterialState state) {
    return new Material(code, "材料" + code, null, state, null, null);
  }

  private static ConclusionRecorded concluded(String element, String conclusion) {
    return new ConclusionRecorded(
        "r-1", element, "e-1", conclusion, null, OFFICE, LATER, LATER, null);
  }

  private static Attached attached(String id) {
    return new Attached(
        id,
        AttachedTo.ELEMENT,
        "5.2.3",
        "DXF",
        AttachmentForm.LINK,
        "预警办法",
        null,
        null,
        null,
        "https://example.edu.cn/a",
        null,
        null,
        OFFICE,
        LATER,
        LATER);
  }

  @Test
  void aSelfDiagnosisShowsItsStateAndWhichPartsAreComplete() {
    assertThat(find(List.of()))
        .extracting(
            FindDiagnoses.Item::diagnosisId,
            FindDiagnoses.Item::state,
            FindDiagnoses.Item::complete,
            FindDiagnoses.Item::late,
            FindDiagnoses.Item::dueAt)
        .containsExactly(
            tuple("d-1", DiagnosisState.SUBMITTED, List.of("1.1", "5.2"), true, null),
            tuple("d-2", DiagnosisState.RETURNED, List.of(), false, DUE_AT));
    assertThat(find(List.of("DXF")))
        .extracting(FindDiagnoses.Item::diagnosisId)
        .containsExactly("d-2");
  }

  private static List<FindDiagnoses.Item> find(List<String> scopes) {
    return readSide
        .query(
            new FindDiagnoses(null, null, "DX", "2025-26", scopes, 10), FindDiagnoses.Result.class)
        .items();
  }

  @Test
  void aPartIsWhatWasWrittenLastWithTheValuesOfItsTime() {
    FindDiagnoses.Written written =
        readSide.query(new FindDiagnoses.Contents("d-1"), FindDiagnoses.Written.class);

    assertThat(written.parts())
        .filteredOn(part -> part.content().part().equals("1.1"))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.content().text(Box.ATTAINMENT)).isEqualTo("二稿");
              assertThat(part.content().conclusion()).isEqualTo("MET");
              assertThat(part.content().values()).containsExactly(VALUE);
            });
    assertThat(written.steps())
        .extracting(step -> step.step())
        .containsExactly(
            "opened", "part-written", "part-written", "part-written", "overdue", "submitted");
  }

  @Test
  void aReviewShowsItsMaterialAndItsResultUnderBothReadings() {
    FindReviews.Item review = review("r-1");

    assertThat(review.state()).isEqualTo(ReviewState.IMPROVING);
    assertThat(review.onSite()).isEqualTo(ON_SITE);
    assertThat(review.publishedLate()).isTrue();
    assertThat(review.link()).isEqualTo("https://example.edu.cn");
    assertThat(review.materials())
        .extracting(Material::code, Material::state)
        .containsExactly(
            tuple("plan", MaterialState.READY),
            tuple("own", MaterialState.READY),
            tuple("extra", MaterialState.IN_WORK));
    assertThat(review.settled()).isEqualTo(2);
    assertThat(review.result())
        .isNotNull()
        .extracting(
            FindReviews.Concluded::matches,
            FindReviews.Concluded::outcome,
            FindReviews.Concluded::otherOutcome)
        .containsExactly(2, Outcome.TO_BE_IMPROVED, Outcome.EFFECTIVE);
    assertThat(review("r-2").state()).isEqualTo(ReviewState.PREPARING);
  }

  private static FindReviews.Item review(String id) {
    return readSide.query(new FindReviews(id), FindReviews.Result.class).items().getFirst();
  }

  @Test
  void eachElementShowsBothConclusionsAndWhetherTheyMatch() {
    FindReviews.Detailed details =
        readSide.query(new FindReviews.Details("r-1"), FindReviews.Detailed.class);

    assertThat(details.elements())
        .extracting(
            FindReviews.Element::code,
            FindReviews.Element::own,
            FindReviews.Element::conclusion,
            FindReviews.Element::matches,
            FindReviews.Element::override)
        .containsExactly(
            tuple("1.1", "MET", "MET", true, null), tuple("5.2", "MET", "PARTLY", true, "差距如实写明"));
    assertThat(details.experts())
        .extracting(FindReviews.Expert::expert, FindReviews.Expert::tie)
        .containsExactly(tuple("e-1", null), tuple("e-2", Tie.COACHES));
  }

  @Test
  void theClockTellsThoseWhoseTimeIsOver() {
    assertThat(due(DUE_AT)).isEmpty();
    assertThat(due(DUE_AT.plusSeconds(1)))
        .extracting(FindDueDiagnoses.Item::caseId, FindDueDiagnoses.Item::review)
        .containsExactly(tuple("d-2", false), tuple("r-1", true), tuple("r-2", true));
  }

  private static List<FindDueDiagnoses.Item> due(Instant now) {
    return readSide.query(new FindDueDiagnoses(now, 10), FindDueDiagnoses.Result.class).items();
  }

  @Test
  void whatTheCollegeDoesLandsInItsFolders() {
    assertThat(counts(null, List.of()))
        .extracting(CountEvidence.Row::kind, CountEvidence.Row::element, CountEvidence.Row::count)
        .containsExactlyInAnyOrder(
            tuple(EvidenceKind.ATTACHMENT, "5.2.3", 1L),
            tuple(EvidenceKind.CONTINGENCY_PLAN, null, 1L),
            tuple(EvidenceKind.DIAGNOSIS, null, 1L),
            tuple(EvidenceKind.DRILL, null, 1L),
            tuple(EvidenceKind.REVIEW, null, 1L),
            tuple(EvidenceKind.STANDARD, "5.2", 1L),
            tuple(EvidenceKind.REVISED_STANDARD, null, 2L),
            tuple(EvidenceKind.REVISED_RULE, null, 1L),
            tuple(EvidenceKind.EXECUTION_CHECK, null, 1L),
            tuple(EvidenceKind.SURVEY, "5.2", 1L));
    assertThat(counts(null, List.of("DXF")))
        .extracting(CountEvidence.Row::kind)
        .doesNotContain(EvidenceKind.DIAGNOSIS, EvidenceKind.REVIEW)
        .contains(EvidenceKind.DRILL);
  }

  private static List<CountEvidence.Row> counts(@Nullable Instant asOf, List<String> scopes) {
    return readSide.query(new CountEvidence(asOf, scopes), CountEvidence.Result.class).rows();
  }

  @Test
  void aDayKnowsWhatWasRecordedByThenAndSaysWhatCameLater() {
    assertThat(counts(LATER, List.of()))
        .extracting(
            CountEvidence.Row::kind,
            CountEvidence.Row::group,
            CountEvidence.Row::count,
            CountEvidence.Row::later)
        .containsExactlyInAnyOrder(
            tuple(EvidenceKind.CONTINGENCY_PLAN, null, 1L, 0L),
            tuple(EvidenceKind.REVISED_STANDARD, "师资队伍", 1L, 1L),
            tuple(EvidenceKind.REVISED_RULE, "教学管理", 1L, 0L),
            tuple(EvidenceKind.EXECUTION_CHECK, null, 1L, 0L));
  }

  @Test
  void aFolderListsItsEvidenceNewestFirst() {
    FindEvidence.Result found = found(FindEvidence.Filter.NONE);

    assertThat(found.total()).isEqualTo(5);
    assertThat(found.items())
        .extracting(FindEvidence.Item::kind, FindEvidence.Item::title)
        .containsExactly(
            tuple(EvidenceKind.ATTACHMENT, "预警办法"),
            tuple(EvidenceKind.STANDARD, "质委〔2026〕5号"),
            tuple(EvidenceKind.SURVEY, "用人单位调研"),
            tuple(EvidenceKind.CONTINGENCY_PLAN, "V4"),
            tuple(EvidenceKind.REVISED_RULE, "调课办法 质委〔2026〕1号"));
    assertThat(found(new FindEvidence.Filter(null, "2026-27", "调课")).items())
        .extracting(FindEvidence.Item::caseId)
        .containsExactly("s-2");
    assertThat(found(new FindEvidence.Filter(EvidenceKind.SURVEY, "2025-26", null)).total())
        .isZero();
  }

  private static FindEvidence.Result found(FindEvidence.Filter filter) {
    return readSide.query(
        new FindEvidence(FOLDER, filter, null, List.of(), 0, 10), FindEvidence.Result.class);
  }

  @Test
  void anEntryOfAFolderSaysWhatItIsAbout() {
    assertThat(found(new FindEvidence.Filter(EvidenceKind.CONTINGENCY_PLAN, null, null)).items())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.title()).isEqualTo("V4");
              assertThat(plan.about()).isEqualTo("消防");
              assertThat(plan.number()).isNull();
            });
  }

  @Test
  void aFolderIsSummedUpByKindAndSchoolYearWithTheLatestOfEach() {
    FindEvidence.Summarised summed =
        readSide.query(
            new FindEvidence.Summary(FOLDER, RECORDED_LATE.plusSeconds(1), List.of(), 1),
            FindEvidence.Summarised.class);

    assertThat(summed.groups())
        .extracting(FindEvidence.Group::kind, FindEvidence.Group::count)
        .contains(
            tuple(EvidenceKind.ATTACHMENT, 1L),
            tuple(EvidenceKind.SURVEY, 1L),
            tuple(EvidenceKind.REVISED_RULE, 1L))
        .hasSize(5);
    assertThat(summed.groups())
        .allSatisfy(group -> assertThat(group.items()).hasSize(1))
        .flatExtracting(FindEvidence.Group::years)
        .extracting(FindEvidence.Year::schoolYear)
        .containsOnly("2026-27");
  }

  @Test
  void aChainShowsWhatWasKnownBeforeAMoment() {
    FindChain.Result chain = chain(LATER.plusSeconds(1));

    assertThat(chain.name()).isEqualTo("质量事故发生率");
    assertThat(chain.lines())
        .extracting(FindChain.Line::document)
        .containsExactly(null, "质委〔2026〕5号");
    assertThat(chain(LATER).lines()).isEmpty();
    assertThat(
            readSide
                .query(
                    new FindChain.LinesLog(LATER.plusSeconds(1), 10), FindChain.LinesLogged.class)
                .changes())
        .extracting(change -> change.line().document())
        .containsExactly("质委〔2026〕5号");
  }

  private static FindChain.Result chain(Instant asOf) {
    return readSide.query(new FindChain("SCH-28", "DX", asOf), FindChain.Result.class);
  }

  @Test
  void whatIsSaidOfATeacherOrAnExpertStandsOnNoBoard() {
    FindDiagnoses.Written own =
        readSide.query(new FindDiagnoses.Contents("d-3"), FindDiagnoses.Written.class);
    assertThat(own.parts().getFirst().content().texts()).containsValue("赵敏的课堂");
    assertThat(own.steps()).extracting(step -> step.note()).contains("赵敏请补充");

    assertThat(List.of(rows("diagnosis_part"), rows("diagnosis_step")))
        .allSatisfy(rows -> assertThat(rows.toString()).contains("d-3").doesNotContain("赵敏"));
    assertThat(rows("review_expert").toString())
        .contains("tie")
        .doesNotContain("name", "institution", "reason");
  }

  @Test
  void aRebuildIsEqualRowForRow() {
    List<String> views =
        List.of(
            "diagnosis",
            "diagnosis_part",
            "diagnosis_step",
            "review",
            "review_element",
            "review_material",
            "review_expert",
            "review_step",
            "evidence");
    List<List<Map<String, Object>>> before = views.stream().map(DiagnosisIT::rows).toList();

    readSide.get(Rebuilder.class).rebuild("query.diagnosis");

    assertThat(views.stream().map(DiagnosisIT::rows).toList())
        .isEqualTo(before)
        .allSatisfy(rows -> assertThat(rows).isNotEmpty());
  }

  private static List<Map<String, Object>> rows(String view) {
    return readSide
        .jdbc()
        .sql("SELECT to_jsonb(v)::text AS row FROM board.%s AS v ORDER BY 1".formatted(view))
        .query()
        .listOfRows();
  }
}
