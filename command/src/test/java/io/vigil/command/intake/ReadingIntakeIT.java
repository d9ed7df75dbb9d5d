package io.vigil.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingEvent;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.command.imports.RowError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ReadingIntakeIT extends IntakeScenario {
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
  void refusesPeriodsFarAheadAndLongPastAndOfAnotherKind() {
    college();

    ImportResult result =
        csv(
            ImportKind.READINGS,
            """
            control_point,unit,period,value
            ATTENDANCE,D02,2126-11-19,91
            ATTENDANCE,D02,1926-11-19,91
            ATTENDANCE,D02,2026-27/1-W12,91
            ATTENDANCE,D02,2027-11-21,91
            STUDENTS,D02,2038-39,190
            """);

    assertThat(result.counts()).isEqualTo(new ImportCounts(1, 0, 0, 4));
    assertThat(result.errors())
        .extracting(RowError::line, RowError::column, RowError::value)
        .containsExactly(
            tuple(2L, "period", "2126-11-19"),
            tuple(3L, "period", "1926-11-19"),
            tuple(4L, "period", "2026-27/1-W12"),
            tuple(6L, "period", "2038-39"));
    assertThat(result.errors().get(2).reason())
        .endsWith("ATTENDANCE is collected by day, for example 2026-11-20");
  }

  @Test
  void aPeriodThatHasNotBegunIsJudgedOnlyWhenItIsOver() {
    college();

    csv(
        ImportKind.READINGS,
        "control_point,unit,period,value\n"
            + "ATTENDANCE,D02,2026-11-20,91\n"
            + "ATTENDANCE,D02,2026-11-21,91\n"
            + "STUDENTS,D02,2026-27,190\n");

    assertThat(fixture.eventsOf(ReadingRecorded.class))
        .extracting(ReadingRecorded::reading)
        .extracting(ReadingFact::period, ReadingFact::judgedAs)
        .containsExactly(
            tuple("2026-11-20", null),
            tuple(
                "2026-11-21",
                new PeriodSpan(
                    "2026-11-21", LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 21))),
            tuple("2026-27", null));
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
}
