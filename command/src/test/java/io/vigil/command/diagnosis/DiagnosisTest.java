package io.vigil.command.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.DiagnosisCommand;
import io.vigil.api.diagnosis.DiagnosisCommand.FreezeDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.OpenDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.PassDiagnosisTime;
import io.vigil.api.diagnosis.DiagnosisCommand.PrefillPart;
import io.vigil.api.diagnosis.DiagnosisCommand.PublishDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.ReturnDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.SubmitDiagnosis;
import io.vigil.api.diagnosis.DiagnosisCommand.WritePart;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisFrozen;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisOpened;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisOverdue;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisPublished;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisReturned;
import io.vigil.api.diagnosis.DiagnosisEvent.DiagnosisSubmitted;
import io.vigil.api.diagnosis.DiagnosisEvent.PartNamed;
import io.vigil.api.diagnosis.DiagnosisEvent.PartWritten;
import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.DiagnosisState;
import io.vigil.api.diagnosis.DiagnosisStep;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.diagnosis.TextLimits;
import io.vigil.api.diagnosis.TextTooLong;
import io.vigil.api.message.Rejection;
import io.vigil.api.message.VigilEvent;
import io.vigil.command.casework.EveryStep;
import io.vigil.command.casework.FlatPlaces;
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
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The self-diagnosis of a college for 2025-26, and the short one of a course. */
class DiagnosisTest {
  private static final Instant OPENED = Instant.parse("2026-09-10T01:00:00Z");
  private static final Instant DUE_AT = Instant.parse("2026-11-20T15:59:59Z");
  private static final Instant WRITTEN = Instant.parse("2026-11-02T01:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final String ID = DiagnosisCommand.id(DiagnosisLevel.COURSE, "C1", "2025-26/2");
  private static final Due DUE = Due.of("diagnosis.submit", OPENED, DUE_AT);
  private static final List<CitedValue> VALUES =
      List.of(
          value("2024-25/2", LocalDate.of(2025, 7, 6), 86.4),
          value("2025-26/2", LocalDate.of(2026, 7, 5), 92.1));

  private final AggregateTestFixture<Diagnosis> fixture =
      new AggregateTestFixture<>(Diagnosis.class);

  @BeforeEach
  void aCollege() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.registerInjectableResource(SchemeFiles.read(null, SchemeFiles.USUAL));
    fixture.registerInjectableResource(TextLimits.usual());
    fixture.registerInjectableResource(new FlatPlaces("NX"));
  }

  @Test
  void ofACourseIsOneShortFormOfEachRun() {
    fixture.givenNoPriorActivity().when(open(DUE_AT)).expectEvents(opened());
  }

  @Test
  void ofTheCollegeHasAnOverviewAndEveryElementOfTheScheme() {
    String college = DiagnosisCommand.id(DiagnosisLevel.SCHOOL, "NX", "2025-26");
    fixture
        .givenNoPriorActivity()
        .when(
            new OpenDiagnosis(
                college, DiagnosisLevel.SCHOOL, "NX", "2025-26", null, null, OFFICE, OPENED))
        .expectSuccessfulHandlerExecution()
        .expectState(
            state ->
                assertThat(state)
                    .extracting("opened.parts")
                    .asInstanceOf(list(PartNamed.class))
                    .hasSize(16)
                    .contains(new PartNamed("5.2", "质量事故管控", "Control of quality incidents")));
  }

  @Test
  void isBegunOnce() {
    fixture.given(opened()).when(open(DUE_AT)).expectNoEvents();
    fixture
        .givenNoPriorActivity()
        .when(open(OPENED.minusSeconds(1)))
        .expectException(Rejection.class);
  }

  @Test
  void keepsAPartWithItsValues() {
    fixture
        .given(opened())
        .when(write(whole("达标率提高。")))
        .expectEvents(written(whole("达标率提高。"), true));
    fixture
        .given(opened())
        .when(write(PartContent.empty("whole")))
        .expectEvents(written(PartContent.empty("whole"), false));
  }

  @Test
  void whatTheDataSayComesInPlaceOfNothingThatSomebodyWrote() {
    var prefill = new PrefillPart(ID, whole("尚未开始"), OFFICE, WRITTEN);
    fixture.given(opened()).when(prefill).expectEvents(written(whole("尚未开始"), true));
    fixture
        .given(opened(), written(PartContent.empty("whole"), false))
        .when(prefill)
        .expectNoEvents();
    fixture
        .given(opened(), written(whole("提高。"), true), submitted(WRITTEN, false))
        .when(prefill)
        .expectNoEvents();
  }

  @Test
  void anOpinionOf501CharactersIsRefused() {
    var tooLong = new PartContent("whole", Map.of(Box.GAP, "差".repeat(501)), null, List.of());
    fixture
        .given(opened())
        .when(write(tooLong))
        .expectException(TextTooLong.class)
        .expectNoEvents();
  }

  @Test
  void otherPartsAndConclusionsThanThoseOfTheSchemeAreRefused() {
    fixture.given(opened()).when(write(PartContent.empty("5.2"))).expectException(Rejection.class);
    fixture
        .given(opened())
        .when(write(new PartContent("whole", Map.of(), "PERFECT", List.of())))
        .expectException(Rejection.class);
  }

  @Test
  void isHandedInWholeOrNotAtAll() {
    fixture
        .given(opened(), written(PartContent.empty("whole"), false))
        .when(new SubmitDiagnosis(ID, OFFICE, WRITTEN))
        .expectException(Rejection.class)
        .expectNoEvents();
    fixture
        .given(opened(), written(whole("达标率提高。"), true))
        .when(new SubmitDiagnosis(ID, OFFICE, WRITTEN))
        .expectEvents(submitted(WRITTEN, false));
  }

  @Test
  void isOverdueOnceAndThenHandedInLate() {
    DiagnosisOverdue overdue = overdue(List.of("whole"));
    fixture.given(opened()).when(new PassDiagnosisTime(ID, DUE_AT)).expectNoEvents();
    fixture.given(opened()).when(new PassDiagnosisTime(ID, NOW)).expectEvents(overdue);
    fixture.given(opened(), overdue).when(new PassDiagnosisTime(ID, NOW)).expectNoEvents();
    fixture
        .given(opened(), written(whole("达标率提高。"), true))
        .when(new SubmitDiagnosis(ID, OFFICE, NOW))
        .expectEvents(overdue(List.of()), submitted(NOW, true));
  }

  @Test
  void aPersonsIsNeverPublished() {
    String id = DiagnosisCommand.id(DiagnosisLevel.TEACHER, "T1", "2025-26");
    fixture
        .given(
            new DiagnosisOpened(
                id,
                DiagnosisLevel.TEACHER,
                "T1",
                List.of("NX", "T1"),
                "2025-26",
                SchemeFiles.USUAL,
                "1",
                List.of(new PartNamed("whole", null, null)),
                OFFICE,
                OPENED,
                OPENED,
                null),
            new DiagnosisFrozen(id, null, OFFICE, WRITTEN, NOW, null))
        .when(new PublishDiagnosis(id, null, OFFICE, NOW))
        .expectException(Rejection.class);
  }

  static Stream<Arguments> everyStepInEveryState() {
    return EveryStep.of(DiagnosisState.values(), DiagnosisStep.values());
  }

  @ParameterizedTest
  @MethodSource("everyStepInEveryState")
  void aStateAllowsWhatTheTableSays(DiagnosisState state, DiagnosisStep step) {
    EveryStep.assertTaken(
        DiagnosisStep.TABLE.allows(state, step),
        fixture.given(history(state)).when(commands().get(step)));
  }

  @Test
  void theDocumentShowsTheTable() throws IOException {
    assertThat(Files.readString(Path.of("../docs/diagnosis.md")))
        .contains(DiagnosisStep.TABLE.markdown());
  }

  private static List<VigilEvent> history(DiagnosisState state) {
    List<VigilEvent> history = new ArrayList<>(List.of(opened(), written(whole("提高。"), true)));
    if (state != DiagnosisState.DRAFT) {
      history.add(submitted(WRITTEN, false));
    }
    if (state == DiagnosisState.RETURNED) {
      history.add(new DiagnosisReturned(ID, "C1", "请补充数据", OFFICE, WRITTEN, NOW, null));
    }
    if (state == DiagnosisState.FROZEN || state == DiagnosisState.PUBLIC) {
      history.add(new DiagnosisFrozen(ID, null, OFFICE, WRITTEN, NOW, null));
    }
    if (state == DiagnosisState.PUBLIC) {
      history.add(new DiagnosisPublished(ID, null, OFFICE, WRITTEN, NOW, null));
    }
    return history;
  }

  private static Map<DiagnosisStep, DiagnosisCommand> commands() {
    return Map.of(
        DiagnosisStep.WRITE, write(whole("提高。")),
        DiagnosisStep.SUBMIT, new SubmitDiagnosis(ID, OFFICE, WRITTEN),
        DiagnosisStep.RETURN, new ReturnDiagnosis(ID, "请补充数据", null, OFFICE, WRITTEN),
        DiagnosisStep.FREEZE, new FreezeDiagnosis(ID, null, OFFICE, WRITTEN),
        DiagnosisStep.PUBLISH, new PublishDiagnosis(ID, null, OFFICE, WRITTEN));
  }

  private static OpenDiagnosis open(@Nullable Instant due) {
    return new OpenDiagnosis(
        ID, DiagnosisLevel.COURSE, "C1", "2025-26/2", null, due, OFFICE, OPENED);
  }

  private static DiagnosisOpened opened() {
    return new DiagnosisOpened(
        ID,
        DiagnosisLevel.COURSE,
        "C1",
        List.of("NX", "C1"),
        "2025-26/2",
        SchemeFiles.USUAL,
        "1",
        List.of(new PartNamed("whole", null, null)),
        OFFICE,
        OPENED,
        NOW,
        DUE);
  }

  private static WritePart write(PartContent content) {
    return new WritePart(ID, content, OFFICE, WRITTEN);
  }

  private static PartContent whole(String effect) {
    return new PartContent(
        "whole",
        Map.of(
            Box.ATTAINMENT, "达标",
            Box.GAP, "合格率差 2 个百分点",
            Box.CAUSES, "实训不足",
            Box.MEASURES, "增加实训",
            Box.EFFECT, effect),
        null,
        VALUES);
  }

  private static CitedValue value(String period, LocalDate until, double value) {
    return new CitedValue("CRS-03", "课程合格率", "C1", period, until, value, "%", 90.0);
  }

  private static PartWritten written(PartContent content, boolean complete) {
    List<Box> boxes = content.form().boxes().stream().filter(content.texts()::containsKey).toList();
    return new PartWritten(
        ID,
        "C1",
        "whole",
        boxes,
        boxes.stream().map(content::text).toList(),
        null,
        content.values(),
        complete,
        OFFICE,
        WRITTEN,
        NOW,
        DUE);
  }

  private static DiagnosisSubmitted submitted(Instant at, boolean late) {
    return new DiagnosisSubmitted(
        ID, 1, SchemeFiles.USUAL, "1", Map.of(), late, OFFICE, at, NOW, null);
  }

  private static DiagnosisOverdue overdue(List<String> missing) {
    return new DiagnosisOverdue(
        ID, DiagnosisLevel.COURSE, "C1", missing, By.clock(), DUE_AT, NOW, null);
  }
}
