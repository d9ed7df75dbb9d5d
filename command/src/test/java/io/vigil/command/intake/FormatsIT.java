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
import io.vigil.api.tally.Severity;
import io.vigil.api.tally.TallyEvent.TallyRecorded;
import io.vigil.command.imports.RowError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HIGHER_IS_BETTER | 90 | 95 | 85 | standard_value | 95",
        "HIGHER_IS_BETTER | 95 | 90 | 92 | warning_value | 92",
        "LOWER_IS_BETTER | 18 | 16 | 22 | standard_value | 16",
        "LOWER_IS_BETTER | 16 | 18 | 17 | warning_value | 17"
      })
  void refusesLinesInTheWrongOrder(
      String direction,
      String target,
      String standard,
      String warning,
      String column,
      String value) {
    String csv =
        "编码,名称,层面,计量单位,方向,采集周期,目标值,标准值,预警值\nX-1,某率,学校,%%,%s,日,%s,%s,%s\n"
            .formatted(direction, target, standard, warning);
    String json =
        ATTENDANCE
            .replace("HIGHER_IS_BETTER", direction)
            .replace(
                "\"target\":95,\"standard\":90,\"warning\":85",
                "\"target\":%s,\"standard\":%s,\"warning\":%s"
                    .formatted(target, standard, warning));

    List<RowError> errors =
        Stream.concat(
                csv(ImportKind.CONTROL_POINTS, csv).errors().stream(),
                json(ImportKind.CONTROL_POINTS, json).errors().stream())
            .toList();

    assertThat(errors).hasSize(2).allMatch(error -> error.value().equals(value));
    assertThat(errors.getLast().column()).isEqualTo(column);
    assertThat(errors.getLast().reason()).contains("is better than the");
    assertThat(fixture.eventsOf(ControlPointDefined.class))
        .noneMatch(event -> List.of("X-1", "ATTENDANCE").contains(event.definition().code()));
  }

  @Test
  void takesEveryKindOfFileInChinese() {
    assertThat(
            List.of(
                csv(
                    ImportKind.UNITS,
                    """
                    名称,类型,上级,别名,单位
                    临澜职业技术学院,学校,,,LL
                    汽车工程学院,二级学院,LL,汽院,D02
                    汽检2601,行政班,D02,,C1
                    教务处,职能处室,LL,,O05
                    """),
                csv(ImportKind.CALENDAR, "周数,学期,第一周周一\n20,2026-27/1,2026-08-31\n"),
                csv(
                    ImportKind.CONTROL_POINTS,
                    """
                    编码,名称,层面,计量单位,方向,采集周期,判定周期,目标值,标准值,预警值,启用,颜色上限
                    DKL,到课率,课程,%,越高越好,日,教学周,95,90,85,是,橙色
                    """),
                csv(ImportKind.ASSIGNMENTS, "单位,质控点,首期,数据责任部门\n汽院,到课率,2026-09-01,教务处\n"),
                csv(ImportKind.READINGS, "分母,分子,周期,单位,质控点\n30,28,2026-11-19,汽检2601,到课率\n"),
                csv(
                    ImportKind.INCIDENT_TALLIES,
                    """
                    件数,等级,类别,单位,学年
                    2,教学差错,教学,汽院,2025-26
                    1,较大,教学,汽院,2025-26
                    0,重大,教学,汽院,2025-26
                    3,一般,教学,汽院,2025-26
                    """)))
        .allSatisfy(result -> assertThat(result.errors()).isEmpty());
    assertThat(fixture.eventsOf(TallyRecorded.class))
        .extracting(event -> event.tally().severity())
        .containsExactly(Severity.LAPSE, Severity.SERIOUS, Severity.MAJOR, Severity.GENERAL);
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
