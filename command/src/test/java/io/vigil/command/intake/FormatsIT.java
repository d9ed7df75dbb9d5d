package io.vigil.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointDefined;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Direction;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class FormatsIT extends IntakeScenario {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Test
  void takesTheCatalogueAsItIs() throws IOException {
    byte[] catalogue = resource("/catalogue/control-points.csv");

    ImportResult result = run(ImportKind.CONTROL_POINTS, "text/csv", catalogue);

    assertThat(result.errors()).isEmpty();
    Map<String, ControlPointDefinition> points =
        fixture.eventsOf(ControlPointDefined.class).stream()
            .map(ControlPointDefined::definition)
            .collect(Collectors.toMap(ControlPointDefinition::code, Function.identity()));
    assertThat(points.get("SCH-14").period()).isEqualTo(PeriodKind.CALENDAR_YEAR);
    assertThat(points.get("SCH-01").level()).isEqualTo(Level.SCHOOL);
    assertThat(points.get("SCH-01").element()).isEqualTo("1.1");
    assertThat(points.get("SCH-01").direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    assertThat(points.get("SCH-01").basis()).isEqualTo("target A, standard A, warning A");
    LinesSet absences =
        fixture.eventsOf(LinesSet.class).stream()
            .filter(event -> event.controlPoint().equals("STU-02"))
            .findFirst()
            .orElseThrow();
    assertThat(absences.lines().ladder()).isNotNull();
    assertThat(absences.lines().ladder().red()).isEqualTo(31);
    assertThat(run(ImportKind.CONTROL_POINTS, "text/csv", catalogue).counts().unchanged())
        .isEqualTo(result.counts().accepted());
  }

  @Test
  void allowsAChangeInPercentBelowZero() throws IOException {
    csv(ImportKind.UNITS, UNITS);
    run(ImportKind.CONTROL_POINTS, "text/csv", resource("/catalogue/control-points.csv"));

    ImportResult result =
        csv(
            ImportKind.READINGS,
            "control_point,unit,period,value\nSCH-29,LL,2024-25,-12.5\nSCH-01,LL,2024-25,-1\n");

    assertThat(result.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1));
  }

  @Test
  void readsJsonLines() {
    college();

    ImportResult result =
        run(
            ImportKind.READINGS,
            "application/x-ndjson",
            """
            {"controlPoint":"ATTENDANCE","unit":"D02","period":"2026-11-18","value":91}
            {"controlPoint":"ATTENDANCE","unit":"D02","period":"2026-11-19","numerator":9,"denominator":10}
            {"controlPoint":"ATTENDANCE","unit":"D02","period":"2026-11-20","value":"none"}
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThat(result.errors()).isEmpty();
    assertThat(fixture.eventsOf(ReadingRecorded.class))
        .extracting(event -> event.reading().value())
        .containsExactly(91.0, 90.0, null);
  }

  @Test
  void readsAWorkbookAndMarksItsBadRowsInOne() throws IOException {
    college();

    ImportResult result = run(ImportKind.READINGS, XLSX, workbook());

    assertThat(result.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1));
    assertThat(result.errors().getFirst().line()).isEqualTo(3);
    assertThat(result.errors().getFirst().column()).isEqualTo("单位");
    Path marked = fixture.imports(folder).markedFile(result.importId()).orElseThrow();
    assertThat(Files.getPosixFilePermissions(marked))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var workbook = new ReadableWorkbook(marked.toFile())) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.getLast().getCellText(1)).isEqualTo("D99");
      assertThat(rows.getLast().getCellText(5)).contains("单位", "no such unit");
    }
  }

  private static byte[] workbook() {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("监测值");
      String[][] cells = {
        {"质控点", "单位", "日期", "监测值"},
        {"ATTENDANCE", "D02", "2026-11-19", "91.5"},
        {"ATTENDANCE", "D99", "2026-11-19", "91.5"}
      };
      for (int row = 0; row < cells.length; row++) {
        for (int column = 0; column < cells[row].length; column++) {
          sheet.value(row, column, cells[row][column]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void assignsAControlPointToAUnit() {
    college();

    ImportResult result =
        csv(
            ImportKind.ASSIGNMENTS,
            """
            control_point,unit,first_period,last_period,data_owner,improvement_owner
            ATTENDANCE,D02,2026-09-01,,P06,D02
            ATTENDANCE,D02,2026-09,,P06,D02
            """);

    assertThat(result.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1));
    assertThat(fixture.eventsOf(ControlPointAssigned.class).getFirst().dataOwner())
        .isEqualTo("P06");
  }

  @Test
  void anAssignmentSaysWhenItsDataAreDue() {
    college();
    String head = "control_point,unit,first_period,due\n";

    csv(ImportKind.ASSIGNMENTS, "control_point,unit,first_period\nATTENDANCE,D02,2026-09-01\n");
    ImportResult same = csv(ImportKind.ASSIGNMENTS, head + "ATTENDANCE,D02,2026-09-01,\n");
    ImportResult dated =
        csv(ImportKind.ASSIGNMENTS, head + "ATTENDANCE,D02,2026-09-01,tue 17:00\n");
    ImportResult vague = csv(ImportKind.ASSIGNMENTS, head + "ATTENDANCE,D02,2026-09-01,soon\n");

    assertThat(same.counts().unchanged()).isOne();
    assertThat(dated.counts().corrected()).isOne();
    assertThat(fixture.eventsOf(ControlPointAssigned.class))
        .extracting(ControlPointAssigned::due)
        .containsExactly(null, "TUE 17:00");
    assertThat(vague.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.reason()).contains("+10wd"));
  }

  @Test
  void judgesADayInItsTeachingWeekAndAFreeDayInItsIsoWeek() {
    csv(ImportKind.UNITS, UNITS);
    csv(ImportKind.CALENDAR, "term,first_monday,weeks,class_weeks\n2026-27/1,2026-08-31,20,18\n");
    json(
        ImportKind.CONTROL_POINTS,
        ATTENDANCE.replace(
            "\"period\":\"DAY\"", "\"period\":\"DAY\",\"judgingPeriod\":\"TEACHING_WEEK\""));

    csv(
        ImportKind.READINGS,
        "control_point,unit,period,value\n"
            + "ATTENDANCE,D02,2026-11-19,91\n"
            + "ATTENDANCE,D02,2026-08-19,91\n");

    assertThat(fixture.eventsOf(ReadingRecorded.class))
        .extracting(ReadingRecorded::reading)
        .extracting(ReadingFact::judgedAs)
        .extracting(PeriodSpan::code)
        .containsExactly("2026-27/1-W12", "2026-W34");
  }

  @Test
  void keepsTheLinesOfTheirTime() {
    college();
    json(ImportKind.CONTROL_POINTS, ATTENDANCE.replace("85}", "88,\"validFrom\":\"2026-09-01\"}"));

    csv(
        ImportKind.READINGS,
        "control_point,unit,period,value\n"
            + "ATTENDANCE,D02,2026-08-31,91\n"
            + "ATTENDANCE,D02,2026-09-01,91\n");

    assertThat(fixture.eventsOf(ReadingRecorded.class))
        .extracting(event -> event.reading().rule().lines().warning())
        .containsExactly(85.0, 88.0);
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = FormatsIT.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
