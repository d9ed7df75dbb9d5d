package io.vigil.command.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.diagnosis.DiagnosisEvent.PartNamed;
import io.vigil.api.message.Rejection;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.review.Material;
import io.vigil.api.review.MaterialState;
import io.vigil.api.review.Measures;
import io.vigil.api.review.Outcome;
import io.vigil.api.review.Reading;
import io.vigil.api.review.ReviewCommand;
import io.vigil.api.review.ReviewCommand.AnnounceReview;
import io.vigil.api.review.ReviewCommand.ApplyAgain;
import io.vigil.api.review.ReviewCommand.AppointExpert;
import io.vigil.api.review.ReviewCommand.ConcludeReview;
import io.vigil.api.review.ReviewCommand.JudgeMeasures;
import io.vigil.api.review.ReviewCommand.MoveReview;
import io.vigil.api.review.ReviewCommand.NameConflict;
import io.vigil.api.review.ReviewCommand.OverrideMatch;
import io.vigil.api.review.ReviewCommand.PassReviewTime;
import io.vigil.api.review.ReviewCommand.PublishMaterials;
import io.vigil.api.review.ReviewCommand.RecordConclusion;
import io.vigil.api.review.ReviewCommand.Revisit;
import io.vigil.api.review.ReviewCommand.SetMaterial;
import io.vigil.api.review.ReviewCommand.TakeSelfConclusions;
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
import io.vigil.api.review.ReviewEvent.SelfConclusionsTaken;
import io.vigil.api.review.ReviewRule;
import io.vigil.api.review.ReviewState;
import io.vigil.api.review.ReviewStep;
import io.vigil.api.review.Tie;
import io.vigil.command.casework.EveryStep;
import io.vigil.command.casework.FlatPlaces;
import io.vigil.command.casework.PlainDeadlines;
import io.vigil.command.diagnosis.SchemeFiles;
import io.vigil.command.diagnosis.Schemes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The review of 2026-12-21: material, experts, what they conclude, and what follows. */
class ExternalReviewTest {
  private static final Instant ANNOUNCED = Instant.parse("2026-09-01T01:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2026-07-01T01:00:00Z");
  private static final Instant PUBLIC_BY = Instant.parse("2026-11-21T15:59:59Z");
  private static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");
  private static final Instant NOW = Instant.parse("2026-12-23T00:00:00Z");
  private static final LocalDate ON_SITE = LocalDate.of(2026, 12, 21);
  private static final LocalDate CAME_EARLY = LocalDate.of(2026, 11, 18);
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final String ID = "review-1";
  private static final Due PUBLISH = Due.of("review.publish", ANNOUNCED, PUBLIC_BY);
  private static final Schemes SCHEMES = SchemeFiles.read(null, SchemeFiles.USUAL);
  private static final List<String> ELEMENTS =
      SCHEMES.on(ON_SITE, null).elements().stream().map(one -> one.code()).toList();

  private final AggregateTestFixture<ExternalReview> fixture =
      new AggregateTestFixture<>(ExternalReview.class);

  @BeforeEach
  void aCollege() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.registerInjectableResource(SCHEMES);
    fixture.registerInjectableResource(new FlatPlaces("NX"));
    fixture.registerInjectableResource(new PlainDeadlines());
    fixture.registerInjectableResource(new ReviewSettings(ReviewRule.USUAL, Reading.AND, 30));
  }

  @Test
  void itsMaterialMustBePublic30DaysBeforeTheReviewersCome() {
    fixture.givenNoPriorActivity().when(announce(null)).expectSuccessfulHandlerExecution();
    fixture
        .givenNoPriorActivity()
        .when(announce(List.of(material(MaterialState.MISSING))))
        .expectEvents(announced(material(MaterialState.MISSING)));
    fixture.given(announced()).when(announce(null)).expectException(Rejection.class);
  }

  @Test
  void theReviewersComeAfterItWasAnnouncedAndItIsConcludedOnceTheyCame() {
    LocalDate past = LocalDate.of(2026, 8, 31);
    fixture
        .givenNoPriorActivity()
        .when(new AnnounceReview(ID, "NX", "2025-26", null, past, null, OFFICE, ANNOUNCED))
        .expectException(Rejection.class);
    fixture
        .givenNoPriorActivity()
        .when(new AnnounceReview(ID, "NX", "2025-26", null, past, null, OFFICE, LONG_AGO))
        .expectSuccessfulHandlerExecution();
    fixture
        .given(announced())
        .when(new MoveReview(ID, past, "提前", OFFICE, AT))
        .expectException(Rejection.class);
    fixture
        .given(announced())
        .when(new MoveReview(ID, CAME_EARLY, "提前", OFFICE, AT))
        .expectSuccessfulHandlerExecution();
    fixture
        .given(judged(open(), 15))
        .when(new ConcludeReview(ID, null, OFFICE, AT))
        .expectException(Rejection.class);
    fixture
        .given(
            with(
                judged(open(), 15),
                new ReviewMoved(ID, ON_SITE.plusDays(7), "推迟", OFFICE, AT, AT, null)))
        .when(new ConcludeReview(ID, null, OFFICE, NOW))
        .expectException(Rejection.class);
  }

  @Test
  void theListOfMaterialIsData() {
    var other = new Material("pack", "创新强校方案", null, MaterialState.MISSING, null, null);
    fixture
        .given(announced())
        .when(new SetMaterial(ID, other, OFFICE, AT))
        .expectEvents(new MaterialSet(ID, other, OFFICE, AT, NOW, PUBLISH));
    fixture
        .given(announced(), new MaterialSet(ID, other, OFFICE, AT, NOW, PUBLISH))
        .when(publish(AT))
        .expectException(Rejection.class);
  }

  @Test
  void isPublishedWhenAllIsReadyAndLateWhenItWasOverdue() {
    fixture
        .given(announced(material(MaterialState.MISSING)))
        .when(publish(AT))
        .expectException(Rejection.class);
    fixture.given(announced()).when(publish(AT)).expectEvents(published(AT, false));
    fixture.given(announced()).when(publish(NOW)).expectEvents(overdue(), published(NOW, true));
    fixture.given(announced(), overdue()).when(new PassReviewTime(ID, NOW)).expectNoEvents();
  }

  @Test
  void whoeverCoachesOrHasAConflictIsRefused() {
    fixture
        .given(announced())
        .when(appoint("e-1", List.of(Tie.COACHES)))
        .expectException(Rejection.class);
    fixture
        .given(announced(), conflict("e-1"))
        .when(appoint("e-1", List.of()))
        .expectException(Rejection.class);
    fixture
        .given(announced(), conflict("e-2"))
        .when(appoint("e-1", List.of()))
        .expectEvents(appointed());
  }

  @Test
  void whoeverTurnsOutToHaveAConflictConcludesNoMore() {
    fixture
        .given(with(open(), conflict("e-1")))
        .when(conclude("1.1", "MET"))
        .expectException(Rejection.class);
    fixture
        .given(with(judged(open(), 15), conflict("e-1")))
        .when(new ConcludeReview(ID, null, OFFICE, NOW))
        .expectException(Rejection.class);
  }

  @Test
  void measuresAreJudgedByAnExpertOfThisReviewOrWrittenDownByTheOffice() {
    fixture
        .given(open())
        .when(new JudgeMeasures(ID, "e-5", Measures.STRONG, null, OFFICE, NOW))
        .expectException(Rejection.class);
    fixture
        .given(open())
        .when(new JudgeMeasures(ID, "e-1", Measures.STRONG, null, OFFICE, NOW))
        .expectSuccessfulHandlerExecution();
    fixture
        .given(open())
        .when(new JudgeMeasures(ID, null, Measures.STRONG, null, OFFICE, NOW))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void onlyElementsAndConclusionsOfTheSchemeAreTaken() {
    fixture.given(open()).when(conclude("9.9", "MET")).expectException(Rejection.class);
    fixture.given(open()).when(conclude("1.1", "GREAT")).expectException(Rejection.class);
    fixture
        .given(open())
        .when(new TakeSelfConclusions(ID, null, Map.of("1.1", "GREAT"), OFFICE, AT))
        .expectException(Rejection.class);
  }

  @Test
  void theCollegeConcludesOfItselfBeforeAnyExpertDoes() {
    var own = new TakeSelfConclusions(ID, null, Map.of("1.1", "MET"), OFFICE, AT);
    fixture.given(open()).when(own).expectSuccessfulHandlerExecution();

    fixture.given(judged(open(), 1)).when(own).expectException(Rejection.class);
  }

  @Test
  void thirteenMatchesWithStrongMeasuresAreEffective() {
    fixture
        .given(judged(open(), 13))
        .when(new ConcludeReview(ID, "教评〔2026〕8号", OFFICE, NOW))
        .expectEvents(
            new ReviewConcluded(
                ID,
                13,
                15,
                ELEMENTS.subList(13, 15),
                Measures.STRONG,
                Reading.AND,
                Outcome.EFFECTIVE,
                Outcome.EFFECTIVE,
                "教评〔2026〕8号",
                OFFICE,
                NOW,
                NOW,
                null));
  }

  @Test
  void nineMatchesWithStrongMeasuresShowBothReadingsAndGiveAYear() {
    Due year = Due.of("review.apply-again", NOW, Instant.parse("2027-12-23T15:59:59Z"));
    fixture
        .given(judged(open(), 9))
        .when(new ConcludeReview(ID, null, OFFICE, NOW))
        .expectEvents(
            new ReviewConcluded(
                ID,
                9,
                15,
                ELEMENTS.subList(9, 15),
                Measures.STRONG,
                Reading.AND,
                Outcome.TO_BE_IMPROVED,
                Outcome.ABNORMAL,
                null,
                OFFICE,
                NOW,
                NOW,
                year));
  }

  @Test
  void anExpertMayOverrideTheComparisonWithAReasonUntilThereIsANewConclusion() {
    var override = new MatchOverridden(ID, "5.3", "e-1", true, "差距已如实写明", OFFICE, AT, NOW, null);
    List<VigilEvent> history = judged(open(), 11);
    history.add(override);
    fixture
        .given(history)
        .when(new ConcludeReview(ID, null, OFFICE, NOW))
        .expectSuccessfulHandlerExecution()
        .expectState(
            state -> assertThat(state).extracting("review.state").isEqualTo(ReviewState.EFFECTIVE));
    history.add(concluded("5.3", "NOT_MET"));
    fixture
        .given(history)
        .when(new ConcludeReview(ID, null, OFFICE, NOW))
        .expectState(
            state -> assertThat(state).extracting("review.state").isEqualTo(ReviewState.IMPROVING));
    fixture
        .given(open())
        .when(new OverrideMatch(ID, "5.3", "e-1", true, "差距已如实写明", OFFICE, AT))
        .expectException(Rejection.class);
  }

  @Test
  void whatABarredExpertOverrodeDoesNotCountAndTheyOverrideNothingMore() {
    List<VigilEvent> history = judged(open(), 11);
    history.add(new ExpertAppointed(ID, "e-2", "专家二", "外校", OFFICE, AT, NOW, null));
    history.add(new MatchOverridden(ID, "5.3", "e-2", true, "已如实写明", OFFICE, AT, NOW, null));
    history.add(conflict("e-2"));
    fixture
        .given(history)
        .when(new ConcludeReview(ID, null, OFFICE, NOW))
        .expectState(
            state -> assertThat(state).extracting("review.state").isEqualTo(ReviewState.IMPROVING));
    fixture
        .given(history)
        .when(new OverrideMatch(ID, "5.3", "e-2", true, "已如实写明", OFFICE, NOW))
        .expectException(Rejection.class);
  }

  @Test
  void isConcludedOnlyWhenAllIsThere() {
    fixture
        .given(open())
        .when(new ConcludeReview(ID, null, OFFICE, NOW))
        .expectException(Rejection.class);
    List<VigilEvent> unweighed = judged(open(), 15);
    unweighed.removeLast();
    fixture
        .given(unweighed)
        .when(new ConcludeReview(ID, null, OFFICE, NOW))
        .expectException(Rejection.class);
  }

  static Stream<Arguments> everyStepInEveryState() {
    return EveryStep.of(ReviewState.values(), ReviewStep.values());
  }

  @ParameterizedTest
  @MethodSource("everyStepInEveryState")
  void aStateAllowsWhatTheTableSays(ReviewState state, ReviewStep step) {
    EveryStep.assertTaken(
        ReviewStep.TABLE.allows(state, step),
        fixture.given(history(state, step)).when(commands().get(step)));
  }

  @Test
  void theDocumentShowsTheTable() throws IOException {
    assertThat(Files.readString(Path.of("../docs/diagnosis.md")))
        .contains(ReviewStep.TABLE.markdown());
  }

  /** Of itself the college concludes before anybody else does. */
  private static List<VigilEvent> history(ReviewState state, ReviewStep step) {
    return state == ReviewState.PUBLISHED && step == ReviewStep.TAKE_SELF_CONCLUSIONS
        ? open()
        : history(state);
  }

  private static List<VigilEvent> history(ReviewState state) {
    return switch (state) {
      case PREPARING -> List.of(announced(), appointed());
      case PUBLISHED -> judged(open(), 15);
      case EFFECTIVE -> with(judged(open(), 15), ended(Outcome.EFFECTIVE));
      case IMPROVING -> with(judged(open(), 15), ended(Outcome.ABNORMAL));
      case APPLIED_AGAIN ->
          with(
              with(judged(open(), 15), ended(Outcome.ABNORMAL)),
              new AppliedAgain(ID, null, OFFICE, NOW, NOW, null));
    };
  }

  private static List<VigilEvent> with(List<VigilEvent> history, VigilEvent event) {
    history.add(event);
    return history;
  }

  private static Map<ReviewStep, ReviewCommand> commands() {
    return Stream.of(
            new MoveReview(ID, ON_SITE.plusDays(7), "推迟", OFFICE, NOW),
            new NameConflict(ID, "e-9", "某某", Tie.EMPLOYED, null, OFFICE, NOW),
            appoint("e-1", List.of()),
            new SetMaterial(ID, material(MaterialState.READY), OFFICE, NOW),
            publish(NOW),
            new TakeSelfConclusions(ID, null, Map.of("1.1", "MET"), OFFICE, NOW),
            conclude("1.1", "MET"),
            new OverrideMatch(ID, "1.1", "e-1", true, "一致", OFFICE, NOW),
            new JudgeMeasures(ID, null, Measures.STRONG, null, OFFICE, NOW),
            new ConcludeReview(ID, null, OFFICE, NOW),
            new Revisit(ID, "回访", OFFICE, NOW),
            new ApplyAgain(ID, null, OFFICE, NOW))
        .collect(
            Collectors.toMap(
                ExternalReviewTest::step, command -> command, (a, b) -> a, TreeMap::new));
  }

  private static ReviewStep step(ReviewCommand command) {
    return switch (command) {
      case MoveReview c -> ReviewStep.MOVE;
      case NameConflict c -> ReviewStep.NAME_CONFLICT;
      case AppointExpert c -> ReviewStep.APPOINT_EXPERT;
      case SetMaterial c -> ReviewStep.SET_MATERIAL;
      case PublishMaterials c -> ReviewStep.PUBLISH_MATERIALS;
      case TakeSelfConclusions c -> ReviewStep.TAKE_SELF_CONCLUSIONS;
      case RecordConclusion c -> ReviewStep.RECORD_CONCLUSION;
      case OverrideMatch c -> ReviewStep.OVERRIDE_MATCH;
      case JudgeMeasures c -> ReviewStep.JUDGE_MEASURES;
      case ConcludeReview c -> ReviewStep.CONCLUDE;
      case Revisit c -> ReviewStep.REVISIT;
      case ApplyAgain c -> ReviewStep.APPLY_AGAIN;
      case AnnounceReview c -> throw new IllegalArgumentException("begins a review");
      case PassReviewTime c -> throw new IllegalArgumentException("is no step");
    };
  }

  private static AnnounceReview announce(List<Material> materials) {
    return new AnnounceReview(ID, "NX", "2025-26", null, ON_SITE, materials, OFFICE, ANNOUNCED);
  }

  private static ReviewAnnounced announced(Material... materials) {
    return new ReviewAnnounced(
        ID,
        "NX",
        "2025-26",
        SchemeFiles.USUAL,
        "1",
        SCHEMES.on(ON_SITE, null).elements().stream()
            .map(one -> new PartNamed(one.code(), one.name(), one.nameEn()))
            .toList(),
        ON_SITE,
        List.of(materials),
        OFFICE,
        ANNOUNCED,
        NOW,
        PUBLISH);
  }

  private static Material material(MaterialState state) {
    return new Material("plan", "诊改实施方案", "Plan", state, null, null);
  }

  private static PublishMaterials publish(Instant at) {
    return new PublishMaterials(ID, "https://example.edu.cn/review", OFFICE, at);
  }

  private static MaterialsPublished published(Instant at, boolean late) {
    return new MaterialsPublished(ID, "https://example.edu.cn/review", late, OFFICE, at, NOW, null);
  }

  private static ReviewStepOverdue overdue() {
    return new ReviewStepOverdue(ID, PUBLISH, By.clock(), PUBLIC_BY, NOW, null);
  }

  private static ConflictNamed conflict(String expert) {
    return new ConflictNamed(ID, expert, "某某", Tie.EMPLOYED, null, OFFICE, AT, NOW, PUBLISH);
  }

  private static AppointExpert appoint(String expert, List<Tie> ties) {
    return new AppointExpert(ID, expert, "专家一", "外校", ties, OFFICE, AT);
  }

  private static ExpertAppointed appointed() {
    return new ExpertAppointed(ID, "e-1", "专家一", "外校", OFFICE, AT, NOW, PUBLISH);
  }

  private static List<VigilEvent> open() {
    return new ArrayList<>(List.of(announced(), appointed(), published(AT, false)));
  }

  /** All elements are judged, the first ones as the college does, and the measures are strong. */
  private static List<VigilEvent> judged(List<VigilEvent> history, int matches) {
    Map<String, String> own =
        ELEMENTS.stream().collect(Collectors.toMap(element -> element, element -> "MET"));
    history.add(new SelfConclusionsTaken(ID, null, own, OFFICE, AT, NOW, null));
    for (int i = 0; i < ELEMENTS.size(); i++) {
      history.add(concluded(ELEMENTS.get(i), i < matches ? "MET" : "PARTLY"));
    }
    history.add(new MeasuresJudged(ID, Measures.STRONG, null, OFFICE, AT, NOW, null));
    return history;
  }

  private static RecordConclusion conclude(String element, String conclusion) {
    return new RecordConclusion(ID, element, "e-1", conclusion, null, OFFICE, NOW);
  }

  private static ConclusionRecorded concluded(String element, String conclusion) {
    return new ConclusionRecorded(ID, element, "e-1", conclusion, null, OFFICE, AT, NOW, null);
  }

  private static ReviewConcluded ended(Outcome outcome) {
    return new ReviewConcluded(
        ID,
        15,
        15,
        List.of(),
        Measures.STRONG,
        Reading.AND,
        outcome,
        outcome,
        null,
        OFFICE,
        NOW,
        NOW,
        null);
  }
}
