package io.vigil.command.studentform;

import io.vigil.api.casework.By;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.diagnosis.TextLimits;
import io.vigil.api.diagnosis.TextTooLong;
import io.vigil.api.message.Rejection;
import io.vigil.api.studentform.StudentFormCommand;
import io.vigil.api.studentform.StudentFormCommand.HandInStudentForm;
import io.vigil.api.studentform.StudentFormCommand.ReturnStudentForm;
import io.vigil.api.studentform.StudentFormCommand.WriteStudentForm;
import io.vigil.api.studentform.StudentFormEvent.StudentFormHandedIn;
import io.vigil.api.studentform.StudentFormEvent.StudentFormReturned;
import io.vigil.api.studentform.StudentFormEvent.StudentFormWritten;
import io.vigil.command.casework.FlatPlaces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StudentFormTest {
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
  private static final String STUDENT = "0191-a";
  private static final String FORM = StudentFormCommand.id(STUDENT, "2026-27");
  private static final By BY = By.of(STUDENT, "STUDENT", "page");
  private static final By COUNSELLOR = By.of("0191-c", "COUNSELLOR", "page");
  private static final List<String> PATH = List.of("LL", "P06-2401");

  private final Set<String> erased = new HashSet<>();
  private final AggregateTestFixture<StudentForm> fixture =
      new AggregateTestFixture<>(StudentForm.class);

  @BeforeEach
  void aClassAndAClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.registerInjectableResource(TextLimits.set(name -> null));
    fixture.registerInjectableResource(new FlatPlaces("LL"));
    fixture.registerInjectableResource((ErasedStudents) erased::contains);
  }

  private static Map<Box, String> texts(String effect) {
    Map<Box, String> texts = new EnumMap<>(Box.class);
    texts.put(Box.ATTAINMENT, "到课 95%");
    texts.put(Box.GAP, "英语差两分");
    texts.put(Box.CAUSES, "晚自习少");
    texts.put(Box.MEASURES, "每周三次");
    if (!effect.isEmpty()) {
      texts.put(Box.EFFECT, effect);
    }
    return texts;
  }

  private static WriteStudentForm writes(String effect) {
    return new WriteStudentForm(
        FORM,
        STUDENT,
        "P06-2401",
        "2026-27",
        new PartContent(DiagnosisLevel.WHOLE, texts(effect), null, List.of()),
        BY,
        NOW);
  }

  private static StudentFormWritten written(String effect) {
    List<Box> boxes =
        effect.isEmpty()
            ? List.of(Box.ATTAINMENT, Box.GAP, Box.CAUSES, Box.MEASURES)
            : List.of(Box.ATTAINMENT, Box.GAP, Box.CAUSES, Box.MEASURES, Box.EFFECT);
    return new StudentFormWritten(
        FORM,
        STUDENT,
        "P06-2401",
        PATH,
        "2026-27",
        boxes,
        boxes.stream().map(texts(effect)::get).toList(),
        List.of(),
        !effect.isEmpty(),
        BY,
        NOW,
        NOW);
  }

  private static StudentFormHandedIn handedIn() {
    return new StudentFormHandedIn(FORM, STUDENT, BY, NOW, NOW);
  }

  @Test
  void aStudentWritesTheOwnFormAndHandsItIn() {
    fixture.givenNoPriorActivity().when(writes("尚未开始")).expectEvents(written("尚未开始"));
    fixture
        .given(written("尚未开始"))
        .when(new HandInStudentForm(FORM, BY, NOW))
        .expectEvents(handedIn());
  }

  @Test
  void whatIsNotCompleteIsKeptAndNotHandedIn() {
    fixture.givenNoPriorActivity().when(writes("")).expectEvents(written(""));
    fixture
        .given(written(""))
        .when(new HandInStudentForm(FORM, BY, NOW))
        .expectException(Rejection.class)
        .expectNoEvents();
  }

  @Test
  void whatNobodyWroteYetIsIncomplete() {
    fixture
        .givenNoPriorActivity()
        .when(new HandInStudentForm(FORM, BY, NOW))
        .expectException(Rejection.class)
        .expectExceptionMessage(
            "Boxes are empty, or the effect cites no later value; write them and save first.")
        .expectNoEvents();
  }

  @Test
  void whatWasHandedInStaysUntilTheCounsellorGivesItBack() {
    fixture
        .given(written("尚未开始"), handedIn())
        .when(writes("尚未开始"))
        .expectException(Rejection.class);
    fixture
        .given(written("尚未开始"), handedIn())
        .when(new ReturnStudentForm(FORM, "写具体些", COUNSELLOR, NOW))
        .expectEvents(new StudentFormReturned(FORM, STUDENT, "写具体些", COUNSELLOR, NOW, NOW));
    fixture
        .given(
            written("尚未开始"),
            handedIn(),
            new StudentFormReturned(FORM, STUDENT, "写具体些", COUNSELLOR, NOW, NOW))
        .when(writes("尚未开始"))
        .expectEvents(written("尚未开始"));
  }

  @Test
  void aDraftIsNotGivenBack() {
    fixture
        .given(written("尚未开始"))
        .when(new ReturnStudentForm(FORM, "写具体些", COUNSELLOR, NOW))
        .expectException(Rejection.class);
  }

  @Test
  void whoWasErasedWritesAndHandsInNothingThatNobodyCouldRead() {
    erased.add(STUDENT);

    fixture
        .givenNoPriorActivity()
        .when(writes("尚未开始"))
        .expectException(Rejection.class)
        .expectNoEvents();
    fixture
        .given(written("尚未开始"))
        .when(new HandInStudentForm(FORM, BY, NOW))
        .expectException(Rejection.class)
        .expectNoEvents();
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    fixture.givenNoPriorActivity().when(writes("字".repeat(201))).expectException(TextTooLong.class);
  }
}
