package io.vigil.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.unit.UnitEvent.UnitChanged;
import io.vigil.api.unit.UnitEvent.UnitRegistered;
import io.vigil.command.imports.RowError;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UnitIntakeIT extends IntakeScenario {
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
  void anEnglishNameStaysWhereALaterFileSaysNothingOfIt() {
    String english = "单位编码,名称,类型,英文名称\nLL,临澜职业技术学院,school,Linlan College\n";
    csv(ImportKind.UNITS, UNITS);

    assertThat(csv(ImportKind.UNITS, english).counts()).isEqualTo(new ImportCounts(0, 0, 1, 0));
    assertThat(csv(ImportKind.UNITS, english).counts()).isEqualTo(new ImportCounts(0, 1, 0, 0));
    assertThat(csv(ImportKind.UNITS, UNITS).counts()).isEqualTo(new ImportCounts(0, 4, 0, 0));

    assertThat(fixture.eventsOf(UnitChanged.class))
        .extracting(UnitChanged::unit, UnitChanged::nameEn)
        .containsExactly(tuple("LL", "Linlan College"));
  }

  @Test
  void aDashTakesAnEnglishNameAwayAndPersonsHaveNone() {
    String head = "单位编码,名称,类型,上级,英文名称\n";
    csv(ImportKind.UNITS, head + "LL,临澜职业技术学院,school,,Linlan College\n");

    ImportResult result =
        csv(ImportKind.UNITS, head + "LL,临澜职业技术学院,school,,-\nT1,教师甲,teacher,LL,Teacher\n");

    assertThat(result.counts()).isEqualTo(new ImportCounts(0, 0, 1, 1));
    assertThat(result.errors()).extracting(RowError::column).containsExactly("英文名称");
    assertThat(fixture.eventsOf(UnitChanged.class))
        .extracting(UnitChanged::unit, UnitChanged::nameEn)
        .containsExactly(tuple("LL", null));
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

  private List<String> pathOf(String unit) {
    return Objects.requireNonNull(fixture.references.current().unit(unit)).path();
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
}
