package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Papers go to departments, which alone can answer. */
class AddresseesTest {
  private static final ListUnits.Item SCHOOL = unit("LL", UnitKind.SCHOOL);
  private static final ListUnits.Item FACULTY = unit("D06", UnitKind.FACULTY);
  private static final ListUnits.Item PROGRAMME = unit("P23", UnitKind.PROGRAMME);
  private static final ListUnits.Item CLASS = unit("P23-2401", UnitKind.CLASS_GROUP);

  private static ListUnits.Item unit(String id, UnitKind kind) {
    return new ListUnits.Item(id, id, kind, null, List.of(id), List.of());
  }

  @Test
  void aClassIsAnsweredForByTheFacultyAboveItsProgramme() {
    var found = new FindUnit.Result(CLASS, List.of(SCHOOL, FACULTY, PROGRAMME), List.of());

    assertThat(Addressees.department(found)).contains(FACULTY);
  }

  @Test
  void anOfficeAnswersForItself() {
    ListUnits.Item office = unit("O12", UnitKind.OFFICE);

    assertThat(Addressees.department(new FindUnit.Result(office, List.of(SCHOOL), List.of())))
        .contains(office);
  }

  @Test
  void aboveTheCollegeThereIsNoDepartment() {
    assertThat(Addressees.department(new FindUnit.Result(SCHOOL, List.of(), List.of()))).isEmpty();
  }
}
