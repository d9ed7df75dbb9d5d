package io.vigil.query.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.calendar.CalendarEvent.TermDated;
import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.controlpoint.ControlPointEvent.DetectionSet;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.unit.FindDeparted;
import io.vigil.api.unit.FindEnglishNames;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitEvent.UnitChanged;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReferenceProjectionIT {

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @Test
  void aUnitIsFoundWithAllAboveAndBelow() {
    readSide.given(
        Facts.unit("U1", UnitKind.SCHOOL, null),
        Facts.unit("U1-CLASS", UnitKind.CLASS_GROUP, "U1-FAC"),
        Facts.unit("U1-FAC", UnitKind.FACULTY, "U1"));

    var found = readSide.query(new FindUnit("U1-FAC"), FindUnit.Result.class);

    assertThat(found.unit()).extracting(ListUnits.Item::name).isEqualTo("Name of U1-FAC");
    assertThat(found.ancestors()).extracting(ListUnits.Item::unit).containsExactly("U1");
    assertThat(found.children())
        .extracting(ListUnits.Item::path)
        .containsExactly(List.of("U1", "U1-FAC", "U1-CLASS"));
  }

  @Test
  void aClassHasLeftOnceAllThatItWasToDeliverIsOver() {
    readSide.given(
        Facts.unit("U5", UnitKind.SCHOOL, null),
        Facts.unit("U5-2101", UnitKind.CLASS_GROUP, "U5"),
        Facts.unit("U5-2401", UnitKind.CLASS_GROUP, "U5"),
        Facts.unit("U5-NEW", UnitKind.CLASS_GROUP, "U5"),
        Facts.point("DEP-01", "%", Direction.HIGHER_IS_BETTER, PeriodKind.TEACHING_WEEK),
        Facts.point("DEP-02", "%", Direction.HIGHER_IS_BETTER, PeriodKind.SCHOOL_YEAR),
        until("DEP-01", "U5-2101", "2023-24/1-W18"),
        until("DEP-02", "U5-2101", "2023-24"),
        until("DEP-01", "U5-2401", "2023-24/1-W18"),
        Facts.assigned("DEP-02", "U5-2401", "2023-24"));

    assertThat(departed(LocalDate.of(2024, 9, 1))).containsExactly("U5-2101");
    assertThat(departed(LocalDate.of(2023, 9, 1))).isEmpty();
  }

  private static Set<String> departed(LocalDate before) {
    return readSide.query(new FindDeparted("U5", before), FindDeparted.Result.class).units();
  }

  private static ControlPointAssigned until(String code, String unit, String last) {
    return new ControlPointAssigned(
        code, unit, "2021-22", last, LocalDate.EPOCH, null, "QUALITY", null, null, null, Facts.NOW);
  }

  @Test
  void aUnitThatMovesTakesItsChildrenAlong() {
    readSide.given(
        Facts.unit("U2", UnitKind.SCHOOL, null),
        Facts.unit("U2-A", UnitKind.FACULTY, "U2"),
        Facts.unit("U2-B", UnitKind.FACULTY, "U2"),
        Facts.unit("U2-P", UnitKind.PROGRAMME, "U2-A"),
        Facts.unit("U2-C", UnitKind.CLASS_GROUP, "U2-P"));

    readSide.given(
        new UnitChanged(
            "U2-P",
            UnitKind.PROGRAMME,
            "U2-B",
            "P",
            null,
            List.of("old"),
            null,
            List.of(),
            Facts.NOW,
            "Mechatronics"));

    assertThat(
            readSide
                .query(new ListUnits(null, "mechatron", List.of(), 10), ListUnits.Result.class)
                .units())
        .extracting(ListUnits.Item::unit, ListUnits.Item::nameEn)
        .containsExactly(tuple("U2-P", "Mechatronics"));
    assertThat(readSide.query(new FindEnglishNames(), FindEnglishNames.Result.class).names())
        .containsEntry("U2-P", "Mechatronics")
        .doesNotContainKey("U2-A");

    assertThat(readSide.query(new FindUnit("U2-C"), FindUnit.Result.class).ancestors())
        .extracting(ListUnits.Item::unit)
        .containsExactly("U2", "U2-B", "U2-P");
    assertThat(
            readSide
                .query(new ListUnits(null, "OLD", List.of(), 10), ListUnits.Result.class)
                .units())
        .extracting(ListUnits.Item::unit)
        .containsExactly("U2-P");
    assertThat(
            readSide
                .jdbc()
                .sql("SELECT count(*) FROM board.unit_closure WHERE ancestor = 'U2-A'")
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void aScopeNarrowsAListBeforeItIsCutOff() {
    readSide.given(
        Facts.unit("U3", UnitKind.SCHOOL, null),
        Facts.unit("U3-A", UnitKind.FACULTY, "U3"),
        Facts.unit("U3-B", UnitKind.FACULTY, "U3"),
        Facts.unit("U3-P", UnitKind.PROGRAMME, "U3-B"));

    assertThat(units(new ListUnits(null, "U3", List.of("U3-B"), 1))).containsExactly("U3-B");
    assertThat(units(new ListUnits("U3", null, List.of("U3-B"), 1))).containsExactly("U3-B");
    assertThat(units(new ListUnits(null, null, List.of("U3-B"), 10))).containsExactly("U3-B");
    assertThat(units(new ListUnits("U3-A", null, List.of("U3-B"), 10))).isEmpty();
    assertThat(units(new ListUnits("U3-B", null, List.of("U3-B"), 10))).containsExactly("U3-P");
  }

  private static List<String> units(ListUnits query) {
    return readSide.query(query, ListUnits.Result.class).units().stream()
        .map(ListUnits.Item::unit)
        .toList();
  }

  @Test
  void aControlPointKeepsEveryVersionOfItsLines() {
    readSide.given(
        Facts.point("C1", "%", Direction.HIGHER_IS_BETTER, PeriodKind.MONTH), Facts.lines("C1"));

    var found = readSide.query(new FindControlPoint("C1"), FindControlPoint.Result.class);

    assertThat(found.definition())
        .isEqualTo(
            Facts.point("C1", "%", Direction.HIGHER_IS_BETTER, PeriodKind.MONTH).definition());
    assertThat(found.lines())
        .extracting(FindControlPoint.LinesVersion::lines)
        .containsExactly(Facts.LINES);
    assertThat(readSide.query(new ListControlPoints(true), ListControlPoints.Result.class).items())
        .extracting(item -> item.definition().code())
        .contains("C1");
  }

  @Test
  void aControlPointKeepsEveryVersionOfHowItsWarningsComeAndGo() {
    var usual = new Detection(true, null, null, Facts.LINES.validFrom());
    var patient = new Detection(false, Colour.YELLOW, 200, 5, 0.25, usual.validFrom().plusYears(1));
    readSide.given(
        Facts.point("C2", "%", Direction.HIGHER_IS_BETTER, PeriodKind.MONTH),
        new DetectionSet("C2", usual, null, Facts.NOW),
        new DetectionSet("C2", patient, "教〔2026〕12号", Facts.NOW));

    var found = readSide.query(new FindControlPoint("C2"), FindControlPoint.Result.class);

    assertThat(found.detections())
        .extracting(FindControlPoint.DetectionVersion::detection)
        .containsExactly(patient, usual);
  }

  @Test
  void theCalendarIsWhatWasEnteredLast() {
    var monday = LocalDate.of(2026, 8, 31);
    var holiday = LocalDate.of(2026, 10, 1);
    readSide.given(
        new TermDated("K", "2026-27/1", monday, 20, 18, Facts.NOW),
        new TermDated("K", "2026-27/1", monday, 19, 17, Facts.NOW),
        new DayDeclared("K", holiday, false, "国庆节", true, Facts.NOW));

    var calendar = readSide.query(new FindCalendar(), FindCalendar.Result.class);

    assertThat(calendar.terms())
        .containsExactly(new FindCalendar.TermRow("2026-27/1", monday, 19, 17));
    assertThat(calendar.days())
        .containsExactly(new FindCalendar.DayRow(holiday, false, "国庆节", true));
  }
}
