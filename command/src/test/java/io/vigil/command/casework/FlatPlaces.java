package io.vigil.command.casework;

import io.vigil.api.calendar.AcademicCalendar;
import java.time.ZoneId;
import java.util.List;

/** A college in China whose units stand side by side, without terms and days off. */
public final class FlatPlaces implements Places {
  private final String college;

  public FlatPlaces(String college) {
    this.college = college;
  }

  @Override
  public List<String> path(String unit) {
    return unit.equals(college) ? List.of(unit) : List.of(college, unit);
  }

  @Override
  public boolean isTaught(String unit) {
    return false;
  }

  @Override
  public boolean isCalled(String unit, String name) {
    return unit.equals(name);
  }

  @Override
  public AcademicCalendar calendar(String unit) {
    return AcademicCalendar.empty();
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("Asia/Shanghai");
  }
}
