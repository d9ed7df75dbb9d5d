package io.vigil.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointDefined;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.grading.Colour;
import io.vigil.api.imports.FindImports;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.message.Rejection;
import io.vigil.api.reading.ReadingEvent;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.tally.TallyEvent.TallyRecorded;
import io.vigil.api.unit.UnitEvent.UnitChanged;
import io.vigil.api.unit.UnitEvent.UnitRegistered;
import io.vigil.command.imports.RowError;
import io.vigil.command.table.FileProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class IntakeIT extends IntakeScenario {
  @Test
  void takesUnitsWhoseParentsComeLater() {
    ImportResult result = csv(ImportKind.UNITS, UNITS);

    assertThat(result.counts()).isEqualTo(new ImportCounts(4, 0, 0, 0));
    assertThat(fixture.eventsOf(UnitRegistered.class))
        .extracting(UnitRegistered::unit)
        .containsExactly("LL", "D02", "P06", "C06-1");
    assertThat(fixture.eventsOf(UnitRegistered.class).getLast().path())
        .containsExactly("LL", "D02", "P06", "C06-1");
  }

  @Test
  void refusesUnitsBelowThemselvesAndBelowNobody() {
    ImportResult result =
        csv(
            ImportKind.UNITS,
            """
            unit,name,kind,parent
            A,a,faculty,B
            B,b,faculty,A
            C,c,faculty,X
            D,d,castle,
            E,e,faculty,C
            """);

    assertThat(result.counts()).isEqualTo(new ImportCounts(0, 0, 0, 5));
    assertThat(result.errors())
        .extracting(RowError::column)
        .containsOnly("parent", "kind")
        .hasSize(5);
    assertThat(fixture.eventsOf(UnitRegistered.class)).isEmpty();
  }

  @Test
  void movesWhatStandsBelowAUnitWithIt() {
    csv(ImportKind.UNITS, UNITS);

    ImportResult result =
        csv(ImportKind.UNITS, "unit,name,kind,parent\nP06,汽车检测与维修技术,programme,LL\n");

    assertThat(result.counts()).isEqualTo(new ImportCounts(0, 0, 1, 0));
    assertThat(fixture.eventsOf(UnitChanged.class))
        .extracting(UnitChanged::path)
        .containsExactly(List.of("LL", "P06"), List.of("LL", "P06", "C06-1"));
  }

  @Test
  void placesAUnitBelowOneThatTheFileDoesNotNameAndThatMoves() {
    csv(ImportKind.UNITS, UNITS);
    String file =
        """
        unit,name,kind,parent
        C06-1,汽修2601班改,class_group,P06
        LL,临澜职业技术学院,school,
        D02,汽车工程学院,faculty,D01
        D01,智能制造学院,faculty,LL
        """;

    assertThat(csv(ImportKind.UNITS, file).counts()).isEqualTo(new ImportCounts(1, 1, 2, 0));

    assertThat(pathOf("P06")).containsExactly("LL", "D01", "D02", "P06");
    assertThat(pathOf("C06-1")).containsExactly("LL", "D01", "D02", "P06", "C06-1");
    assertThat(csv(ImportKind.UNITS, file).counts()).isEqualTo(new ImportCounts(0, 4, 0, 0));
  }

  @Test
  void leavesUnitsBelowARefusedOneWhereItStands() {
    csv(ImportKind.UNITS, UNITS + "D01,智能制造学院,faculty,LL,\n");

    ImportResult result =
        csv(
            ImportKind.UNITS,
            """
            unit,name,kind,parent
            C06-1,汽修2601班改,class_group,P06
            D02,汽车工程学院,castle,D01
            """);

    assertThat(result.counts()).isEqualTo(new ImportCounts(0, 0, 1, 1));
    assertThat(pathOf("C06-1")).containsExactly("LL", "D02", "P06", "C06-1");
  }

  @Test
  void movesUnitsBelowARefusedOneWithWhatStandsAboveIt() {
    csv(ImportKind.UNITS, UNITS + "X,分校,faculty,LL,\n");

    ImportResult result =
        csv(
            ImportKind.UNITS,
            """
            unit,name,kind,parent
            C06-2,汽修2601班乙组,class_group,C06-1
            P06,汽车检测与维修技术,castle,X
            D02,汽车工程学院,faculty,X
            """);

    assertThat(result.errors()).extracting(RowError::value).containsExactly("castle");
    assertThat(pathOf("P06")).containsExactly("LL", "X", "D02", "P06");
    assertThat(pathOf("C06-2")).containsExactly("LL", "X", "D02", "P06", "C06-1", "C06-2");
  }

  @Test
  void refusesACircleThatRunsThroughAUnitTheFileDoesNotName() {
    csv(ImportKind.UNITS, UNITS);

    ImportResult result =
        csv(ImportKind.UNITS, "unit,name,kind,parent\nD02,汽车工程学院,faculty,C06-1\n");

    assertThat(result.errors().getFirst().reason()).contains("lies below this unit itself");
    assertThat(fixture.eventsOf(UnitChanged.class)).isEmpty();
  }

  @Test
  void refusesAnAssignmentThatEndsBeforeItBegins() {
    college();

    ImportResult result =
        csv(
            ImportKind.ASSIGNMENTS,
            "control_point,unit,first_period,last_period\nATTENDANCE,D02,2026-09-02,2026-09-01\n");

    assertThat(result.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.column()).isEqualTo("last_period");
              assertThat(error.reason()).contains("2026-09-02").contains("later");
            });
  }

  @Test
  void correctsAnAssignmentWhoseTermWasDatedAnew() {
    csv(ImportKind.UNITS, UNITS);
    json(ImportKind.CONTROL_POINTS, ATTENDANCE.replace("DAY", "TERM"));
    String term = "term,first_monday,weeks,class_weeks\n2026-27/1,%s,20,18\n";
    String file = "control_point,unit,first_period\nATTENDANCE,D02,2026-27/1\n";
    csv(ImportKind.CALENDAR, term.formatted("2026-08-31"));
    csv(ImportKind.ASSIGNMENTS, file);
    assertThat(csv(ImportKind.ASSIGNMENTS, file).counts().unchanged()).isOne();

    csv(ImportKind.CALENDAR, term.formatted("2026-09-07"));

    assertThat(csv(ImportKind.ASSIGNMENTS, file).counts().corrected()).isOne();
    assertThat(fixture.eventsOf(ControlPointAssigned.class))
        .extracting(ControlPointAssigned::from)
        .containsExactly(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 7));
  }

  private List<String> pathOf(String unit) {
    return Objects.requireNonNull(fixture.references.current().unit(unit)).path();
  }

  @Test
  void definesAControlPointFromJsonWithLinesThatHoldForHistoryToo() {
    json(ImportKind.CONTROL_POINTS, ATTENDANCE);

    var definition = fixture.eventsOf(ControlPointDefined.class).getLast().definition();
    assertThat(definition.code()).isEqualTo("ATTENDANCE");
    assertThat(definition.open()).isTrue();
    assertThat(definition.ceiling()).isEqualTo(Colour.ORANGE);
    LinesSet lines = fixture.eventsOf(LinesSet.class).getFirst();
    assertThat(lines.lines().validFrom()).isEqualTo(LocalDate.of(2000, 1, 1));
    assertThat(json(ImportKind.CONTROL_POINTS, ATTENDANCE).counts().unchanged()).isOne();
  }

  @Test
  void recordsReadingsWithLinesPathAndJudgement() {
    college();

    ImportResult result =
        csv(
            ImportKind.READINGS,
            "control_point,unit,period,value\nATTENDANCE,汽院,2026-11-19,91.5\n");

    assertThat(result.counts().accepted()).isOne();
    ReadingFact reading = fixture.eventsOf(ReadingRecorded.class).getFirst().reading();
    assertThat(reading.unit()).isEqualTo("D02");
    assertThat(reading.unitPath()).containsExactly("LL", "D02");
    assertThat(reading.value()).isEqualTo(91.5);
    assertThat(reading.rule().lines()).isNotNull();
    assertThat(reading.historical()).isFalse();
    assertThat(reading.line()).isEqualTo(2);
    assertThat(reading.importId()).isEqualTo(result.importId());
  }

  @Test
  void findsNothingNewInTheSameFileSentAgain() {
    college();
    csv(ImportKind.READINGS, readings(12_000, 90));
    int before = fixture.eventsOf(ReadingEvent.class).size();

    ImportResult again = csv(ImportKind.READINGS, readings(12_000, 90));

    assertThat(before).isEqualTo(12_000);
    assertThat(again.counts()).isEqualTo(new ImportCounts(0, 12_000, 0, 0));
    assertThat(fixture.eventsOf(ReadingEvent.class)).hasSize(before);
  }

  @Test
  void correctsExactlyWhatChanged() {
    college();
    String file = readings(1000, 90);
    csv(ImportKind.READINGS, file);
    String changed = file.replaceAll("(?m)(-0[1-9]|-10),90$", "$1,71");

    ImportResult result = csv(ImportKind.READINGS, changed);

    long expected = changed.lines().filter(line -> line.endsWith(",71")).count();
    assertThat(result.counts()).isEqualTo(new ImportCounts(0, 1000 - expected, expected, 0));
    assertThat(fixture.eventsOf(ReadingCorrected.class))
        .hasSize((int) expected)
        .allSatisfy(event -> assertThat(event.previous().value()).isEqualTo(90));
  }

  @Test
  void takesALaterRowOfTheSameFileAsACorrection() {
    college();

    ImportResult result =
        csv(
            ImportKind.READINGS,
            """
            control_point,unit,period,value
            ATTENDANCE,D02,2026-11-19,91.5
            ATTENDANCE,D02,2026-11-19,91.50
            ATTENDANCE,D02,2026-11-19,92
            """);

    assertThat(result.counts()).isEqualTo(new ImportCounts(1, 1, 1, 0));
  }

  @Test
  void tellsOfEveryBadRowWhereItIsAndWhatToDo() throws IOException {
    college();

    ImportResult result =
        csv(
            ImportKind.READINGS,
            """
            control_point,unit,period,value
            ATTENDANCE,D02,2026-11-18,91.5
            NOBODY,D02,2026-11-18,91.5
            ATTENDANCE,D99,2026-11-18,91.5
            ATTENDANCE,D02,2026-11,91.5
            ATTENDANCE,D02,2026-11-19,abc
            ATTENDANCE,D02,2026-11-19,101
            ATTENDANCE,D02,2026-11-19,
            ATTENDANCE,D02,2026-11-19,91,5
            """);

    assertThat(result.counts()).isEqualTo(new ImportCounts(1, 0, 0, 7));
    assertThat(result.errors())
        .extracting(RowError::line)
        .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(result.errors())
        .extracting(RowError::column)
        .containsExactly("control_point", "unit", "period", "value", "value", "value", null);
    Path marked = fixture.imports(folder).markedFile(result.importId()).orElseThrow();
    assertThat(Files.readAllLines(marked))
        .hasSize(8)
        .last()
        .asString()
        .startsWith("ATTENDANCE,D02,2026-11-19,91,5,9,");
    assertThat(fixture.log.errors(result.importId())).isEqualTo(result.errors());
  }

  @Test
  void explainsRefusedRowsInTheLanguageOfWhoSentThem() {
    college();
    var request =
        new ImportRequest(
                ImportKind.READINGS, "text/csv", null, "u1", null, "page", null, List.of())
            .explainedIn(Locale.SIMPLIFIED_CHINESE);

    ImportResult result =
        intake.run(request, stream("质控点,单位,周期,监测值\nATTENDANCE,D99,2026-11-18,91\n"));

    assertThat(result.errors().getFirst().column()).isEqualTo("单位");
    assertThat(result.errors().getFirst().reason()).isEqualTo("没有这个单位，请先导入该单位或更正名称");
  }

  @Test
  void takesAMendedMarkedCopyAsItIs() throws IOException {
    college();
    ImportResult refused =
        csv(
            ImportKind.READINGS,
            "control_point,unit,period,value\nATTENDANCE,D2,2026-11-18,91.5\n");
    Path marked = fixture.imports(folder).markedFile(refused.importId()).orElseThrow();

    ImportResult mended =
        csv(ImportKind.READINGS, Files.readString(marked).replace(",D2,", ",D02,"));

    assertThat(mended.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0));
  }

  @Test
  void readsChineseHeadersInGb18030AndRatios() {
    college();
    byte[] file =
        "周期,单位,质控点,分母,分子\n2026-11-19,汽车工程学院,到课率,200,191\n2026-11-18,汽车系,到课率,0,0\n"
            .getBytes(Charset.forName("GB18030"));

    ImportResult result = run(ImportKind.READINGS, "text/csv", file);

    assertThat(result.errors()).isEmpty();
    assertThat(fixture.eventsOf(ReadingRecorded.class))
        .extracting(event -> event.reading().value())
        .containsExactly(95.5, null);
  }

  @Test
  void unpacksGzip() throws IOException {
    college();
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(readings(10, 88).getBytes(StandardCharsets.UTF_8));
    }

    ImportResult result = run(ImportKind.READINGS, "application/gzip", packed.toByteArray());

    assertThat(result.counts().accepted()).isEqualTo(10);
  }

  @Test
  void takesStudentsWithoutDefiningThemFirst() {
    college();

    ImportResult result =
        csv(ImportKind.READINGS, "control_point,unit,period,value\nSTUDENTS,D02,2013-14,190\n");

    assertThat(result.counts().accepted()).isOne();
    assertThat(fixture.eventsOf(ReadingRecorded.class).getFirst().reading().historical()).isTrue();
  }

  @Test
  void recordsTalliesZerosIncluded() {
    college();

    ImportResult result =
        csv(
            ImportKind.INCIDENT_TALLIES,
            """
            period,unit,category,severity,count
            2013-14,D02,safety,major,2
            2013-14,D02,safety,General,0
            2013-14,D02,safety,awful,0
            2013-14,D02,safety,lapse,-1
            """);

    assertThat(result.counts()).isEqualTo(new ImportCounts(2, 0, 0, 2));
    assertThat(fixture.eventsOf(TallyRecorded.class))
        .extracting(event -> event.tally().count())
        .containsExactly(2L, 0L);
  }

  @Test
  void entersTermsAndDaysOfTheOnlySchool() {
    college();

    assertThat(
            csv(
                    ImportKind.CALENDAR,
                    "term,first_monday,weeks,class_weeks\n2026-27/1,2026-08-31,20,18\n")
                .counts()
                .accepted())
        .isOne();
    assertThat(
            csv(ImportKind.CALENDAR, "date,worked,name\n2026-10-29,no,运动会\n").counts().accepted())
        .isOne();
    assertThat(fixture.references.current().calendar("LL").isWorkingDay(LocalDate.of(2026, 10, 29)))
        .isFalse();
  }

  @Test
  void refusesReadingsOfAPointThatIsSwitchedOff() {
    csv(ImportKind.UNITS, UNITS);
    json(
        ImportKind.CONTROL_POINTS,
        ATTENDANCE.replace("\"period\"", "\"open\":false,\"openReason\":\"暂不采集\",\"period\""));

    ImportResult result =
        csv(ImportKind.READINGS, "control_point,unit,period,value\nATTENDANCE,D02,2026-11-18,91\n");

    assertThat(result.errors().getFirst().reason()).contains("switched off", "暂不采集", "open it");
  }

  @Test
  void keepsPeopleOutOfWhatIsNotTheirs() {
    college();
    var request =
        new ImportRequest(
            ImportKind.READINGS, "text/csv", null, "u1", "DEPARTMENT", "api", null, List.of("P06"));

    ImportResult result =
        intake.run(
            request,
            stream(
                "control_point,unit,period,value\n"
                    + "ATTENDANCE,D02,2026-11-18,91\n"
                    + "ATTENDANCE,C06-1,2026-11-18,91\n"));

    assertThat(result.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1));
  }

  @Test
  void letsNobodyTakeUnitsFromOthers() {
    csv(ImportKind.UNITS, UNITS + "D01,智能制造学院,faculty,LL,\n");
    var request =
        new ImportRequest(
            ImportKind.UNITS, "text/csv", null, "u1", "DEPARTMENT", "api", null, List.of("D01"));

    ImportResult result =
        intake.run(
            request,
            stream("unit,name,kind,parent\nP06,mine,programme,D01\nP99,new,programme,D01\n"));

    assertThat(result.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1));
    assertThat(result.errors().getFirst().value()).isEqualTo("P06");
  }

  @Test
  void refusesWhatCannotBeStoredWithoutFailing() {
    college();

    ImportResult result =
        json(
            ImportKind.READINGS,
            """
            [{"control_point":"ATTENDANCE","unit":"D\\u000002","period":"2026-11-18","value":91},
             {"control_point":"ATTENDANCE","unit":"\\ud83d","period":"2026-11-18","value":91},
             {"control_point":"ATTENDANCE","unit":"D02","period":"2026-11-18","val\\u0000ue":91}]
            """);

    assertThat(result.counts()).isEqualTo(new ImportCounts(0, 0, 0, 3));
    assertThat(fixture.log.errors(result.importId())).hasSize(3);
  }

  @Test
  void takesNoIdTwice() {
    college();
    var request =
        new ImportRequest(
            ImportKind.READINGS, "text/csv", null, "u1", null, "api", "mine", List.of());
    intake.run(request, stream(readings(1, 90)));

    assertThatThrownBy(() -> intake.run(request, stream(readings(1, 90))))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("mine");
  }

  @Test
  void isItselfRecorded() {
    college();

    ImportResult result = csv(ImportKind.READINGS, readings(3, 90));

    assertThat(fixture.eventsOf(ImportStarted.class))
        .last()
        .extracting("importId")
        .isEqualTo(result.importId());
    ImportFinished finished = fixture.eventsOf(ImportFinished.class).getLast();
    assertThat(finished.counts()).isEqualTo(result.counts());
    assertThat(finished.sha256()).hasSize(64);
    var item =
        fixture.imports(folder).handle(new FindImports(false, null, null, 10)).items().stream()
            .filter(i -> i.importId().equals(result.importId()))
            .findFirst()
            .orElseThrow();
    assertThat(item.state()).isEqualTo("done");
    assertThat(item.counts()).isEqualTo(result.counts());
    assertThat(item.bytes()).isEqualTo(readings(3, 90).length());
  }

  @Test
  void refusesAFileWithUnknownColumnsAsAWhole() {
    assertThatThrownBy(
            () -> csv(ImportKind.READINGS, "control_point,unit,period,value,weather\nA,B,C,1,x\n"))
        .isInstanceOfSatisfying(
            FileProblem.class, e -> assertThat(e.kind()).isEqualTo(FileProblem.Kind.HEADER))
        .hasMessageContaining("weather");
    assertThat(fixture.eventsOf(ImportStarted.class)).isEmpty();
  }
}
