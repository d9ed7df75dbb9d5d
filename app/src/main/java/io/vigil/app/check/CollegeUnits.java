package io.vigil.app.check;

import io.vigil.api.message.Rejection;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.security.Questions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The college and its faculties. */
@Component
public class CollegeUnits {
  private static final int MOST = 500;

  private final Questions questions;

  CollegeUnits(Questions questions) {
    this.questions = questions;
  }

  /** The college itself; empty before its units are imported. */
  public Optional<String> found() {
    return questions
        .ask(new ListUnits(null, null, List.of(), MOST), ListUnits.Result.class)
        .units()
        .stream()
        .filter(unit -> unit.kind() == UnitKind.SCHOOL)
        .map(ListUnits.Item::unit)
        .findFirst();
  }

  String college() {
    return found()
        .orElseThrow(
            () ->
                Rejection.conflict(
                    "unit.no-school", "There is no unit of kind SCHOOL; import units."));
  }

  List<String> faculties() {
    return questions
        .ask(new ListUnits(college(), null, List.of(), MOST), ListUnits.Result.class)
        .units()
        .stream()
        .filter(unit -> unit.kind() == UnitKind.FACULTY)
        .map(ListUnits.Item::unit)
        .toList();
  }
}
