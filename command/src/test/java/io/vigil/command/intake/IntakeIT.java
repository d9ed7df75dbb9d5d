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
import io.vigil.api.tally.TallyEvent.TallyRecorded;
import io.vigil.command.table.FileProblem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeIT extends IntakeScenario {
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
    assertThat(fixture.eventsOf(ReadingEvent.class)).isEmpty();
  }
}
