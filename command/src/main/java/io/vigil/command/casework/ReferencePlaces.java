package io.vigil.command.casework;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.message.Rejection;
import io.vigil.command.reference.Reference;
import io.vigil.command.reference.References;
import io.vigil.command.reference.UnitRef;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** As the units and the calendar were entered. */
@Component
class ReferencePlaces implements Places {
  private final References references;
  private final ZoneId collegeZone;

  ReferencePlaces(References references, ZoneId collegeZone) {
    this.references = references;
    this.collegeZone = collegeZone;
  }

  @Override
  public List<String> path(String unit) {
    UnitRef known = references.current().unit(unit);
    if (known == null) {
      throw Rejection.invalid("unit.unknown", "'unit' is '%s'; there is no such unit.", unit);
    }
    return known.path();
  }

  @Override
  public boolean isTaught(String unit) {
    UnitRef known = references.current().unit(unit);
    return known != null && known.kind().isTaught();
  }

  @Override
  public boolean isCalled(String unit, String name) {
    UnitRef known = references.current().unit(unit);
    return known != null && (name.equals(known.name()) || known.aliases().contains(name));
  }

  @Override
  public AcademicCalendar calendar(String unit) {
    Reference reference = references.current();
    UnitRef known = reference.unit(unit);
    return known == null ? AcademicCalendar.empty() : reference.calendar(known.root());
  }

  @Override
  public ZoneId zone() {
    return collegeZone;
  }
}
