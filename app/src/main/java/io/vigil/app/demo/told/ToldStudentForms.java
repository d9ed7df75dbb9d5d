package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.studentform.StudentFormCommand;
import io.vigil.api.studentform.StudentFormCommand.HandInStudentForm;
import io.vigil.api.studentform.StudentFormCommand.WriteStudentForm;
import io.vigil.app.demo.DemoFeeder;
import io.vigil.app.demo.Table;
import io.vigil.app.demo.cases.CaseDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a few students wrote of themselves; nobody can sign in as one of them. */
final class ToldStudentForms {
  private static final String CYCLE = "2026-27";
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  Stream<ToldCase> all() {
    return Table.of("cases/student-forms.csv").rows().stream()
        .map(ToldStudentForms::form)
        .sorted(ToldCase.IN_ORDER);
  }

  private static ToldCase form(Table.Row row) {
    String student = DemoFeeder.TELLER + "-student-" + row.text("student");
    String id = StudentFormCommand.id(student, CYCLE);
    By by = By.of(student, "STUDENT", "import");
    List<StudentFormCommand> told = new ArrayList<>();
    told.add(
        new WriteStudentForm(
            id, student, row.text("class"), CYCLE, content(row), by, at(row.text("written"))));
    if (row.has("handed-in")) {
      told.add(new HandInStudentForm(id, by, at(row.text("handed-in"))));
    }
    return new ToldCase(id, at(row.text("written")), told);
  }

  private static PartContent content(Table.Row row) {
    Map<Box, String> texts =
        Map.of(
            Box.ATTAINMENT, row.text("attainment"),
            Box.GAP, row.text("gap"),
            Box.CAUSES, row.text("causes"),
            Box.MEASURES, row.text("measures"),
            Box.EFFECT, row.text("effect"));
    return new PartContent(DiagnosisLevel.WHOLE, texts, null, List.of());
  }

  private static Instant at(String day) {
    return CaseDays.at(LocalDate.parse(day), EVENING);
  }
}
