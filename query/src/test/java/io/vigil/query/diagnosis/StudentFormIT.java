package io.vigil.query.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.By;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.studentform.FindStudentForms;
import io.vigil.api.studentform.StudentFormEvent.StudentFormHandedIn;
import io.vigil.api.studentform.StudentFormEvent.StudentFormReturned;
import io.vigil.api.studentform.StudentFormEvent.StudentFormWritten;
import io.vigil.api.studentform.StudentFormState;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Six students of one class and two of another write of themselves, and one who changes class. */
class StudentFormIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant AT = Instant.parse("2026-11-19T01:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-20T01:00:00Z");

  @BeforeAll
  static void forms() {
    readSide.given(
        Facts.unit("SX", UnitKind.SCHOOL, null),
        Facts.unit("SX-1", UnitKind.CLASS_GROUP, "SX"),
        Facts.unit("SX-2", UnitKind.CLASS_GROUP, "SX"),
        Facts.unit("SX-3", UnitKind.CLASS_GROUP, "SX"));
    Stream<VigilEvent> many =
        IntStream.range(0, 6)
            .boxed()
            .flatMap(i -> Stream.of(written("s" + i, "SX-1", "差两分"), handedIn("s" + i)));
    readSide.given(many.toArray(VigilEvent[]::new));
    readSide.given(
        written("s0", "SX-1", "只差一分"),
        written("t1", "SX-2", "差三分"),
        handedIn("t1"),
        new StudentFormReturned(id("t1"), "t1", "写具体些", by("c"), LATER, LATER),
        written("t2", "SX-2", null),
        handedIn("t2"),
        written("u1", "SX-1", "差四分"),
        written("u1", "SX-3", "差四分"),
        handedIn("u1"));
  }

  private static String id(String student) {
    return "student-form~" + student + "~2026-27";
  }

  private static By by(String account) {
    return By.of(account, "STUDENT", "page");
  }

  private static StudentFormWritten written(
      String student, String classGroup, @Nullable String gap) {
    return new StudentFormWritten(
        id(student),
        student,
        classGroup,
        List.of("SX", classGroup),
        "2026-27",
        List.of(Box.GAP),
        gap == null ? null : List.of(gap),
        List.of(),
        true,
        by(student),
        AT,
        AT);
  }

  private static StudentFormHandedIn handedIn(String student) {
    return new StudentFormHandedIn(id(student), student, by(student), LATER, LATER);
  }

  private static List<FindStudentForms.Item> found(@Nullable String student, List<String> classes) {
    return readSide
        .query(
            new FindStudentForms(null, student, "2026-27", classes), FindStudentForms.Result.class)
        .items();
  }

  private static List<FindStudentForms.Count> counted(List<String> scopes) {
    return readSide
        .query(new FindStudentForms.Counts("2026-27", scopes), FindStudentForms.Counted.class)
        .classes();
  }

  @Test
  void whatWasWrittenLastStands() {
    FindStudentForms.Item form = found("s0", List.of()).getFirst();

    assertThat(form.content().text(Box.GAP)).isEqualTo("只差一分");
    assertThat(form.state()).isEqualTo(StudentFormState.HANDED_IN);
    assertThat(form.handedInAt()).isEqualTo(LATER);
  }

  @Test
  void whatWasGivenBackSaysWhyAndWhatWasErasedSaysNothing() {
    assertThat(found(null, List.of("SX-2")))
        .extracting(
            FindStudentForms.Item::student,
            FindStudentForms.Item::state,
            FindStudentForms.Item::reason,
            form -> form.content().text(Box.GAP))
        .containsExactlyInAnyOrder(
            tuple("t1", StudentFormState.RETURNED, "写具体些", "差三分"),
            tuple("t2", StudentFormState.HANDED_IN, null, ""));
  }

  @Test
  void fewerThanFiveFormsOfAClassAreNotCounted() {
    assertThat(counted(List.of()))
        .extracting(FindStudentForms.Count::classGroup, FindStudentForms.Count::handedIn)
        .as("who changed class counts in the new one alone")
        .containsExactly(tuple("SX-1", 6L), tuple("SX-2", null), tuple("SX-3", null));
    assertThat(counted(List.of("SX-2"))).hasSize(1);
  }

  @Test
  void noWordOfAStudentIsInASchemaForReaders() {
    assertThat(
            readSide
                .jdbc()
                .sql(
                    """
                    SELECT table_name || '.' || column_name FROM information_schema.columns
                    WHERE table_schema = 'board' AND table_name LIKE 'student\\_form%'
                    ORDER BY ordinal_position
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "student_form_count.class_group",
            "student_form_count.cycle",
            "student_form_count.handed_in");
  }

  @Test
  void aRebuildChangesNothing() {
    List<FindStudentForms.Item> before = found(null, List.of());

    readSide.get(Rebuilder.class).rebuild("query.diagnosis");

    assertThat(found(null, List.of())).isEqualTo(before).hasSize(9);
  }
}
