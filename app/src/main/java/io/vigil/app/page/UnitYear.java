package io.vigil.app.page;

import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.TaskKind;
import io.vigil.app.diagnosis.DiagnosisDesk;
import io.vigil.app.register.TargetDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a unit set out to do in the year, and what it says of itself. */
@Component
class UnitYear {
  private static final int DIAGNOSES = 3;

  private final TargetDesk targets;
  private final DiagnosisDesk diagnoses;
  private final CollegeCalendar calendar;

  UnitYear(TargetDesk targets, DiagnosisDesk diagnoses, CollegeCalendar calendar) {
    this.targets = targets;
    this.diagnoses = diagnoses;
    this.calendar = calendar;
  }

  /** Its target of the year and its latest self-diagnoses, as the page of the unit names them. */
  Map<String, @Nullable Object> of(SignedIn person, String unit) {
    Map<String, @Nullable Object> year = new HashMap<>();
    year.put("target", target(person, unit));
    year.put("taskKinds", List.of(TaskKind.values()));
    year.put("diagnoses", diagnoses.find(person, null, unit, null, DIAGNOSES));
    return year;
  }

  private FindTargets.@Nullable Item target(SignedIn person, String unit) {
    return targets.find(person, unit, calendar.today().getYear()).stream()
        .filter(one -> one.unit().equals(unit))
        .findFirst()
        .orElse(null);
  }
}
